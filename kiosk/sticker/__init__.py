"""What the kiosk puts on paper: stickers, passes, manifests."""

"""The visitor check-in kiosk: the application around the devices in `hardware`."""

"""The arrival flow's transitions, one module a stretch of the way; `flow.TABLE` lists them."""

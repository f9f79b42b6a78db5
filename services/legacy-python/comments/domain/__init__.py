"""What a comment is; no store, no HTTP, no clock."""

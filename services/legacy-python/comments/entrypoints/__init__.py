"""HTTP in, HTTP out, and how the process is put together."""

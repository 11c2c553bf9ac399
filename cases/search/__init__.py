"""Search over the published cases."""

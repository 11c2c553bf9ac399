"""Sources from outside, converted in a sandbox."""

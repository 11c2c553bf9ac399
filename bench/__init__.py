"""The measurements of docs/performance.md: `make bench COUNT=10000`."""

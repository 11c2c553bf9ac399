"""Sources from outside, read in processes that may do nothing but compute."""

"""Cases that never were, for measuring: same seed, same cases. Each says of itself that it is synthetic."""

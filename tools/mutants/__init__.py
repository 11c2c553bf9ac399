"""Mutation runs: small changes to the code of a room, and whether its tests notice them."""

"""Two editors at work in the same moment, each in a process of their own."""

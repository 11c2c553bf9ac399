"""Days in the life of the people who use the site, each from beginning to end."""

"""The facets of the list of cases."""

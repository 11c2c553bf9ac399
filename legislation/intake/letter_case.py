"""Letter case at the beginning of a text."""


def begins_small(text: str) -> bool:
    """Return whether a text begins with a small letter; Georgian ones have no case, whatever Unicode says."""
    return text[:1].islower() and not "\u10d0" <= text[:1] <= "\u10ff"

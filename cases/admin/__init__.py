from . import case, catalogue, law

__all__ = ["case", "catalogue", "law"]

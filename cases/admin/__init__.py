from . import case, catalogue

__all__ = ["case", "catalogue"]

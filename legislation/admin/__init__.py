from . import law

__all__ = ["law"]

from . import counterpart, law

__all__ = ["counterpart", "law"]

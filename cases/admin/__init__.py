from . import accounts, case, catalogue, law

__all__ = ["accounts", "case", "catalogue", "law"]

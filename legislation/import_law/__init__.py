"""Import of a law's text: its wordings, its tree and a log entry.

`plan` says what would be done, `import_text` does it; both cost a fixed number of queries for each 1,000 articles.
"""

from .plan import ImportRefusedError, Plan, Text, plan, refusal
from .store import import_text

__all__ = ["ImportRefusedError", "Plan", "Text", "import_text", "plan", "refusal"]

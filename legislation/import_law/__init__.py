"""Taking in a law: its text, as read, becomes wordings that are in force from a day, its tree, and an entry of the log.

`plan` says what would be done, `take_in` does it; both cost a fixed number of queries for each 1,000 articles.
"""

from .plan import NotTakenInError, Plan, Text, plan, refusal
from .store import take_in

__all__ = ["NotTakenInError", "Plan", "Text", "plan", "refusal", "take_in"]

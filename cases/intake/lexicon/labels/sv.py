"""Swedish labels of records."""

STRICT = """
decision_date: Avgörandedatum | Domsdatum | Meddelad
court: Domstol
plaintiff: Kärande
defendant: Svarande
appellant: Klagande
respondent: Motpart
applicant: Sökande
keywords: Sökord
docket: Målnummer | Mål nr | Mål nr. | Mål
"""

LOOSE = """
decision_date: Datum
"""

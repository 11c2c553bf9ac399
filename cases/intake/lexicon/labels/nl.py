"""Dutch labels of records."""

STRICT = """
decision_date: Datum uitspraak | Datum van de uitspraak | Datum vonnis
court: Instantie | Rechterlijke instantie
subject_matter: Rechtsgebied | Rechtsgebieden
plaintiff: Eiser | Eiseres
defendant: Gedaagde
appellant: Appellant | Appellante
respondent: Geïntimeerde
keywords: Trefwoorden
docket: Zaaknummer | Rolnummer | Rolnr. | Rolnr
unread: Rechter | Rechters | Datum publicatie | Publicatiedatum
"""

LOOSE = """
decision_date: Datum
"""

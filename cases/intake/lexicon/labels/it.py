"""Italian labels of records."""

STRICT = """
decision_date: Data della sentenza | Data della decisione
court: Autorità giudiziaria | Autorità emittente
level: Grado di giudizio
procedure: Tipo di procedimento
subject_matter: Materia
plaintiff: Attore | Attrice
appellant: Ricorrente | Appellante
defendant: Convenuto | Convenuta
respondent: Resistente | Controricorrente | Appellato
keywords: Parole chiave
basic_facts: Fatti | Fatti di causa
held: Decisione
relevant_legislation: Normativa pertinente | Normativa applicabile
docket: Numero di causa | Numero di ruolo
unread: Giudice | Giudici | Relatore | Giudice relatore | Data di pubblicazione | Pubblicato il
"""

LOOSE = """
decision_date: Data
title: Titolo
court: Tribunale
jurisdiction: Paese
summary: Riassunto
unread: Presidente | Avvocati
"""

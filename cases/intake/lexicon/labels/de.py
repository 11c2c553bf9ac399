"""German labels of records."""

STRICT = """
decision_date: Datum der Entscheidung | Datum des Urteils | Entscheidungsdatum | Urteilsdatum
court: Ausstellende Behörde | Erlassende Behörde | Entscheidendes Gericht
level: Instanz | Instanzenzug | Gerichtsinstanz
procedure: Verfahrensart | Art des Verfahrens
subject_matter: Sachgebiet | Rechtsgebiet | Gegenstand
plaintiff: Kläger | Klägerin | Kläger/Berufungskläger | Klägerinnen
defendant: Beklagter | Beklagte | Beklagter/Berufungsbeklagter | Beklagten
applicant: Antragsteller | Antragstellerin
respondent: Antragsgegner | Antragsgegnerin | Beschwerdegegner | Beschwerdegegnerin | Berufungsbeklagter
  | Berufungsbeklagte | Revisionsbeklagter | Revisionsbeklagte
appellant: Beschwerdeführer | Beschwerdeführerin | Berufungskläger | Berufungsklägerin | Revisionskläger
  | Revisionsklägerin
keywords: Schlagwörter | Stichwörter | Schlüsselwörter | Stichworte | Schlagworte
basic_facts: Sachverhalt | Tatbestand
held: Entscheidung des Gerichts | Entscheidungsformel
relevant_holdings: Relevante Ausführungen | Maßgebliche Erwägungen
relevant_legislation: Einschlägige Rechtsvorschriften | Einschlägige Vorschriften | Rechtsvorschriften
  | Relevante Rechtsvorschriften | Anwendbare Vorschriften | Angewandte Vorschriften
docket: Aktenzeichen | Geschäftszeichen | Geschäftsnummer
unread: Richter | Richterin | Berichterstatter | Berichterstatterin | Vorsitzender Richter | Veröffentlichungsdatum
  | Veröffentlicht am
"""

LOOSE = """
decision_date: Datum | Entscheidung vom
court: Gericht
title: Titel | Bezeichnung
jurisdiction: Land | Staat
held: Entscheidung | Urteil
docket: Az. | Az
parties: Parteien
sources: Quelle | Quellen
summary: Zusammenfassung
outcome: Ergebnis
languages: Sprache
unread: Anwälte | Rechtsanwälte
"""

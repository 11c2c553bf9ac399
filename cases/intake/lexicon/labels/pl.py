"""Polish labels of records."""

STRICT = """
decision_date: Data orzeczenia | Data wydania
court: Nazwa sądu | Sąd
plaintiff: Powód | Powódka | z powództwa
defendant: Pozwany | Pozwana
appellant: Skarżący | Skarżąca | Apelujący
respondent: Przeciwnik skargi | Uczestnik | Uczestnik postępowania
applicant: Wnioskodawca | Wnioskodawczyni
keywords: Hasła tematyczne
docket: Sygnatura akt | Sygn. akt | Sygnatura
"""

LOOSE = """
decision_date: Data
"""

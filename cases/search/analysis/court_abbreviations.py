"""Usual abbreviations of courts. Pure."""

import re

# Those that are not the first letters of the words of a court's name.
_ABBREVIATIONS = """
Bundesgerichtshof: BGH
Bundesverfassungsgericht: BVerfG
Bundesverwaltungsgericht: BVerwG BVGer
Bundespatentgericht: BPatG BPatGer
Bundesarbeitsgericht: BAG
Bundesfinanzhof: BFH
Bundessozialgericht: BSG
Bundesgericht: BGer
Oberlandesgericht: OLG
Oberverwaltungsgericht: OVG
Verwaltungsgericht: VG
Landgericht: LG
Amtsgericht: AG
Kammergericht: KG
Oberster Gerichtshof: OGH
Handelsgericht: HG
Gerichtshof der Europäischen Union: EuGH
Court of Justice of the European Union: ECJ CJEU CJEC CJUE TJUE EuGH
Court of Justice of the European Communities: ECJ CJEU CJEC CJCE EuGH
General Court of the European Union: GCEU EuG
Cour de justice de l'Union européenne: CJUE
European Court of Human Rights: ECtHR ECHR CEDH TEDH EGMR
European Patent Office: EPO EPA OEB
Cour de cassation: Cass
Corte di Cassazione: Cass
Conseil d'État: CE
Tribunal judiciaire: TJ
Tribunal administratif fédéral: TAF
Corte Suprema de Justicia de la Nación: CSJN
Hoge Raad: HR
High Court of Justice (England and Wales): EWHC
Court of Appeal (England and Wales): EWCA
Supreme Court of the United Kingdom: UKSC
Supreme Court of the United States: SCOTUS
United States Court of Appeals for the Federal Circuit: CAFC
Circuit: Cir
District of Columbia: DC
First Circuit: 1st
Second Circuit: 2d 2nd
Third Circuit: 3d 3rd
Fourth Circuit: 4th
Fifth Circuit: 5th
Sixth Circuit: 6th
Seventh Circuit: 7th
Eighth Circuit: 8th
Ninth Circuit: 9th
Tenth Circuit: 10th
Eleventh Circuit: 11th
Federal Circuit: Fed
Intellectual Property: IP
"""
_BY_NAME = [
    (re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE), abbreviations.split())
    for name, abbreviations in (line.rsplit(": ", 1) for line in _ABBREVIATIONS.strip().splitlines())
]
_NAMES = re.compile(r"[()]|,.*")
_CAPITAL = re.compile(r"\b[^\W\d_]")
_FEWEST, _MOST = 3, 7


def abbreviations(court: str) -> list[str]:
    """Return the abbreviations of a court's name, which may have another name in brackets."""
    found = [each for name, usual in _BY_NAME if name.search(court) for each in usual]
    for name in _NAMES.split(court):
        first = "".join(letter for letter in _CAPITAL.findall(name) if letter.isupper())
        found += [first] * (_FEWEST <= len(first) <= _MOST)
    return list(dict.fromkeys(found))

"""Neutral citations: the forms, and the jurisdictions of the courts' codes."""

import re

# The beginnings of the codes that courts have in neutral citations, by jurisdiction. The longest that fits counts.
_CODES = """
GB: UK EW CSIH CSOH SAC SLC HCJ NI
AU: HCA FCA FCAFC FedC FMCA FamCA FCCA FCWA NSW VSC VCC VMC VCAT QSC QCA QDC QCAT QMC WASC WADC WASAT SASC SASCA
AU: SADC SACAT TASSC TASFC TASMC ACTSC ACTCA ACAT NTSC NTCA APO ATMO ADO AATA ART ACompT FWC FWCFB AIRC IRCA
NZ: NZ
IE: IE
SG: SG
MY: MY
HK: HK
ZA: ZA
NA: NA
KE: KE
UG: UG
TZ: TZ
GH: GH
ZM: ZM
ZW: ZW
MW: MW
BW: BW
SZ: SZ
LS: LS
NG: NG
SC: SCSC SCCA
JM: JM
TT: TT
BZ: BZ
FJ: FJ
PG: PG
WS: WS
TO: TO
VU: VU
SB: SB
IN: INSC
LK: LK
IM: IM
JE: JRC JCA JE
GG: GG
KY: KY
BM: BM
CA: SCC CSC FCA FC CAF CF TCC CCI CMAC CHRT TCDP CACT CompTrib TMOB COMC PMPRB CIRB CITT FPSLREB SST
CA: ABCA ABQB ABKB ABPC ABCJ ABRTDRS BCCA BCSC BCPC BCHRT MBCA MBQB MBKB MBPC NBCA NBQB NBBR NBKB NBPC NLCA NLSC NLTD
CA: NSCA NSSC NSPC NSFC ONCA ONSC ONSCDC ONCJ ONLTB HRTO PECA PESC PESCTD QCCA QCCS QCCQ QCTAQ QCTAL QCTAT
CA: SKCA SKQB SKKB SKPC YKCA YKSC YKTC NTCA NWTCA NWTSC NWTTC NUCA NUCJ
"""
_BY_CODE: dict[str, str] = {}
for _line in _CODES.strip().splitlines():
    _jurisdiction, _codes = _line.split(": ")
    # A code of Canada is written without brackets, and may be that of another country with them.
    for _code in _codes.split():
        _BY_CODE.setdefault(f"{_code} " if _jurisdiction == "CA" else _code, _jurisdiction)
_LONGEST = max(map(len, _BY_CODE))
_WITHOUT_BRACKETS = "|".join(sorted((code.strip() for code in _BY_CODE if code.endswith(" ")), key=len, reverse=True))

# Courts that a code names without doubt, for a caption that does not.
_NAMES = {
    "UKSC": "Supreme Court of the United Kingdom",
    "UKPC": "Judicial Committee of the Privy Council",
    "EWCA": "Court of Appeal (England and Wales)",
    "IESC": "Supreme Court of Ireland",
    "HCA": "High Court of Australia",
    "FCA": "Federal Court of Australia",
    "FCAFC": "Federal Court of Australia (Full Court)",
    "NZSC": "Supreme Court of New Zealand",
    "SGCA": "Court of Appeal of Singapore",
    "ZASCA": "Supreme Court of Appeal of South Africa",
    "TMOB ": "Trademarks Opposition Board",
    "SCC ": "Supreme Court of Canada",
    "FC ": "Federal Court",
    "FCA ": "Federal Court of Appeal",
}

# Law reports, which are cited by year and page in the same form.
_REPORTS = "RPC|FSR|AC|QB|KB|Ch|WLR|ECR|ETMR|EMLR|IPR|SCR|SCC|AIR|BCLC|IRLR|ICR|CLR|ALR|NZLR|SLR|MLJ|ILRM|IR|Fam|PC|HL"
# "[2024] EWHC 12 (Ch)", "[2024] EWCA Civ 7", "[2024] SGHC(I) 3", "[2025] CCJ 16 (AJ) BZ", "[2022] eKLR".
_BRACKETED = (
    rf"\[(?:19|20)\d\d\]\s(?!(?:{_REPORTS})\s)(?:eKLR\b"
    r"|SAC\s\((?:Civ|Crim)\)\s\d{1,6}|SC\s[A-Z]{3,6}\s\d{1,6}"
    r"|[A-Z][A-Za-z]{1,9}\d?[A-Z]?(?:\([A-Z][A-Za-z]{0,6}\))?"
    r"(?:\s(?:Civ|Crim|Admin|Ch|Pat|IPEC|QB|KB|Comm|TCC|Fam|Cost|Mercantile|Div|B|Prob))?\s\d{1,6}"
    r"(?:\s\([A-Za-z][A-Za-z0-9 ]{0,9}\))?(?:\s(?:[A-Z]{2}|\([A-Z][A-Za-z]{0,5}\))(?![\w.]))?)"
)
_YEAR_FIRST = (
    rf"(?<![\d/])(?:19|20)\d\d\s(?:{_WITHOUT_BRACKETS}|INSC"
    rf"|SCC OnLine [A-Z][a-z]+)\s\d{{1,6}}(?:\s\(CanLII\))?(?![\w/])"
    r"|(?<![\d/])(?:19|20)\d\d:[A-Z]{2,6}(?:-[A-Z]{1,4})?:\d{1,6}(?:-[DF]B)?"
)
FORM = re.compile(rf"{_BRACKETED}|{_YEAR_FIRST}")
_COURT = re.compile(r"\[\d{4}\]\s(?P<bracketed>[A-Za-z]+)|\d{4}\s(?P<bare>[A-Za-z]+)")


def find(text: str) -> str:
    """Return the first neutral citation in a short text, empty where there is none."""
    found = FORM.search(text)
    return found[0] if found else ""


def court(citation: str) -> str:
    """Return the court that the code of a neutral citation names; empty where it does not."""
    found = _COURT.match(citation)
    return _NAMES.get(found["bracketed"] or f"{found['bare']} ", "") if found else ""


def jurisdiction(citation: str) -> str:
    """Return the code of the jurisdiction whose court gave a neutral citation; empty where its code is unknown."""
    if ":" in citation or "INSC" in citation or "SCC OnLine" in citation:
        return "IN"
    if "eKLR" in citation:
        return "KE"
    if re.match(r"\[\d{4}\]\sSC\s", citation):
        return "GB"
    found = _COURT.match(citation)
    if not found:
        return ""
    if found["bare"]:
        return _BY_CODE.get(f"{found['bare']} ", "")
    starts = (found["bracketed"][:length] for length in range(min(_LONGEST, len(found["bracketed"])), 1, -1))
    return next((_BY_CODE[start] for start in starts if start in _BY_CODE), "")

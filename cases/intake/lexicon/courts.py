"""Jurisdictions of courts and of their identifiers, a rule on each line."""

import re

from . import neutral_citations
from .jurisdictions import code_named, codes

# Courts whose name alone tells. Names that courts of several states bear ("Cour de cassation") are none of them.
_COURTS = """
UPC: Unified Patent Court|Juridiction unifiée du brevet|Einheitliches Patentgericht
EP: European Patent Office|Boards? of Appeal (?:of the EPO|\\d\\.\\d)|Europäische[sn]? Patentamt
CAN: Comunidad Andina|Andean Community
EU: European Union|Unión Europea|Union européenne|Europäischen Union|Европейского союза|EUIPO
CN: 人民法院|互联网法院|知识产权法院|金融法院|People['’]s Court|Beijing|Shanghai|Guangzhou
JP: 裁判所|Intellectual Property High Court|Tokyo|Osaka
KR: 대법원|특허법원|지방법원|고등법원|Seoul
DE: Bundesgerichtshof|Bundespatentgericht|Bundesverfassungsgericht|Oberlandesgericht|Landgericht|Kammergericht|\\(BGH\\)
AT: Oberster Gerichtshof|Handelsgericht Wien
CH: Bundesgericht\\b|Tribunal fédéral\\b|Handelsgericht des Kantons|Tribunale federale
FR: Conseil d['’]État|Tribunal judiciaire de|Cour d['’]appel de (?:Paris|Versailles|Lyon|Aix|Bordeaux|Douai|Rennes)
BR: Superior Tribunal de Justiça|Supremo Tribunal Federal|Tribunal Regional Federal|Tribunal de Justiça d[oe] Estado
PT: Supremo Tribunal de Justiça|Tribunal da Relação|Tribunal da Propriedade Intelectual
ES: Tribunal Supremo\\b|Audiencia Provincial|Audiencia Nacional|Juzgado de lo Mercantil
MX: Tribunal(?:es)? Colegiados?|Suprema Corte de Justicia de la Nación|Instituto Mexicano|Juzgado .{1,30} de Distrito
AR: Corte Suprema de Justicia de la Nación|Cámara Nacional de Apelaciones
PE: INDECOPI|Indecopi
PK: Lahore|Sindh|Peshawar|Islamabad|Balochistan
GH: Accra|Kumasi
TR: Yargıtay|Danıştay
IT: Corte (?:Suprema )?di Cassazione|Corte d['’]Appello di|Tribunale di
NL: Hoge Raad|Rechtbank|Gerechtshof
RU: Суд по интеллектуальным правам|Российской Федерации|города Москвы|Intellectual Property Rights Court
MY: Mahkamah|Malaya\\b|Malaysia|Sabah (?:and|&) Sarawak|Putrajaya
CA: Canadian Intellectual Property Office|Trademarks Opposition Board
BE: Hof van [Bb]eroep|[Oo]ndernemingsrechtbank|Cour d['’]appel de (?:Bruxelles|Liège|Mons)|Tribunal de l['’]entreprise
IN: Delhi|Bombay|Madras|Calcutta|Karnataka|Himachal|Gujarat|Kerala|Allahabad|Rajasthan|Punjab (?:and|&) Haryana
IN: Telangana|Andhra Pradesh|Madhya Pradesh|Chhattisgarh|Jharkhand|Orissa|Patna|Uttarakhand|Gauhati|Meghalaya
PL: Sąd (?:Najwyższy|Apelacyjny|Okręgowy|Rejonowy)|Naczelny Sąd Administracyjny|Wojewódzki Sąd Administracyjny
RO: Tribunalul|Curtea de [Aa]pel|Judecătoria|Înalta Curte
SE: [Tt]ingsrätt|[Hh]ovrätt|[Mm]arknads(?:över)?domstolen|Högsta [Dd]omstolen|[Ff]örvaltningsdomstolen|Kammarrätten
GB: England and Wales|England & Wales|Court of Session|United Kingdom|UK Intellectual Property Office
US: United States (?:District|Supreme)? ?Court|U\\.S\\. (?:District|Supreme)|(?:South|North|East|West)ern District of
US: State of (?:Delaware|California|New York|Texas|Florida|Illinois|Ohio|Washington|Oregon|Michigan|New Jersey)\\b
"""
_BY_COURT = [
    (code, re.compile(names)) for code, names in (line.split(": ", 1) for line in _COURTS.strip().splitlines())
]
# A federal court that sits in a state is no court of the state.
_FEDERAL = re.compile(r"(?:the )?United States (?:District|Bankruptcy|Court)", re.IGNORECASE)
_OF = re.compile(
    r"\b(?:of|for|de|del|do|da|du|des|d['’]|della|von|der)[ ](?:the |la |las |los "
    r"|los )?(?P<name>[^,()]{3,60}?)(?:(?: (?:at|in|sitting at)|,) [^,()]{3,30})?$"
)


def of_court(court: str) -> str:
    """Return the code of the jurisdiction that a court's name tells; empty where it does not."""
    if _FEDERAL.match(court):
        return "US"
    name = re.sub(r"\s*\([^()]{1,80}\)$", "", court[:300])
    for at, sign in enumerate(name):
        found = _OF.match(name, at) if sign in "ofdv" and (at == 0 or not name[at - 1].isalpha()) else None
        code = code_named(found["name"]) if found else ""
        if code:
            return code
    return next((code for code, names in _BY_COURT if names.search(court[:300])), "")


def of_identifiers(ecli: str, neutral: str) -> str:
    """Return the code of the jurisdiction whose court gave the identifiers; empty where they do not tell."""
    country = ecli.split(":")[1] if ecli else ""
    if country in codes():
        return country
    return neutral_citations.jurisdiction(neutral)

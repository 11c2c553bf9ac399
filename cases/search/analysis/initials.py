"""Usual abbreviations of organisations: the first letters of their words. Pure."""

import re

from core.text.folding import fold

from .company_forms import form_of

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# A/S of Denmark and Norway.
_PARTED = re.compile(r"\b([^\W\d_])/([^\W\d_])\b")
# Words by which a name is that of an organisation, or of an office, and of no natural person, by language.
_ORGANISATIONS = """
academy administration agency airlines airways alliance association authority bank board broadcasting bureau centre
center chamber club co college commission committee comptroller confederation conference consortium council
court department federation foundation fund government group house industries inspectorate institute institution
international laboratories league library machines ministry museum network office organisation organization party press
railways register registrar registry school secretariat service services society studios system systems trust union
university works
agence association autorite banque bureau caisse centre chambre comite commission compagnie conseil direction ecole
etablissement federation fondation groupe institut ministere office ordre organisation regie societe syndicat union
universite
agencia asociacion autoridad ayuntamiento banco camara centro comision comite compania consejo direccion federacion
fundacion grupo instituto junta ministerio oficina organizacion servicio sindicato sociedad universidad
associacao autoridade comissao conselho fundacao ministerio sociedade universidade
associazione autorita azienda banca comitato commissione consiglio federazione fondazione gruppo istituto ministero
societa unione universita
amt anstalt bank behorde bund bundesamt bundesanstalt bundesverband fabrik gemeinschaft genossenschaft gesellschaft
gruppe institut kammer ministerium patentamt stiftung universitat verband verein werke zentrale zentrum
arbejdsgiverforening bolag forbund forening foretag institut nemnd namnd raad rad selskab selskap stiftelse styrelse
styrelsen tilsynet verket
bank bureau genootschap maatschappij ministerie stichting universiteit vereniging
агентство академия ассоциация банк бюро ведомство государственный комиссия комитет компания корпорация министерство
общество организация палата служба союз университет управление учреждение федерация фонд центр
"""
_ORGANISATION = frozenset(_ORGANISATIONS.split())
# Those of company forms that are words of a name too: they count where without them too few are left.
_IN_NAMES = frozenset({"corporation", "company", "companhia", "compagnie", "compania"})
_FEWEST, _MOST = 3, 7


def initials(name: str) -> str:
    """Return FTC for "Federal Trade Commission"; empty for a natural person, and for too few words, or too many."""
    words = _WORD.findall(_PARTED.sub(r"\1\2", _IN_BRACKETS.sub(" ", name)))
    if name.isupper() or not any(_of_an_organisation(word) for word in words):
        return ""
    capitals = [word for word in words if word[0].isupper()]
    named = [word for word in capitals if not form_of(_compared(word))]
    if len(named) < _FEWEST:
        named = [word for word in capitals if word in named or _compared(word) in _IN_NAMES]
    return "".join(word[0] for word in named) if _FEWEST <= len(named) <= _MOST else ""


def _of_an_organisation(word: str) -> bool:
    parts = [_compared(part) for part in word.split("-")]
    return any(part in _ORGANISATION or form_of(part) for part in parts)


def _compared(word: str) -> str:
    return fold(word).replace(".", "")

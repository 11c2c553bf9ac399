"""Forms of companies, and the ways in which each is written. Pure."""

# A line has the spellings of one form, as they are compared; the first stands for them all. `*` marks ordinary words.
_EQUIVALENTS = """
inc incorporated
corp corporation
*co *company cie *compagnie compania companhia
ltd *limited
llc
llp
plc
pty *proprietary
pte
pvt *private
sdn
bhd berhad
gmbh gesmbh
ag aktiengesellschaft
kg kommanditgesellschaft
ohg
ug
se
ev
sa
sas
sarl
srl
spa
sro
doo
as
asa
aps
ab aktiebolag aktiebolaget
oy osakeyhtio
oyj
bv
nv
kk
kft
zrt
ood
sia
uab
ltda lda *limitada
ooo ооо
oao оао
zao зао
pao пао
ao ао
"""
_LINES = [line.split() for line in _EQUIVALENTS.strip().splitlines()]
_FORM = {spelling.strip("*"): line[0].strip("*") for line in _LINES for spelling in line}
_OTHERS = {
    spelling: tuple(other.strip("*") for other in line if other != spelling)
    for line in _LINES
    for spelling in line
    if not spelling.startswith("*")
}


def form_of(word: str) -> str:
    """Return the form of a company that a word in small letters is, in its first spelling; empty where it is none."""
    return _FORM.get(word, "")


def other_forms(word: str) -> tuple[str, ...]:
    """Return the other spellings of a form of a company: `incorporated` of `inc`; none of an ordinary word."""
    return _OTHERS.get(word, ())

"""Instrument titles before 第…条 and 제…조."""

import re

from legislation.numerals import CHINESE

_TITLED = re.compile(
    r'(?:《(?P<title>[^《》\n]{1,80})》|"(?P<quoted>[^"\n]{1,80})")(?:\([^()\n]{1,60}\))?[的之中]?[, ]?$'
)
_SAID = re.compile(
    r"(?:(?:该|同|本|上述|前述)(?:法律|法|条例|规定|解释|办法|细则|公约|协定|規則)的?|(?:같은|위|이) ?법|동법) ?$"
)
_CHINESE = re.compile(
    r"(?P<title>[\u4e00-\u9fff\u3041-\u30ff]{1,24}(?:法典|法|条例|规定|解释|办法|细则|公约|协定|总则|通则|規則|条約|令))(?:\([^()\n]{1,40}\))?的?$"
)
_KOREAN = re.compile(
    r"(?P<title>(?:[가-힣·]+ (?:및|등) ?)?(?:[가-힣·]+ ){0,5}?[가-힣·]+에 관한 (?:특별)?(?:법률|조약|협약)"
    r"(?: 시행령| 시행규칙)?|[가-힣]*(?:법|법률|헌법|협약|협정|조약)(?: 시행령| 시행규칙)?)(?:\([^()\n]{1,60}\))? ?$"
)
_VERBS = re.compile(
    r".*(?:我国|根据|依照|依据|按照|遵照|违反|适用|以及|符合|参照|规定|认为|援引|触犯|构成|属于|并|和|与|及|或|以|由|在|即|为|其|是|对|的|了|按"
    r"|は|が|に|を|で|と|も|の)"
)
_PRIVATE = re.compile(r"(?:合同|协议|章程|约定|契約|계약|약관)(?:约定|约定的|的)?$")


_ANNEX = re.compile(rf"[的之]?附(?:件|录|錄|表)[\d{CHINESE}]{{0,4}}[的之中]?$")


def annex_before(text: str, floor: int, at: int) -> int:
    """Return where an annex that ends just before `at` begins, 《协定》附件三第六条; `at` where there is none."""
    first = max(floor, at - 12)
    annex = _ANNEX.search(text[first:at])
    return first + annex.start() if annex else at


def instrument_before(text: str, floor: int, at: int) -> tuple[int, int, int, bool] | None:
    """Return the title that ends just before `at`, None where there is none.

    Where the citation starts, where the title starts and ends, and whether it only points back (该法).
    """
    first = max(floor, at - 160)
    window = text[first:at]
    titled = _TITLED.search(window)
    if titled:
        group = "title" if titled["title"] else "quoted"
        return first + titled.start(), first + titled.start(group), first + titled.end(group), False
    said = _SAID.search(window)
    if said:
        return first + said.start(), first + said.start(), first + said.end(), True
    korean = _KOREAN.search(window)
    if korean:
        return first + korean.start(), first + korean.start(), first + korean.end("title"), False
    return _bare(window[-26:], first + max(0, len(window) - 26))


def _bare(window: str, first: int) -> tuple[int, int, int, bool] | None:
    """Return a title without marks, cut after the last word that cannot belong to it."""
    bare = _CHINESE.search(window)
    if not bare:
        return None
    start = bare.start("title")
    whole = bare["title"].rfind("中华人民共和国")
    verb = _VERBS.match(bare["title"][:-1]) if whole < 0 else None
    start += verb.end() if verb else max(whole, 0)
    if bare.end("title") - start < 2:
        return None
    return first + start, first + start, first + bare.end("title"), False


def of_a_contract(text: str, at: int) -> bool:
    """Return whether the text before `at` says that the articles are those of a contract: 合同第五条."""
    return bool(_PRIVATE.search(text[max(0, at - 8) : at]))

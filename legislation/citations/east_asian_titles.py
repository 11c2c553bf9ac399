"""Instrument titles before 第…条 and 제…조."""

import re

from legislation.numerals import CHINESE

_BRACKET = r"(?:\([^()\n]{1,60}\))?"
_TITLED = re.compile(rf'(?:《(?P<title>[^《》\n]{{1,80}})》|"(?P<quoted>[^"\n]{{1,80}})"){_BRACKET}[的之中の]?[, ]?$')
_SAID = re.compile(
    r"(?P<said>(?:该|該|(?<![合共])同|(?<![基根日資资])本|上述|前述)(?:法律|法典|法|条例|规定|規定|解释"
    r"|办法|辦法|细则|細則|公约"
    r"|公約|协定|協定|规则|規則"
    r"|条约|条約|令)|(?<![가-힣])(?:같은|위|이) ?(?:법률?|조약|협약|협정|시행령|규칙)|(?<![가-힣])동법)[的の]? ?$"
)
# A bare word points back only where nothing is glued before it: "同条に関して法2条", not 刑法第二条.
_ALONE = re.compile(
    r"(?:^|[^\u3005-\u3007\u30a1-\u30fa\u30fc\u3400-\u9fff가-힣A-Za-z》\"のなるた]|(?<=[和及与并或、,]))"
    r"(?P<said>法|公约|公約|条约|条約|协定|協定|条例|规则|規則)[的の]?$|(?:^|[.,;(] ?"
    r"|[은는이가고여며서] )(?P<korean>법|협약"
    r"|조약|협정|시행령) ?$"
)
_HEADS = (
    "法典|法律|法|条例|规定|規定|解释|解釋|办法|辦法|细则|細則|公约|公約|协定|協定|总则|總則|通则|規則|规则|规程|規程"
    "|条約|条约|令|意见|批复|准则"
)
_LEADING = r"(?P<title>(?:[A-Z]{2,10}|[\u3005\u3041-\u30ff\u4e00-\u9fff])[\u3005\u3041-\u30ff\u4e00-\u9fff]{0,23}"
_CHINESE = re.compile(rf"{_LEADING}(?:{_HEADS})(?:附則|附则)?){_BRACKET}[的の]?$")
_ABOUT = r"(?:に関する|のための|に対する)(?:特別措置)?(?:法律|条約|条例|規則|法)"
_JAPANESE = re.compile(
    rf"(?P<title>(?! )[^、。,;:()「」\"\n]{{1,70}}{_ABOUT}(?:施行令|施行規則)?(?:附則)?){_BRACKET}[の]?$"
)
_JAPANESE_OPENERS = re.compile(
    r".*(?:[はがを]|により|に(?:基づき|よれば|おける|いう)|として|[法律例条項号](?:及び|並びに|又は|と))"
)
_FOLLOWING_ACT = r"(?: 시행령| 시행규칙)?(?: 부칙)?"
_KOREAN = re.compile(
    r"(?P<title>(?:[가-힣·]+ (?:및|등) ?)?(?:[가-힣·]+ ){0,6}?[가-힣·]+에 관한 (?:[가-힣]*법률?|조약|협약|협정)"
    rf"{_FOLLOWING_ACT}|(?:대한민국 (?=헌법)|(?:같은|위) (?=법 시행)|[가-힣·]+(?<![은는이가을를의에과와로고서도며여]) "
    r"(?=(?:보호|진흥|발전|안전|유통|거래|이용|활용|보전|개발|집행|촉진|육성|지원|관리|기본|규제|방지"
    r"|처벌|특례|특별)[가-힣]{0,4}법))?"
    rf"[가-힣]*(?:법|법률|헌법|협약|협정|조약){_FOLLOWING_ACT})"
    r"(?:\([^()\n]{1,60}\))?(?:은|는|의|상)? ?$"
)
_KOREAN_OPENERS = re.compile(
    r".*(?:[가-힣](?:(?<!같)은|는|을|를)|에게|에서|따라|의하여|의하면|대하여|구|법률? 및|(?:원고|피고|피고인"
    r"|원심|법원|청구인|신청인|채권자|채무자|회사)[이가도]) (?=\S+ )(?=\S+ \S)"
)
_VERBS = re.compile(
    r".*(?:我国|我國|根据|根據|依照|依据|依據|按照|遵照|违反|違反|适用|適用|準用|准用|以及|符合|参照"
    r"|參照|规定|規定|认为|認為"
    r"|援引|触犯|觸犯|构成|構成|属于|屬於|并|並|和|与|及|或|以|由|在|即|为|為|其|是|对|對|的|了|按|依|上述|修正|修订前"
    r"|(?<!の)[ぁ-ん](?!.{0,12}に関する)|[ぁ-ん])"
)
# Titles in which 及び joins no two laws.
_JOINED = re.compile(
    "(?:不当景品類及び不当表示防止法|出入国管理及び難民認定法|外国為替及び外国貿易法|麻薬及び向精神薬取締法)"
    "(?:施行令|施行規則)?$"
)
_PRIVATE = re.compile(
    r"(?:合同|协议|協議|章程|约定|約定|契約書?|規約|規程|定款|約款|就業規則|계약서?|약관|정관|규약"
    r"|합의서|취업규칙|이 사건 (?:협약|약정|합의))(?:约定|约定的|的|の)?[ ]?$"
)
_PRIVATE_TITLE = re.compile(r"(?:合同|协议书?|協議書?|章程|契約書?|規約|定款|計画書?|계약서?|약관|정관|규약)$")
_TREATY = re.compile("贸易|貿易|TRIPS|知识产权|知識產權|国际|國際|世界")
_TREATY_NAME = re.compile(r"(?<![A-Za-z])(?P<title>TRIPS|WCT|WPPT|RCEP|CPTPP)[的の]? ?$")
_ANNEX = re.compile(rf"[的之]?附(?:件|录|錄|表)[\d{CHINESE}]{{0,4}}[的之中]?$")
_NAMED = re.compile(
    r"(?P<title>[\u30a1-\u30fa\u30fc\u3005\u4e00-\u9fff]{1,20}(?:法|条例|条約|協定))(?=[はがのをにでも,.)])"
)
# What may come before an article of the law named last: a mark, or a word that no title ends in.
_CARRIES = re.compile(
    r"(?:^|[^\u3005-\u3007\u30a1-\u30fa\u30fc\u3400-\u9fff가-힣A-Za-z》\"])[ ]?$"
    r"|(?:根据|根據|依照|依据|依據|按照|违反|違反|适用|適用|以及|符合|参照|參照|规定|規定|认为|援引"
    r"|触犯|构成|属于|并|和|与|及"
    r"|或|以|由|在|即|为|為|其|是|对|對|的|了|按|依|前述|上述|违反了|[ぁ-ん]|[은는을를의이가과와및]"
    r"|따라|같은|위|원심은)[ ]?$"
)


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
    treaty = _TREATY_NAME.search(window)
    if treaty:
        return first + treaty.start(), first + treaty.start(), first + treaty.end("title"), False
    said = _SAID.search(window) or _ALONE.search(window)
    if said:
        group = "said" if said["said"] else "korean"
        return first + said.start(group), first + said.start(group), first + said.end(group), True
    korean = _KOREAN.search(window)
    if korean:
        return _from(korean, _KOREAN_OPENERS, first)
    japanese = _JAPANESE.search(window[-90:])
    if japanese:
        return _from(japanese, _JAPANESE_OPENERS, first + max(0, len(window) - 90))
    return _bare(window[-36:], first + max(0, len(window) - 36))


def _from(found: re.Match[str], openers: re.Pattern[str], first: int) -> tuple[int, int, int, bool]:
    """Return the title found, without the words of the sentence before it."""
    before = openers.match(found["title"])
    start = first + found.start("title") + (before.end() if before else 0)
    return start, start, first + found.end("title"), False


def _bare(window: str, first: int) -> tuple[int, int, int, bool] | None:
    """Return a title without marks, cut after the last word that cannot belong to it."""
    bare = _CHINESE.search(window)
    if not bare:
        return None
    start = bare.start("title")
    joined = _JOINED.search(bare["title"])
    whole = joined.start() if joined else bare["title"].rfind("中华人民共和国")
    verb = _VERBS.match(bare["title"][:-1]) if whole < 0 else None
    start += verb.end() if verb else max(whole, 0)
    if bare.end("title") - start < 2:
        return None
    return first + start, first + start, first + bare.end("title"), False


def named_before(text: str, floor: int, at: int) -> str:
    """Return the Japanese law that the sentence before `at` speaks of: 商標法は商標を定義し(2条1項); empty if none."""
    named = list(_NAMED.finditer(text, max(floor, at - 160), at))
    return named[-1]["title"] if named else ""


def carries_over(text: str, floor: int, at: int) -> bool:
    """Return whether the articles at `at` may be those of the law named last: no title that we cannot read is there."""
    return _CARRIES.search(text[max(floor, at - 6) : at]) is not None


def of_a_contract(text: str, at: int) -> bool:
    """Return whether the text before `at` says that the articles are those of a contract: 合同第五条."""
    if _PRIVATE.search(text[max(0, at - 12) : at]):
        return True
    titled = _TITLED.search(text[max(0, at - 90) : at])
    title = (titled["title"] or titled["quoted"]) if titled else ""
    return bool(_PRIVATE_TITLE.search(title)) and not _TREATY.search(title)

"""Docket numbers of East Asian courts in Latin letters, as their translations have them. Pure."""

import re

# The signs of Chinese dockets: courts by province or court, then kinds of proceedings and instances.
_SIGNS = (
    "京:jing 津:jin 沪:hu 渝:yu 冀:ji 晋:jin 蒙:meng 内:nei 辽:liao 吉:ji 黑:hei 苏:su 浙:zhe 皖:wan 闽:min 赣:gan"
    " 鲁:lu 豫:yu 鄂:e 湘:xiang 粤:yue 桂:gui 琼:qiong 川:chuan 黔:qian 贵:gui 滇:dian 云:yun 藏:zang 陕:shan"
    " 甘:gan 青:qing 宁:ning 新:xin 兵:bing 军:jun 高:gao 中:zhong 最:zui 法:fa 院:yuan"
    " 民:min 商:shang 知:zhi 刑:xing 行:xing 执:zhi 初:chu 终:zhong 再:zai 申:shen 监:jian 辖:xia 特:te 赔:pei"
    " 破:po 提:ti 抗:kang 保:bao 财:cai 督:du 催:cui 撤:che 复:fu 异:yi 他:ta 字:zi 经:jing 一:yi 二:er 三:san"
)
_CHINESE = dict(pair.split(":") for pair in _SIGNS.split())
# The signs of Japanese ones; 行 before another is an administrative case.
_JAPANESE = {
    "行ケ": "gyo ke", "行ヒ": "gyo hi", "行ツ": "gyo tsu", "行コ": "gyo ko", "行ウ": "gyo u", "行フ": "gyo fu",
    "受": "ju", "許": "kyo", "オ": "o", "ワ": "wa", "ネ": "ne", "ヨ": "yo", "ラ": "ra", "レ": "re", "ツ": "tsu",
    "ハ": "ha", "ク": "ku", "モ": "mo", "テ": "te", "あ": "a", "う": "u", "わ": "wa",
}  # fmt: skip
# The year before the first of each.
_ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018, "showa": 1925, "heisei": 1988, "reiwa": 2018}
_KOREAN = {
    "가합": "gahap", "가단": "gadan", "가소": "gaso", "카합": "kahap", "나": "na", "다": "da", "라": "ra", "마": "ma",
    "고합": "gohap", "고단": "godan", "노": "no", "도": "do", "구합": "guhap", "누": "nu", "두": "du", "허": "heo",
    "후": "hu", "그": "geu", "헌마": "hun ma", "헌바": "hun ba", "헌가": "hun ga",
}  # fmt: skip

_CHINESE_DOCKET = re.compile(rf"(?P<year>[（(〔]?\d{{4}}[）)〕]?)(?P<signs>[{''.join(_CHINESE)}\d\s第号號]+)")
# 平成25年(ネ)第10043号, Heisei 25 (Ne) No. 10043, 2013(ネ)10043.
_JAPANESE_DOCKET = re.compile(
    rf"(?:(?P<era>{'|'.join(_ERAS)})\s?(?P<nth>\d{{1,2}}|元)|(?P<year>\d{{4}}))\s?年?"
    rf"\s?[(（]?(?P<sign>{'|'.join(_JAPANESE)}|(?<=\()[a-z -]{{1,8}}(?=\)))[)）]?"
    r"\s?(?:第|no\.)?\s?(?P<number>\d{1,6})号?",
    re.IGNORECASE,
)
_KOREAN_DOCKET = re.compile(rf"(?P<year>\d{{2,4}})\s?(?P<sign>{'|'.join(_KOREAN)})\s?(?P<number>\d{{1,7}})")


def in_latin(docket: str) -> str:
    """Return a docket with its signs in Latin letters, and the year of an era in our reckoning; empty for others."""
    written = docket.strip()
    if japanese := _JAPANESE_DOCKET.fullmatch(written):
        return _of_japan(japanese)
    if written.isascii():
        return ""
    if chinese := _CHINESE_DOCKET.fullmatch(written):
        signs = re.sub(r"[第号號]", " ", chinese["signs"])
        return f"{chinese['year']} {''.join(f' {_CHINESE[s]} ' if s in _CHINESE else s for s in signs)}"
    if korean := _KOREAN_DOCKET.fullmatch(written):
        return f"{korean['year']} {_KOREAN[korean['sign']]} {korean['number']}"
    return ""


def _of_japan(docket: re.Match[str]) -> str:
    sign = _JAPANESE.get(docket["sign"], docket["sign"])
    nth = (docket["nth"] or "0").replace("元", "1")
    year = docket["year"] or _ERAS[docket["era"].lower()] + int(nth)
    return f"{year} ({sign}) {docket['number']}"

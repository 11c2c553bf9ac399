"""Words without meaning, in four scripts, as frequent as words of a language are; and a few of known frequency."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

# In every case: in the title and in the text.
UNIVERSAL = "synthetic"
# In three of ten, in one of ten (three of a hundred have both), and in one of ten thousand. No other word has a q, w
# or x, so that none contains these.
COMMON = "wexilum"
SECOND = "quoxam"
RARE = "xawiqua"

_VOCABULARY = 20_000
# Pairs of the signs below; there are not many more.
_CHINESE_VOCABULARY = 4_000
_SIGNS = (
    "人民法院判决被告原商标专利权利保护公司产品使用注册请求证据合同侵害赔偿损失诉讼程序审理认定事实规定条款技术方案发明设计作品"
    "著作传播网络信息名称标识相同近似混淆消费者市场竞争不正当行为责任承担停止销售许可转让期限有效无宣告申请驳回维持上级本案争议焦点"
)
_ARABIC = "بتجحدرزسشصطعفقكلمنهي"
_ARABIC_FORMS = ("{}ا{}{}", "م{}{}و{}", "ال{}{}{}", "ا{}ت{}ا{}", "ت{}{}ي{}", "{}{}{}ون")


@dataclass(frozen=True, slots=True)
class Script:
    """How pseudo-texts of a script are put together. `size`: bytes of UTF-8 that a word takes, with its space."""

    words: Sequence[str]
    weights: Sequence[float]
    space: str
    stop: str
    size: float

    def draw(self, dice: Random, count: int) -> list[str]:
        """Return `count` words, the first of the list the most frequent."""
        return dice.choices(self.words, cum_weights=self.weights, k=count)

    def sentences(self, words: list[str], dice: Random) -> str:
        """Return the words as sentences of six to twenty."""
        parts, at = [], 0
        while at < len(words):
            length = 6 + int(dice.random() * 15)
            sentence = self.space.join(words[at : at + length])
            parts.append(sentence[0].upper() + sentence[1:] + self.stop)
            at += length
        return self.space.join(parts)


def zipf(count: int) -> list[float]:
    """Return cumulative weights of `count` ranks: the second half as frequent as the first, the third a third."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


@cache
def script_of(language: str) -> Script:
    """Return the script that pseudo-texts of a language are written in."""
    dice = Random(f"words {_kind(language)}")  # noqa: S311 (nothing secret)
    match _kind(language):
        case "chinese":
            return _script(lambda: _letters(dice, _SIGNS, 2), _CHINESE_VOCABULARY, space="", stop="。")
        case "arabic":
            return _script(lambda: dice.choice(_ARABIC_FORMS).format(*_letters(dice, _ARABIC, 3)))
        case "cyrillic":
            return _script(lambda: _syllables(dice, "бвгдзклмнпрст", "аеиоу"))
    return _script(lambda: _syllables(dice, "bcdfglmnprstv", "aeiou"))


def _kind(language: str) -> str:
    return {"zh-hans": "chinese", "ar": "arabic", "ru": "cyrillic"}.get(language, "latin")


def _script(make: Callable[[], str], count: int = _VOCABULARY, *, space: str = " ", stop: str = ".") -> Script:
    words: dict[str, None] = {}
    while len(words) < count:
        words.setdefault(make())
    weights = zipf(count)
    bytes_of_all = sum(len(word.encode()) / rank for rank, word in enumerate(words, start=1))
    return Script(tuple(words), weights, space, stop, bytes_of_all / weights[-1] + len(space))


def _letters(dice: Random, alphabet: str, count: int) -> str:
    return "".join(alphabet[int(dice.random() * len(alphabet))] for _ in range(count))


def _syllables(dice: Random, consonants: str, vowels: str) -> str:
    count = 2 + int(dice.random() * 3)
    return "".join(_letters(dice, consonants, 1) + _letters(dice, vowels, 1) for _ in range(count))

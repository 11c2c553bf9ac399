"""A light stemmer for Arabic.

Snowball's leaves `والمحكمة` whole.

Words are those that `analyzers.normal` gives: without vowel signs, one form for each of alif, ya, ta marbuta and hamza.
"""

import re
from functools import lru_cache

_WORD = re.compile("[\u0621-\u064a]{3,}")
# The article, with what is written onto it; what remains is a word.
_ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)(?=..[^ه]|...)")
# Endings, in this order, each removed once where three letters remain.
_ENDINGS = ("هما", "تها", "ها", "تهم", "هم", "تين", "ين", "تان", "ان", "ات", "ون", "نا", "يه", "ته", "ه", "ي")
_LEAST = 3
# Written onto a word without an article; such a letter may as well be the word's own.
_ONTO = ("و", "ب", "ل", "ف", "ك", "وب", "ول", "فب")
# Plurals that are another word to a stemmer, of what courts speak of: each line's words find each other.
_PLURALS = """
حق حقوق/محكمه محاكم/قانون قوانين/حكم احكام/عقد عقود/صاحب اصحاب/اسم اسماء/قاضي قضاه/طرف اطراف/مبدا مبادء/ضرر اضرار
رسم رسوم/نموذج نماذج/سر اسرار/موقع مواقع/شخص اشخاص/عمل اعمال/كتاب كتب/فيلم افلام/برنامج برامج/دعوي دعاوي/نص نصوص
شرط شروط/طلب طلبات/قرار قرارات/منتج منتجات/خبير خبراء/صوره صور/وثيقه وثاءق/جريمه جراءم/وسيله وساءل/تصميم تصاميم
ماده مواد/عنوان عناوين/مصدر مصادر/مال اموال/صوت اصوات/لحن الحان/مصنع مصانع/سوق اسواق/سلعه سلع/خدمه خدمات/دليل ادله
"""


def stemmed(text: str) -> str:
    """Return `text` with each Arabic word replaced by its stem."""
    return _WORD.sub(lambda found: stem(found[0]), text)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the word without article and endings. `العلامات`, `علامتين` and `بالعلامة` give `علام`."""
    while found := _ARTICLE.match(word):
        word = word[found.end() :]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST - (ending in "هي"):
            word = word.removesuffix(ending)
    return word


def forms(word: str) -> tuple[str, ...]:
    """Return the stems that find a word, its own first: with and without letters written onto it, and its plural or
    singular where that is another word.
    """
    own = stem(word)
    bare = [own[len(onto) :] for onto in _ONTO if own.startswith(onto) and len(own) - len(onto) >= _LEAST]
    related = [other for each in (own, *bare) for other in _RELATED.get(each, ())]
    onto = [before + after for after in (own, *related) for before in _ONTO]
    return tuple(dict.fromkeys((own, *related, *bare, *onto)))


_RELATED = {
    stem(word): tuple(stem(other) for other in line.split() if other != word)
    for line in _PLURALS.replace("\n", "/").split("/")
    for word in line.split()
}

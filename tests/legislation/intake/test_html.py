"""The lines of an HTML page: a line for each block, and nothing of what is not shown."""

import pytest

from core.sources.refusals import RefusedError
from legislation.intake.html import lines_of


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>Article 1</p><p>Text.</p>", ["Article 1", "Text."]),
        ("<div>Article 1<div>Text.</div>More.</div>", ["Article 1", "Text.", "More."]),
        ("Article 1<br>Text.<hr>More.", ["Article 1", "Text.", "More."]),
        ("<h1>Law</h1><ul><li>one<li>two</ul>", ["Law", "one", "two"]),
        ("<p>Art<b>icle</b> <i>1</i></p>", ["Article 1"]),
        ("<p>  Article\n\t 1  </p>", ["Article 1"]),
        ("<p>Article\u00a01</p>", ["Article\u00a01"]),
        ("<p>&lt;5 &amp; &sect; 6&gt;</p>", ["<5 & § 6>"]),
        ("<p></p><p> </p><p>x</p>", ["x"]),
        ("<table><tr><td>1</td><td>Fee</td></tr><tr><th>2</th></tr></table>", ["1 Fee", "2"]),
        ("<html><head><title>T</title></head><body>x</body></html>", ["x"]),
        ("<p>x<script>alert('Article 2')</script></p>", ["x"]),
        ("<style>p {}</style><p>x</p><nav>Home</nav>", ["x"]),
        ("<p>x<!-- Article 2 --></p>", ["x"]),
        ("<p onclick='x()' style='y'>x</p>", ["x"]),
        ("<p>x<img src='https://example.org/a.png'>y</p>", ["xy"]),
        ("", []),
    ],
)
def test_a_page_has_a_line_for_each_block(page, lines):
    assert lines_of(page) == lines


def test_elements_that_nest_deeper_than_any_page_are_refused():
    with pytest.raises(RefusedError) as refused:
        lines_of("<div>" * 10_000)

    assert refused.value.kind == "too_deep"

"""The lines of a web page."""

import pytest

from cases.files.case_labels import CASE_LABELS
from core.sources.html import lines_of


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>One</p><p>Two</p>", ["One", "", "Two"]),
        ("<div>One</div><div>Two</div>", ["One", "Two"]),
        ("One<br>Two", ["One", "Two"]),
        ("<p>One\n  two <b>three</b></p>", ["One two three"]),
        ("<p>One</p><script>x</script><style>y</style><noscript>z</noscript>", ["One"]),
        ("<p hidden>x</p><p style='display: none'>y</p>One", ["One"]),
        ("<nav>Home</nav><p>One</p><footer>Contact us</footer>", ["One"]),
        ("<nav><p>Date of judgment: May 19, 2023</p></nav>", ["Date of judgment: May 19, 2023"]),
        ("<article><p>One</p><footer>Note</footer></article>", ["One", "", "Note"]),
        ("<ul><li>One</li><li>Two</li></ul>", ["- One", "- Two"]),
        ("<ol start=3><li>One</li><li>Two<ul><li>Three</li></ul></li></ol>", ["3. One", "4. Two", "", "- Three"]),
        ("<ul><li><b>Plaintiff</b>: Alpha</li></ul>", ["Plaintiff: Alpha"]),
        ("<table><tr><td>Plaintiff<td>Alpha<tr><td>Held:<td><p>One</p><p>Two</p></table>",
         ["Plaintiff: Alpha", "Held: One", "", "Two"]),
        ("<table><tr><td>判决日期：<td>2023年5月19日</table>", ["判决日期： 2023年5月19日"]),
        ("<table><tr><td>a<td>b<td>c</table>", ["a | b | c"]),
        ("<dl><div><dt>Plaintiff</dt><dd>Alpha</dd></div></dl>", ["Plaintiff: Alpha"]),
        ("<pre>One\nTwo</pre>", ["One", "Two"]),
        ("<p>&lt;b&gt; &amp; &nbsp;x", ["<b> & \u00a0x"]),
        ("", []),
    ],
)  # fmt: skip
def test_blocks_are_lines(page, lines):
    assert lines_of(page, CASE_LABELS) == lines


def test_addresses_stand_where_a_field_holds_links_and_nowhere_else():
    page = (
        "<base href='https://court.example/cases/'><p>Held: see <a href='/law'>the Act</a>.</p>"
        "<h2>Full text of the judgment</h2><p><a href='1.pdf'>Judgment</a></p><p><a href='javascript:x'>Print</a></p>"
    )

    assert lines_of(page, CASE_LABELS)[0] == "Held: see the Act."
    assert lines_of(page, CASE_LABELS)[4:] == ["Judgment https://court.example/cases/1.pdf", "", "Print"]

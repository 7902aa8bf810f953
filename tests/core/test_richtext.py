"""What is pasted becomes what the editor would have written, and no word is lost."""

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from core.richtext import clean_html

PIECES = [
    *("<p>", "</p>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<h1>", "</h1>", "<div>", "</div>", "<td>"),
    *("<b>", "</b>", "<i>", "</i>", "<br/>", "<a href='https://verbund.example'>", "</a>", "&nbsp;", "&amp;", "<3"),
    *("• ", "- ", "* ", "**", "*", "o ", "1. ", "2. ", "Wort", "Kolleg*innen", "Förderung", " ", ">"),
]


@pytest.mark.parametrize(
    ("pasted", "stored"),
    [
        ("<p>Wir feiern\ud83d</p>", "<p>Wir feiern</p>"),
        ("<h1 style='color:red'>Titel</h1>", "<h2>Titel</h2>"),
        ("<h5>Unten</h5>", "<h4>Unten</h4>"),
        ("<p class='MsoNormal'>Ein <strong>Wort</strong></p>", "<p>Ein <b>Wort</b></p>"),
        ("<p>Text</p><p>&nbsp;</p><p></p>", "<p>Text</p>"),
        ("<p>•&nbsp;Eins</p><p>•&nbsp;Zwei</p>", "<ul><li>Eins</li><li>Zwei</li></ul>"),
        ("<p>\uf0b7 Eins</p>", "<ul><li>Eins</li></ul>"),
        ("<p>o&nbsp;&nbsp;Eins</p><p>o&nbsp;&nbsp;Zwei</p>", "<ul><li>Eins</li><li>Zwei</li></ul>"),
        ("<p>• a<br/>• b</p>", "<ul><li>a</li><li>b</li></ul>"),
        ("<p>1. a</p><p>2. b</p>", "<ol><li>a</li><li>b</li></ol>"),
        ("<p>1. Mai</p>", "<p>1. Mai</p>"),
        ("<p>3. Mai</p><p>4. Mai</p>", "<p>3. Mai</p><p>4. Mai</p>"),
        ("<p>– sagte sie</p>", "<p>– sagte sie</p>"),
        (
            "<p>- * *Nachhaltige Verstetigung*</p><p>- * *Aufbau*</p>",
            "<ul><li><i>Nachhaltige Verstetigung</i></li><li><i>Aufbau</i></li></ul>",
        ),
        ("<p><b>• </b>Eins</p><p><b>• </b>Zwei</p>", "<ul><li>Eins</li><li>Zwei</li></ul>"),
        ("<ul><li>• Eins</li></ul>", "<ul><li>Eins</li></ul>"),
        ("<p>**Ziel:** Kolleg*innen und Trainer*innen</p>", "<p><b>Ziel:</b> Kolleg*innen und Trainer*innen</p>"),
        ("lose<div>Worte</div>", "<p>lose</p><p>Worte</p>"),
        ("<table><tr><th>Ort</th><td>Unna</td></tr></table>", "<p>Ort Unna</p>"),
        ('<p data-block-key="ab1">Text</p>', '<p data-block-key="ab1">Text</p>'),
        ('<p><a linktype="page" id="3">Seite</a></p>', '<p><a id="3" linktype="page">Seite</a></p>'),
        ('<p><a href="javascript:alert(1)">Seite</a></p>', "<p>Seite</p>"),
        ("<p>a</p><script>alert(1)</script><style>p{}</style>", "<p>a</p>"),
        ("<p>•</p>", ""),
        ("", ""),
    ],
)
def test_pasted_text_becomes_clean(pasted, stored):
    assert clean_html(pasted) == stored


def letters(html: str) -> str:
    """All letters of a text without the signs and counts that lists are typed with."""
    return re.sub(r"[^\w]|[o12]", "", BeautifulSoup(html, "html.parser").get_text())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_cleaning_twice_changes_nothing_and_loses_no_word(pasted):
    stored = clean_html(pasted)

    assert clean_html(stored) == stored
    assert letters(stored) == letters(pasted)

"""Texts that name their figures."""

import pytest

from core.figures import link_figures

FIGURES = '<figure class="figure" id="abb-1"><img></figure><figure class="figure" id="abb-12"><img></figure>'


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("<p>Wie Abbildung 1 zeigt</p>", '<p>Wie <a href="#abb-1">Abbildung 1</a> zeigt</p>'),
        ("<p>(Abb. 12)</p>", '<p>(<a href="#abb-12">Abb. 12</a>)</p>'),
        ("<p>Abbildung&nbsp;1.</p>", '<p><a href="#abb-1">Abbildung&nbsp;1</a>.</p>'),
        ("<p>See Figure\N{NO-BREAK SPACE}1</p>", '<p>See <a href="#abb-1">Figure\N{NO-BREAK SPACE}1</a></p>'),
        ("<p>Abb. 1, Abb. 12</p>", '<p><a href="#abb-1">Abb. 1</a>, <a href="#abb-12">Abb. 12</a></p>'),
    ],
)
def test_naming_a_figure_leads_to_it(text, linked):
    assert link_figures(text + FIGURES) == linked + FIGURES


@pytest.mark.parametrize(
    "text",
    [
        "<p>Abbildung 3 gibt es nicht</p>",
        '<p><a href="/"><b>Abbildung 1</b> dort</a></p>',
        '<h2 id="x">Zu Abbildung 1</h2>',
        "<figcaption><b>Abbildung 1</b> Tische</figcaption>",
        '<img alt="Abbildung 1">',
        "<p>Nachabbildung 1</p>",
    ],
)
def test_other_words_stay_as_they_are(text):
    assert link_figures(text + FIGURES) == text + FIGURES


def test_text_without_figures_stays_as_it_is():
    assert link_figures("<p>Abbildung 1</p>") == "<p>Abbildung 1</p>"

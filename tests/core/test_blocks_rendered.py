"""What each block of a running text becomes on the page."""

import re

import pytest
from wagtail.models import Page

from core.blocks import StoryBlock
from events.blocks import ReportStoryBlock
from tests.factories.core import (
    DocumentFactory,
    ImageFactory,
    MediaFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def rendered(*blocks: tuple[str, object], story: type[StoryBlock] = ReportStoryBlock) -> str:
    """HTML of a story, white space between tags and words made one space."""
    raw = [{"type": name, "value": value, "id": str(number)} for number, (name, value) in enumerate(blocks)]
    block = story()
    html = block.render(block.to_python(raw), context={"page": Page(title="Seite")})
    return re.sub(r"\s+", " ", html).strip()


def picture(image, alt: str = "Sechs Tische", *, decorative: bool = False) -> dict:
    return {"image": image.pk, "alt_text": "" if decorative else alt, "decorative": decorative}


def test_text_has_anchors_at_its_headings():
    assert (
        rendered(("text", "<h2>Ein Vormittag</h2><p>Alle kamen.</p>"))
        == '<h2 id="ein-vormittag">Ein Vormittag</h2><p>Alle kamen.</p>'
    )


def test_headings_that_say_the_same_have_anchors_of_their_own():
    html = rendered(("heading", {"text": "Ort", "level": "3"}), ("text", "<h2>Ort</h2>"))
    assert html == '<h3 id="ort">Ort</h3> <h2 id="ort-2">Ort</h2>'


def test_quote_names_who_said_it():
    html = rendered(("quote", {"text": "Erst zuhören.", "attribution": "eine Koordinatorin", "consent": False}))
    assert html == (
        '<figure class="quote"> <blockquote> <p>„Erst zuhören.“</p> </blockquote> '
        "<figcaption>eine Koordinatorin</figcaption> </figure>"
    )


def test_quote_without_name_has_no_caption():
    assert "figcaption" not in rendered(("quote", {"text": "Erst zuhören.", "attribution": "", "consent": False}))


def test_figures_are_numbered_in_order():
    image = ImageFactory()
    figures = [
        ("figure", {"image": picture(image), "caption": "Tische", "numbered": flag}) for flag in (True, False, True)
    ]
    html = rendered(*figures)
    assert re.findall(r'<figure class="figure" id="(.*?)"', html) == ["abb-1", "abb-2"]
    assert re.findall(r"<b>(.*?)</b>", html) == ["Abbildung 1", "Abbildung 2"]


def test_figure_has_alternative_text_caption_credit_and_licence():
    image = ImageFactory(credit="Anna Becker", licence="CC-BY-4.0")
    html = rendered(("figure", {"image": picture(image), "caption": "Vier Runden", "numbered": False}))
    assert re.findall(r' alt="(.*?)"', html) == ["Sechs Tische"]
    assert re.search(r"<figcaption>(.*?)</figcaption>", html)[1] == (
        'Vier Runden <span class="credit">Bild: Anna Becker, '
        '<a href="https://creativecommons.org/licenses/by/4.0/deed.de" rel="license">CC BY 4.0</a> </span>'
    )


def test_decorative_picture_is_silent_but_credited():
    image = ImageFactory(credit="Anna Becker")
    html = rendered(("figure", {"image": picture(image, decorative=True), "caption": "", "numbered": False}))
    assert re.findall(r' alt="(.*?)"', html) == [""]
    assert re.findall(r'<span class="credit">(.*?)</span>', html) == ["Bild: Anna Becker"]


def test_credit_that_names_the_work_itself_needs_no_word_before_it():
    image = ImageFactory(credit="Illustration: Anna Becker")
    html = rendered(("figure", {"image": picture(image), "caption": "", "numbered": False}))
    assert re.findall(r'<span class="credit">(.*?)</span>', html) == ["Illustration: Anna Becker"]


def test_picture_without_file_leaves_no_trace():
    empty = {"image": None, "alt_text": "", "decorative": False}
    assert rendered(("figure", {"image": empty, "caption": "Weg", "numbered": False})) == ""


def test_series_shows_each_picture_with_its_credit():
    pictures = [{"image": picture(ImageFactory(credit=name)), "caption": name} for name in ("Anna", "Jonas")]
    html = rendered(("gallery", {"title": "Bilder", "pictures": pictures}))
    assert html.startswith('<h2 id="bilder">Bilder</h2> <ul class="gallery">')
    assert re.findall(r"<figcaption>(\w+)", html) == ["Anna", "Jonas"]


@pytest.mark.parametrize("count", [1, 3])
def test_pictures_cost_the_same_queries_however_many(count, django_assert_num_queries):
    figures = [("figure", {"image": picture(ImageFactory()), "caption": "", "numbered": True}) for _ in range(count)]
    rendered(*figures)
    with django_assert_num_queries(2):
        assert rendered(*figures).count("<img") == count


def test_call_out_is_a_section_with_a_name():
    html = rendered(("callout", {"title": "Noch Plätze", "text": "<p>Bis Freitag.</p>"}))
    assert '<section class="notice" aria-labelledby="noch-platze">' in html
    assert '<h2 id="noch-platze">Noch Plätze</h2>' in html


def test_questions_fold_and_can_be_linked():
    questions = [{"question": name, "answer": "<p>Ja.</p>"} for name in ("Kostet es etwas?", "Wer darf kommen?")]
    html = rendered(("accordion", {"title": "", "questions": questions}))
    assert re.findall(r'<details id="(.*?)"> <summary>(.*?)</summary>', html) == [
        ("kostet-es-etwas", "Kostet es etwas?"),
        ("wer-darf-kommen", "Wer darf kommen?"),
    ]
    assert "<h2" not in html


def table(*, row_headers: bool) -> tuple[str, dict]:
    columns = [{"type": "text", "heading": "Ort"}, {"type": "number", "heading": "Personen"}]
    cells = {"columns": columns, "rows": [{"values": ["Leipzig", 14]}, {"values": ["Halle", None]}], "caption": ""}
    return ("table", {"caption": "Teilnehmende", "row_headers": row_headers, "table": cells})


def test_table_names_its_columns_and_rows():
    html = rendered(table(row_headers=True))
    assert "<caption>Teilnehmende</caption>" in html
    assert re.findall(r"<th .*?</th>", html) == [
        '<th scope="col">Ort</th>',
        '<th scope="col" class="num">Personen</th>',
        '<th scope="row">Leipzig</th>',
        '<th scope="row">Halle</th>',
    ]
    assert re.findall(r"<td.*?</td>", html) == ['<td class="num">14</td>', '<td class="num"></td>']


def test_table_without_row_names_has_cells_only():
    assert re.findall(r"<td.*?>(.*?)</td>", rendered(table(row_headers=False))) == ["Leipzig", "14", "Halle", ""]


def test_download_says_what_one_gets():
    document = DocumentFactory(title="Leitfaden", pages=24, language="en", file_size=1_887_437)
    html = rendered(("downloads", {"title": "Zum Mitnehmen", "downloads": [{"document": document.pk, "label": ""}]}))
    assert re.findall(r'<a href="(.*?)" download>(.*?)</a>', html) == [(document.url, "Leitfaden")]
    assert re.findall(r'<span class="meta">(.*?)</span>', html) == ["TXT, 24 Seiten, 1,8 MB, Englisch"]


def test_sound_recording_has_controls_and_its_words():
    media = MediaFactory(transcript="Guten Tag.\n\nWillkommen.", credit="Lernnetz Leipzig")
    html = rendered(("recording", {"media": media.pk, "caption": "Gespräch"}))
    assert f'<audio controls preload="metadata" src="{media.url}"></audio>' in html
    assert "<summary>Textfassung</summary>" in html
    assert "<p>Guten Tag.</p>" in html


def test_recording_can_be_taken_along_and_says_what_one_gets():
    media = MediaFactory(duration=245)
    html = rendered(("recording", {"media": media.pk, "caption": ""}))
    link = f'<a class="take" href="{media.url}" download>Aufnahme herunterladen (MP3, 4:05 Min., 3 Bytes)</a>'
    assert link in html.replace("\xa0", " ")


def test_film_has_captions_and_keeps_its_place():
    media = MediaFactory(type="video", width=640, height=360, captions="captions/film.vtt", language="de")
    html = rendered(("recording", {"media": media.pk, "caption": ""}))
    assert '<video controls preload="metadata" width="640" height="360">' in html
    assert '<track kind="captions" src="/media/captions/film.vtt" srclang="de" label="Untertitel" default>' in html


def test_contact_can_be_called_and_written_to():
    person = PersonFactory(
        name="Anna Becker", role="Leitung", email="a@netz.example", phone="0341 1", organisation=None
    )
    html = rendered(("contact", {"person": person.pk, "note": "Montags"}))
    assert re.findall(r'href="(.*?)"', html) == ["tel:+493411", "mailto:a@netz.example"]
    assert re.findall(r"<span>(\w+)</span>", html) == ["Leitung", "Montags"]


def test_partners_are_linked_where_they_have_a_site():
    linked, plain = OrganisationFactory(name="VHS", url="https://vhs.example"), OrganisationFactory(name="Kammer")
    html = rendered(("partners", {"title": "Partner", "organisations": [linked.pk, plain.pk]}))
    assert re.findall(r"<li>(.*?)</li>", html) == ['<a href="https://vhs.example">VHS</a>', "Kammer"]


def test_references_keep_their_italics():
    html = rendered(("references", {"title": "Literatur", "entries": ["<p>Bensmann: <i>Netzwerke</i>.</p>"]}))
    assert "<li><p>Bensmann: <i>Netzwerke</i>.</p></li>" in html


def test_topic_and_result_stand_side_by_side():
    rows = [{"topic": "Bedarfe", "result": "<p>Zuhören.</p>"}]
    html = rendered(("topics_and_results", {"title": "Themen und Ergebnisse", "rows": rows}))
    assert '<dl class="topics"> <div> <dt>Bedarfe</dt> <dd><p>Zuhören.</p></dd> </div> </dl>' in html


def test_info_box_lists_what_is_public_and_counts_itself(leipzig):
    shown = LibraryItemPageFactory(parent=leipzig.library, title="Papier")
    hidden = LibraryItemPageFactory(parent=leipzig.library, title="Entwurf", live=False)
    html = rendered(("info_box", {"title": "Mehr", "items": [shown.pk, hidden.pk]}))
    assert '<h2 id="infobox-1-titel"><b>Infobox 1</b> Mehr</h2>' in html
    assert re.findall(r'<a href="(.*?)">(.*?)</a>', html) == [(shown.url, "Papier")]


def test_info_box_without_public_records_leaves_no_trace(leipzig):
    hidden = LibraryItemPageFactory(parent=leipzig.library, live=False)
    assert rendered(("info_box", {"title": "Mehr", "items": [hidden.pk]})) == ""


def test_cells_of_a_wide_table_name_their_column_for_paper():
    cells = {
        "columns": [{"type": "text", "heading": f"Wert {number}"} for number in range(11)],
        "rows": [{"values": [str(number) for number in range(11)]}],
    }
    html = rendered(("table", {"caption": "Werte", "row_headers": True, "table": cells}))
    assert '<table class="table wide">' in html
    assert re.findall(r'<td data-column="(.*?)">(.*?)</td>', html) == [(f"Wert {n}", str(n)) for n in range(1, 11)]


def test_text_from_right_to_left_runs_as_its_words_do():
    html = rendered(("text", "<p>שלום</p><ul><li>مرحبا</li></ul>"))
    assert html == '<p dir="auto">שלום</p><ul dir="auto"><li>مرحبا</li></ul>'

import pytest
from wagtail.blocks import StreamValue

from core.blocks.text import FormattedText
from core.models import PortalImage
from core.story import Anchors, parts, told, values_of
from home.blocks import ArticleStoryBlock
from tests.factories.core import ImageFactory


def body(*blocks: tuple[str, object]) -> StreamValue:
    return ArticleStoryBlock().to_python(
        [{"type": name, "value": value, "id": str(n)} for n, (name, value) in enumerate(blocks)]
    )


def figure(image=None, *, numbered: bool) -> tuple[str, dict]:
    picture = {"image": image and image.pk, "alt_text": "Tische", "decorative": False}
    return ("figure", {"image": picture, "caption": "", "numbered": numbered})


def table() -> tuple[str, dict]:
    columns = [{"type": "rich_text", "heading": "Antwort"}]
    cells = {"columns": columns, "rows": [{"values": ["<b>Ja</b>"]}], "caption": ""}
    return ("table", {"caption": "Antworten", "row_headers": False, "table": cells})


def test_anchor_is_given_once():
    anchors = Anchors()
    assert [anchors.give("Über uns"), anchors.give("Über uns"), anchors.give("Ort")] == [
        "uber-uns",
        "uber-uns-2",
        "ort",
    ]


def test_headings_of_rich_text_get_anchors():
    marked = Anchors().mark_headings(
        '<h2 data-block-key="a">Wer <b>dabei</b> war</h2><p>Viele.</p><h3>Wer dabei war</h3>'
    )
    assert (
        marked
        == '<h2 id="wer-dabei-war">Wer <b>dabei</b> war</h2><p>Viele.</p><h3 id="wer-dabei-war-2">Wer dabei war</h3>'
    )


@pytest.mark.django_db
def test_numbered_figures_and_info_boxes_count_for_themselves():
    box = ("info_box", {"title": "Mehr", "items": []})
    story = body(figure(numbered=True), box, figure(numbered=False), ("text", "<p>Ja.</p>"), figure(numbered=True), box)
    assert [part.number for part in parts(story)] == [1, 1, 0, 0, 2, 2]


@pytest.mark.django_db
def test_values_are_found_however_deep():
    first, second = ImageFactory(), ImageFactory()
    series = [{"image": {"image": second.pk, "alt_text": "", "decorative": True}, "caption": ""}]
    story = body(
        figure(first, numbered=False), ("gallery", {"title": "", "pictures": series}), ("text", "<p>Ja.</p>"), table()
    )
    values = list(values_of(story))
    assert [value.pk for value in values if isinstance(value, PortalImage)] == [first.pk, second.pk]
    assert [value.source for value in values if isinstance(value, FormattedText)] == ["<p>Ja.</p>", "<b>Ja</b>"]


def test_text_says_what_it_holds_and_how_long_it_takes():
    text = told(
        '<h2 id="ort">Der <b>Ort</b></h2><h3 id="nein">Nein</h3><h2 id="zeit">Zeit &amp; Geld</h2>' + "Wort " * 500
    )
    assert (text.contents, text.minutes) == ([("ort", "Der Ort"), ("zeit", "Zeit & Geld")], 3)


def test_shortest_text_takes_a_minute():
    assert told("<p>Ja.</p>").minutes == 1

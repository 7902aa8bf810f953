"""What editors paste, through their own forms: it is kept and shown, or refused in German, and nothing is lost."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.blocks.base import get_error_json_data
from wagtail.test.utils.form_data import querydict_from_html, rich_text, streamfield

from core.models import Network, Person
from home.models import NewsIndexPage, NewsPage
from tests.browser.words import ARABIC, EMOJI, HEBREW, word
from tests.editing import add_url, filled_form
from tests.networks import index_of
from tests.people import administrator, colleague

pytestmark = pytest.mark.django_db

TOO_LONG = "Bitte sicherstellen, dass der Wert aus höchstens {} Zeichen besteht. (Er besteht aus {} Zeichen.)"
NO_COLOUR = "Geben Sie die Farbe mit sechs Hexadezimalziffern an, zum Beispiel #1f5d8c."
NULS = "Nullzeichen sind nicht erlaubt."
HALF = "\ud83d"  # what is left of an emoji when half of it is deleted
SCRIPTS = pytest.mark.parametrize(
    "words", [EMOJI, ARABIC, HEBREW, word(255)], ids=["emoji", "Arabic", "Hebrew", "long"]
)


def sent(editor: Client, network: Network, action: str = "", **fields):
    """The answer to the form of a new news item."""
    url = add_url(NewsPage, index_of(network, NewsIndexPage))
    form = {"title": "Auftakt", "slug": "", "body": streamfield([])} | fields
    return editor.post(url, filled_form(editor, url, form, action))


def published(network: Network, **fields) -> str:
    """The HTML of a new news item."""
    assert sent(administrator(), network, "publish", **fields).status_code == 302
    return shown(NewsPage.objects.get(live=True))


def shown(page: NewsPage) -> str:
    response = Client().get(page.address())
    assert response.status_code == 200
    return response.content.decode()


def formatted(words: str) -> dict:
    """A text as the editor's JavaScript sends it."""
    source = json.loads(rich_text("<p>Text</p>"))
    source["blocks"][0]["text"] = words
    return streamfield([("text", json.dumps(source))])


def table(columns: int, cell: str) -> dict:
    """A table with one row."""
    fields = {"caption": "", "column-count": columns, "row-count": 1, "row-0-order": 0, "row-0-deleted": ""}
    for at in range(columns):
        column = {"type": "text", "order": at, "deleted": "", "heading": f"Spalte {at}"}
        fields |= {f"column-{at}-{name}": value for name, value in column.items()} | {f"cell-0-{at}": cell}
    return streamfield([("table", {"caption": "Messwerte", "row_headers": "on", "table": fields})])


def block_error(response) -> str:
    """What is wrong in the text, as the editor's JavaScript gets it."""
    [error] = response.context["form"].errors.as_data()["body"]
    return json.dumps(get_error_json_data(error), ensure_ascii=False)


@SCRIPTS
def test_words_of_any_script_and_length_are_kept_and_shown(network, words):
    html = published(network, title=words, lead=words, body=formatted(words))
    assert NewsPage.objects.get(live=True).title == words
    assert f'<p class="lead">{words}</p>' in html
    assert f"{words}</p>" in html.partition('<div class="prose">')[2]


@pytest.mark.parametrize(
    ("title", "slug"),
    [(EMOJI, "seite"), (ARABIC, "seite"), ("ü" * 255, "ue" * 60)],
    ids=["emoji", "Arabic", "umlauts"],
)
def test_every_title_makes_an_address(network, title, slug):
    published(network, title=title)
    assert NewsPage.objects.get(live=True).slug == slug


@pytest.mark.parametrize(("field", "limit"), [("title", 255), ("lead", 600), ("kicker", 80), ("subline", 255)])
def test_field_that_is_too_long_says_so_and_is_kept(redaktion, network, field, limit):
    response = sent(redaktion, network, **{field: word(limit + 1)})
    assert response.context["form"].errors == {field: [TOO_LONG.format(limit, limit + 1)]}
    assert word(limit + 1) in response.content.decode()


def test_heading_that_is_too_long_says_so_and_is_kept(redaktion, network):
    heading = "Wort" * 41
    response = sent(redaktion, network, body=streamfield([("heading", {"text": heading, "level": "2"})]))
    assert TOO_LONG.format(160, 164) in block_error(response)
    assert heading in response.content.decode()


@pytest.mark.parametrize("field", ["title", "lead", "kicker"])
def test_nul_in_a_field_is_refused(redaktion, network, field):
    response = sent(redaktion, network, **{field: "Auf\0takt"})
    assert response.context["form"].errors == {field: [NULS]}


@pytest.mark.parametrize("body", [formatted("Auf\0takt"), table(2, "Auf\0takt")], ids=["text", "table"])
def test_nul_in_the_text_is_refused(redaktion, network, body):
    assert NULS in block_error(sent(redaktion, network, body=body))


def test_half_of_a_sign_is_left_out(network):
    assert "Wir feiern!</p>" in published(network, body=formatted(f"Wir feiern!{HALF}"))


def test_table_of_sixty_columns_is_kept_and_scrolls_in_a_box_of_its_own(network):
    html = published(network, body=table(60, "Wert"))
    assert html.count('<th scope="col">Spalte ') == 60
    assert '<section class="table-scroll" tabindex="0" aria-label="Messwerte">' in html


@pytest.mark.parametrize("colour", ["#ffffff", "#ffff00", "#000000"])
def test_network_may_choose_any_colour(network, colour):
    assert coloured(network, colour).status_code == 302
    assert Network.objects.get().colour == colour


@pytest.mark.parametrize("colour", ["weiß", "#ff"])
def test_what_is_no_colour_is_refused(network, colour):
    response = coloured(network, colour)
    assert response.context["form"].errors == {"colour": [NO_COLOUR]}
    assert Network.objects.get().colour == "#c2331c"


def coloured(network: Network, colour: str):
    """The answer to a network's settings with another colour."""
    manager, url = colleague(network.managers), reverse("networks:edit", args=[network.pk])
    form = querydict_from_html(manager.get(url).content.decode(), form_index=0)
    form["colour"] = colour
    return manager.post(url, form)


@pytest.mark.parametrize(
    ("name", "error"), [(word(201), TOO_LONG.format(200, 201)), ("Ada\0", NULS)], ids=["long", "nul"]
)
def test_name_that_does_not_fit_is_refused(redaktion, network, name, error):
    response = redaktion.post(reverse("people:add"), {"name": name, "network": network.pk})
    assert response.context["form"].errors == {"name": [error]}


def test_person_may_be_called_anything(redaktion, network):
    response = redaktion.post(reverse("people:add"), {"name": EMOJI, "network": network.pk})
    assert response.status_code == 302
    assert Person.objects.get().name == EMOJI

import pytest
from django.urls import reverse

from home.colour_samples import Colour, ColourField, uses_of
from tests.people import administrator, colleague

pytestmark = pytest.mark.django_db
SAMPLES = "/admin/networks/farben/"


@pytest.mark.parametrize("typed", ["#1F5D8C", "1f5d8c", " #1f5d8c "])
def test_colour_is_understood_as_people_type_it(typed):
    assert ColourField().clean(typed) == "#1f5d8c"


def test_three_digits_mean_six():
    assert ColourField().clean("#f0a") == "#ff00aa"


@pytest.mark.parametrize("typed", ["rot", "#12345", "ü" * 300, "🎨", "#1f5d8c\x00", ""])
def test_nonsense_has_no_samples(typed):
    assert Colour({"colour": typed}).uses == []


@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#e6ff00", "#777777"])
def test_text_reads_in_every_colour(colour):
    text, on_buttons, lines, on_areas = uses_of(colour)

    assert min(use.ratio for part in (text, on_buttons, on_areas) for use in (part.light, part.dark)) >= 4.5
    assert min(lines.light.ratio, lines.dark.ratio) >= 3


def test_samples_say_what_becomes_of_the_colour(home):
    answer = administrator().get(SAMPLES, {"colour": "#f2b600"})

    assert answer.content.decode().count("<svg") == 8
    assert "<span>#865800</span>" in answer.content.decode()


@pytest.mark.parametrize("typed", ["", "rot", "ü" * 300, "🎨", "\x00"])
def test_odd_colour_is_answered_without_samples(home, typed):
    answer = administrator().get(SAMPLES, {"colour": typed})

    assert (answer.status_code, answer.content.decode().count("<svg")) == (200, 0)


def test_samples_stand_in_the_form_of_a_network(network):
    form = colleague(network.managers).get(reverse("networks:edit", args=[network.pk])).content.decode()

    assert (form.count('<svg width="56"'), "<span>#c2331c</span>" in form) == (8, True)


def test_samples_are_for_the_editor_only(client, home):
    assert client.get(SAMPLES).headers["Location"] == f"/konto/anmelden/?next={SAMPLES}"

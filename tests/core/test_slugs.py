import json

import pytest

from core.slugs import german_slug
from home.models import NewsIndexPage, NewsPage
from tests.editing import add_url
from tests.networks import index_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Weiterbildungsverbünde", "weiterbildungsverbuende"),
        ("Straße", "strasse"),
        ("ÄÖÜ und ẞ", "aeoeue-und-ss"),
        ("Café & Lernen: Teil 2", "cafe-lernen-teil-2"),
        ("…", ""),
        ("שלום 🎉", ""),
        ("Lernen " * 30, "-".join(["lernen"] * 17)),
        ("ü" * 200, "ue" * 60),
    ],
)
def test_slug_spells_german_letters_out(title, slug):
    assert german_slug(title) == slug


@pytest.mark.django_db
def test_editor_spells_german_letters_out_too(redaktion, network):
    form = redaktion.get(add_url(NewsPage, index_of(network, NewsIndexPage))).context["form"]
    formatters = json.loads(form.fields["slug"].widget.attrs["data-w-slug-formatters-value"])
    assert {regex[0]: spelling for regex, spelling in formatters} == {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "ß": "ss",
        "ẞ": "SS",
    }

import pytest

from core.models import Network
from home.models import NetworkPage
from home.network_form import opening_panels
from home.subsites import open_network
from tests.factories.core import NetworkFactory

pytestmark = pytest.mark.django_db

FACTS = {"name": "Lernnetz Oldenburg", "short_name": "Oldenburg", "colour": "#1f5d8c", "legal_body": "private"}


def filled(**facts):
    return opening_panels.get_form_class()(FACTS | facts)


@pytest.mark.parametrize(
    ("short_name", "slug"),
    [
        ("Oldenburg", "oldenburg"),
        ("Süd & Straße", "sued-strasse"),
        ("Lüneburger Heide, Uelzen, Celle und der Nordkreis", "lueneburger-heide-uelzen-celle-und-der-nordkreis"),
    ],
)
def test_address_is_made_from_the_short_name(short_name, slug):
    form = filled(short_name=short_name)

    assert (form.is_valid(), form.cleaned_data["slug"]) == (True, slug)


def test_address_is_written_small():
    form = filled(slug="Oldenburg-Nord")

    assert (form.is_valid(), form.cleaned_data["slug"]) == (True, "oldenburg-nord")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "ü" * 300}, "name"),
        ({"name": "Lern\x00netz"}, "name"),
        ({"short_name": ""}, "short_name"),
        ({"short_name": "🎉"}, "slug"),
        ({"slug": "portal"}, "slug"),
        ({"slug": "Portal"}, "slug"),
        ({"slug": "🎉"}, "slug"),
        ({"slug": "o" * 300}, "slug"),
        ({"colour": "rot"}, "colour"),
        ({"email": "keine Adresse"}, "email"),
        ({"land": "XX"}, "land"),
        ({"parent": "nirgends"}, "parent"),
        ({"modules": ["shop"]}, "modules"),
        ({"languages": ["xx"]}, "languages"),
        ({"logo": "x"}, "logo"),
    ],
)
def test_wrong_fact_is_named_at_its_field(wrong, field):
    assert list(filled(**wrong).errors) == [field]


def test_names_of_another_network_are_refused():
    NetworkFactory(short_name="Oldenburg", slug="nordwest")

    assert list(filled(slug="nordwest", short_name="Nordwest").errors) == ["slug"]
    assert list(filled(short_name="oldenburg").errors) == ["short_name"]


def test_address_of_another_front_page_is_refused(home):
    page = NetworkPage.objects.get(network=open_network(name="Halle", short_name="Halle", slug="halle"))
    page.slug = "oldenburg"
    page.save_revision().publish()

    assert list(filled().errors) == ["slug"]


def test_same_facts_a_second_time_change_nothing(home):
    """Seven pages: those of the network without lists, and the portal's list of networks."""
    first, second = filled(), filled(name="Lernnetz Oldenburg und umzu")

    networks = [form.save() for form in (first, second) if form.is_valid()]

    assert networks == [Network.objects.get()] * 2
    assert (first.added, second.added, networks[1].name) == (7, 0, "Lernnetz Oldenburg")

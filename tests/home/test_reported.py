import pytest
from wagtail.models import Locale, PageViewRestriction

from home.reported import own_path, reported
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "/"),
        ("/aktuelles/?seite=2#liste", "/aktuelles/?seite=2"),
        ("http://localhost/aktuelles/", "/aktuelles/"),
        ("http://localhost", "/"),
        ("", ""),
        ("aktuelles/", ""),
        ("//anderswo.example/", ""),
        ("///anderswo.example/", ""),
        ("/\\anderswo.example/", ""),
        ("http://localhost//anderswo.example/", ""),
        ("https://anderswo.example/aktuelles/", ""),
        ("http://localhost@anderswo.example/", ""),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
        ("/\x00", ""),
        ("/\u202eabc/", ""),
    ],
)
def test_path_is_of_this_portal_or_nothing(address, path):
    assert own_path(address) == path


def test_page_at_a_path_is_known_with_its_network(rf, leipzig):
    news = NewsPageFactory(parent=leipzig.news, slug="leinen-los", title="Leinen los")

    about = reported(rf.get("/melden/"), "/netzwerke/leipzig/aktuelles/leinen-los/?a=b")

    assert (about.page, about.title, about.network) == (news, "Leinen los", leipzig.network)


def test_missing_page_belongs_to_whom_the_one_above_it_does(rf, leipzig):
    about = reported(rf.get("/melden/"), "/netzwerke/leipzig/gibt/es/nicht/")

    assert (about.page.pk, about.title, about.network) == (leipzig.page.pk, "", leipzig.network)


def test_draft_and_closed_page_are_not_named(rf, leipzig):
    NewsPageFactory(parent=leipzig.news, slug="entwurf", title="Entwurf", live=False)
    closed = NewsPageFactory(parent=leipzig.news, slug="intern", title="Intern")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    base = "/netzwerke/leipzig/aktuelles/"

    assert [reported(rf.get("/melden/"), f"{base}{slug}/").title for slug in ("entwurf", "intern")] == ["", ""]


def test_page_of_another_language_is_found_under_its_address(rf, home):
    english = home.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()

    about = reported(rf.get("/melden/"), "/en/")

    assert about.page.pk == english.pk


@pytest.mark.parametrize("path", ["", "/suche/?q=x"])
def test_what_is_no_page_belongs_to_the_portal(rf, home, path):
    about = reported(rf.get("/melden/"), path)

    assert (about.path, about.title, about.network) == (path, "", None)


def test_deep_address_costs_as_much_as_a_short_one(rf, leipzig, django_assert_num_queries):
    for path in ("/netzwerke/leipzig/", "/netzwerke/leipzig/" + "a/" * 200):
        reported(rf.get("/melden/"), path)
        with django_assert_num_queries(2):
            reported(rf.get("/melden/"), path)

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from home.models import HomePage, NewsIndexPage, NewsPage
from tests.editing import edit_url, filled_form
from tests.factories.core import AdminFactory
from tests.factories.home import NewsPageFactory
from tests.people import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def german(portal_home):
    news = NewsIndexPage.objects.child_of(HomePage.objects.get(locale__language_code="de")).get()
    return NewsPageFactory(parent=news, title="Auftakt", slug="auftakt", lead="Es geht los.")


def submit(client, page, *languages):
    """Send a page off to be translated, as the editor's form does."""
    locales = list(Locale.objects.filter(language_code__in=languages).values_list("pk", flat=True))
    client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": locales})


def in_language(page, language) -> NewsPage:
    return page.get_translation(Locale.objects.get(language_code=language))


def test_page_sent_off_for_translation_is_a_draft_in_its_tree(german):
    submit(signed_in(AdminFactory()), german, "en")

    english = in_language(german, "en")
    assert (english.live, english.title, english.lead) == (False, "Auftakt", "Es geht los.")
    assert english.get_parent().title == "News"
    assert TranslationSource.objects.count() == 1


def test_translated_page_is_published_and_served_under_its_language(german, client):
    editor = signed_in(AdminFactory())
    submit(editor, german, "en")
    english = in_language(german, "en")

    form = filled_form(
        editor, edit_url(english), {"title": "Kick-off", "slug": "kick-off", "body-count": "0"}, "publish"
    )
    editor.post(edit_url(english), form)

    english.refresh_from_db()
    german.refresh_from_db()
    assert (english.live, english.title, german.title) == (True, "Kick-off", "Auftakt")
    assert (german.get_url(), english.get_url()) == ("/aktuelles/auftakt/", "/en/news/kick-off/")
    assert client.get("/en/news/kick-off/").context["page"] == english
    assert client.get("/aktuelles/auftakt/").context["page"] == german


def test_german_pages_have_no_prefix(german, client):
    assert client.get("/de/aktuelles/auftakt/").status_code == 404


def test_plain_german_is_served_as_a_language_of_its_own(german, client):
    submit(signed_in(AdminFactory()), german, "de-x-leicht")
    plain = in_language(german, "de-x-leicht")

    plain.get_latest_revision().publish()

    answer = client.get("/de-x-leicht/aktuelles/auftakt/")
    assert answer.context["page"] == plain
    assert '<html lang="de-x-leicht"' in answer.content.decode()


@pytest.mark.parametrize("address", ["/en/", "/de-x-leicht/", "/"])
def test_start_page_is_served_in_every_language(german, client, address):
    assert client.get(address).context["page"].get_url() == address

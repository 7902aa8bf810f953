import re

import pytest
from django.urls import reverse
from wagtail.models import Page

from events.models import EventIndexPage
from home.models import NetworkPage, NewsIndexPage
from home.subsites import open_network
from library.models import LibraryIndexPage, LibraryItemPage
from tests.factories.core import AdminFactory
from tests.factories.events import EventPageFactory, EventReportPageFactory
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory
from tests.people import member, said, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(home):
    return open_network(name="Lernnetz Leipzig", short_name="Leipzig", slug="leipzig")


@pytest.fixture
def verwaltung(network):
    return signed_in(member(network.managers))


@pytest.fixture
def event(network):
    return EventPageFactory(parent=EventIndexPage.objects.get(network=network), title="Werkstattgespräch")


@pytest.fixture
def item(network):
    return LibraryItemPageFactory(parent=LibraryIndexPage.objects.get(network=network), title="Leitfaden")


def lists(item):
    """A text whose info box lists the work."""
    return [("info_box", {"title": "Zum Weiterlesen", "items": [item]})]


def delete(client, page):
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))


def delete_together(client, *pages):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?next=/admin/&{ids}")


def places(answer) -> list[tuple[int, str]]:
    """The pages that the confirmation lists, each with a link to its form."""
    links = re.findall(r'<li><a href="/admin/pages/(\d+)/edit/">([^<]+)</a></li>', answer.content.decode())
    return [(int(key), title) for key, title in links]


KEPT = (
    "„Werkstattgespräch“ kann nicht gelöscht werden, denn dazu gibt es einen Bericht (Was bleibt?). "
    "Löschen Sie zuerst den Bericht, "
    "oder nehmen Sie die Seite vom Netz, indem Sie die Veröffentlichung zurücknehmen."
)


LISTED = (
    "„Leitfaden“ kann nicht gelöscht werden, denn andere Seiten verweisen darauf (Was bleibt?). "
    "Entfernen Sie den Eintrag zuerst dort, "
    "oder nehmen Sie ihn vom Netz, indem Sie die Veröffentlichung zurücknehmen."
)


@pytest.mark.parametrize("live", [True, False])
def test_event_with_a_report_is_not_deleted_and_the_message_says_why(verwaltung, event, live):
    EventReportPageFactory(parent=event, title="Was bleibt?", live=live)

    answer = delete(verwaltung, event)

    assert answer.url == reverse("wagtailadmin_explore", args=[event.get_parent().pk])
    assert said(verwaltung, answer.url) == [KEPT]
    assert Page.objects.filter(pk=event.pk).exists()


def test_superuser_does_not_delete_it_either(event):
    EventReportPageFactory(parent=event, title="Was bleibt?")
    superuser = signed_in(AdminFactory())

    delete(superuser, event)

    assert said(superuser) == [KEPT]
    assert Page.objects.filter(pk=event.pk).exists()


def test_confirmation_is_not_even_shown(verwaltung, event):
    EventReportPageFactory(parent=event, title="Was bleibt?")

    answer = verwaltung.get(reverse("wagtailadmin_pages:delete", args=[event.pk]))

    assert (answer.status_code, said(verwaltung)) == (302, [KEPT])


def test_event_with_a_report_is_not_deleted_among_others(verwaltung, event):
    other = EventPageFactory(parent=event.get_parent())
    EventReportPageFactory(parent=event, title="Was bleibt?")

    delete_together(verwaltung, other, event)

    assert said(verwaltung) == [KEPT]
    assert Page.objects.filter(pk__in=[event.pk, other.pk]).count() == 2


def test_list_with_such_an_event_is_not_deleted(event):
    EventReportPageFactory(parent=event, title="Was bleibt?")
    superuser = signed_in(AdminFactory())

    delete(superuser, event.get_parent())

    assert said(superuser) == [KEPT.replace("Werkstattgespräch", "Veranstaltungen")]
    assert Page.objects.filter(pk=event.pk).exists()


def test_event_without_a_report_and_a_report_are_deleted(verwaltung, event):
    other = EventPageFactory(parent=event.get_parent())
    report = EventReportPageFactory(parent=event)

    delete(verwaltung, report)
    delete(verwaltung, event)
    delete_together(verwaltung, other)

    assert not Page.objects.filter(pk__in=[event.pk, other.pk, report.pk]).exists()


def test_work_that_a_report_lists_is_not_deleted_and_the_message_says_why(verwaltung, event, item):
    EventReportPageFactory(parent=event, title="Was bleibt?", body=lists(item))

    delete(verwaltung, item)

    assert said(verwaltung) == [LISTED]
    assert LibraryItemPage.objects.filter(pk=item.pk).exists()


def test_work_that_only_a_draft_lists_is_deleted(verwaltung, event, item):
    EventReportPageFactory(parent=event, body=lists(item), live=False)

    delete(verwaltung, item)

    assert not LibraryItemPage.objects.filter(pk=item.pk).exists()


def test_page_that_is_referred_to_is_unpublished_after_a_list_of_the_places(verwaltung, network, event, item):
    news = NewsIndexPage.objects.get(network=network)
    report = EventReportPageFactory(parent=event, title="Was bleibt?", body=lists(item))
    draft = NewsPageFactory(parent=news, title="Entwurf über den Leitfaden", body=lists(item), live=False)
    url = reverse("wagtailadmin_pages:unpublish", args=[item.pk])

    asked = verwaltung.get(url)
    verwaltung.post(url)

    assert places(asked) == [(draft.pk, "Entwurf über den Leitfaden"), (report.pk, "Was bleibt?")]
    assert not LibraryItemPage.objects.get(pk=item.pk).live


def test_drafts_of_another_network_are_not_named_before_unpublishing(verwaltung, item):
    other = open_network(name="Weiterbildungsforum Dortmund", short_name="Dortmund", slug="dortmund")
    news = NewsIndexPage.objects.get(network=other)
    NewsPageFactory(parent=news, title="Geheimer Entwurf", body=lists(item), live=False)
    public = NewsPageFactory(parent=news, title="Öffentliche Meldung", body=lists(item))

    asked = verwaltung.get(reverse("wagtailadmin_pages:unpublish", args=[item.pk]))

    assert places(asked) == [(public.pk, "Öffentliche Meldung")]


def test_unpublished_work_stays_in_the_reports_text(verwaltung, event, item):
    report = EventReportPageFactory(parent=event, body=lists(item))

    verwaltung.post(reverse("wagtailadmin_pages:unpublish", args=[item.pk]))

    [listed] = type(report).objects.get(pk=report.pk).body[0].value["items"]
    assert listed.pk == item.pk
    assert not type(item).objects.get(pk=item.pk).live


def test_front_page_of_a_network_is_not_deleted_in_the_editor(network):
    superuser = signed_in(AdminFactory())

    delete(superuser, NetworkPage.objects.get())

    assert NetworkPage.objects.filter(network=network).count() == 1

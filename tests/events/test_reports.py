"""From an event to its report, as the Redaktion does it in the evening."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from events.models import EventIndexPage, EventPage, EventReportPage
from events.reports import create_report
from tests.factories.core import ImageFactory, NetworkFactory, OrganisationFactory, TopicFactory, VenueFactory
from tests.factories.events import EventPageFactory, event_date, in_days
from tests.networks import index_of, opened
from tests.people import colleague

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(network):
    """Late in the evening of 11 March by the clocks of the place, and on the day after."""
    venue = VenueFactory(name="Lernhaus")
    return EventPageFactory(
        parent=index_of(network, EventIndexPage),
        title="Werkstattgespräch",
        dates=[
            event_date(dt.datetime(2024, 3, 11, 22, 30, tzinfo=dt.UTC), hours=1, venue=venue),
            event_date(dt.datetime(2024, 3, 12, 9, tzinfo=dt.UTC), venue=venue),
        ],
        organisers=[OrganisationFactory(name="Volkshochschule"), OrganisationFactory(name="Agentur für Arbeit")],
        topics=[TopicFactory(notation="fuehrung")],
        co_publishers=[NetworkFactory(slug="unna")],
        image=ImageFactory(),
    )


def address(event) -> str:
    return reverse("create_report", args=[event.pk])


def test_report_takes_over_what_the_event_says(event, redaktion):
    report = create_report(event=event, by=redaktion.user)

    draft = report.get_latest_revision_as_object()
    for said in (report, draft):
        assert (said.title, said.slug, said.live) == ("Bericht: Werkstattgespräch", "bericht", False)
        assert (said.held_from, said.held_until) == (dt.date(2024, 3, 11), dt.date(2024, 3, 12))
        assert (said.venue.name, said.image, said.network) == ("Lernhaus", event.image, event.network)
        assert [row.organisation.name for row in said.report_organisers.all()] == [
            "Volkshochschule",
            "Agentur für Arbeit",
        ]
        assert [row.topic.notation for row in said.page_topics.all()] == ["fuehrung"]
        assert [row.network.slug for row in said.co_publishers.all()] == ["unna"]
    assert report.get_parent().pk == event.pk
    assert (report.owner, report.latest_revision.user) == (redaktion.user, redaktion.user)


def test_report_of_one_day_has_no_last_day(network, redaktion):
    event = EventPageFactory(
        parent=index_of(network, EventIndexPage), dates=[event_date(dt.datetime(2024, 3, 11, 9, tzinfo=dt.UTC))]
    )

    report = create_report(event=event, by=redaktion.user)

    assert (report.held_from, report.held_until) == (dt.date(2024, 3, 11), None)


def test_cancelled_date_is_not_in_the_report(network, redaktion):
    dates = [
        event_date(dt.datetime(2024, 3, 11, 9, tzinfo=dt.UTC), cancelled=True),
        event_date(dt.datetime(2024, 4, 11, 9, tzinfo=dt.UTC)),
    ]
    event = EventPageFactory(parent=index_of(network, EventIndexPage), dates=dates)

    assert create_report(event=event, by=redaktion.user).held_from == dt.date(2024, 4, 11)


def test_second_press_opens_the_same_report(event, redaktion):
    first = redaktion.post(address(event))
    second = redaktion.post(address(event))
    opened_again = redaktion.get(address(event))

    report = EventReportPage.objects.get()
    edit = reverse("wagtailadmin_pages:edit", args=[report.pk])
    assert [answer.headers["Location"] for answer in (first, second, opened_again)] == [edit, edit, edit]


def test_asking_writes_nothing(event, redaktion):
    response = redaktion.get(address(event))

    assert response.status_code == 200
    assert not EventReportPage.objects.exists()


def test_form_of_a_new_report_opens(event, redaktion):
    response = redaktion.post(address(event), follow=True)

    assert response.context["form"]["title"].value() == "Bericht: Werkstattgespräch"
    assert [str(message) for message in response.context["messages"]] == [
        "Der Bericht ist als Entwurf angelegt. Ergänzen Sie, was bei der Veranstaltung herauskam."
    ]


def test_event_to_come_has_no_report(network, redaktion):
    event = EventPageFactory(parent=index_of(network, EventIndexPage), dates=[in_days(-1), in_days(1)])

    response = redaktion.post(address(event), follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Diese Veranstaltung ist noch nicht vorbei. Der Bericht kann nach dem letzten Termin angelegt werden."
    ]
    assert not EventReportPage.objects.exists()
    with pytest.raises(ValidationError):
        create_report(event=event, by=redaktion.user)


def test_event_of_another_network_is_not_found(event):
    stranger = colleague(opened("dortmund").editors)

    assert [stranger.get(address(event)).status_code, stranger.post(address(event)).status_code] == [404, 404]
    with pytest.raises(PermissionDenied):
        create_report(event=event, by=stranger.user)


def test_freigabe_may_not_begin_a_report(event, network):
    freigabe = colleague(network.reviewers)

    assert freigabe.post(address(event)).headers["Location"] == "/admin/"
    assert not EventReportPage.objects.exists()


def buttons(client, event) -> list[str]:
    """Addresses in the head of the event's edit view that lead to a report."""
    page = client.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).content.decode()
    return [address(event)] if address(event) in page else []


def test_past_event_has_the_button(event, redaktion):
    assert buttons(redaktion, event) == [address(event)]


def test_event_to_come_has_no_button(network, redaktion):
    event = EventPageFactory(parent=index_of(network, EventIndexPage))

    assert buttons(redaktion, event) == []


def test_dashboard_reminds_of_past_events_without_a_report(event, network, redaktion):
    index = index_of(network, EventIndexPage)
    reported = EventPageFactory(parent=index, title="Berichtet", dates=[in_days(-5)])
    create_report(event=reported, by=redaktion.user)
    EventPageFactory(parent=index, title="Kommt noch")
    EventPageFactory(parent=index_of(opened("dortmund"), EventIndexPage), title="Fremd", dates=[in_days(-3)])

    panels = redaktion.get("/admin/").context["panels"]

    (panel,) = [panel for panel in panels if panel.name == "unreported_events"]
    request = redaktion.get("/admin/").wsgi_request
    assert [shown.title for shown in panel.get_context_data({"request": request})["events"]] == ["Werkstattgespräch"]


def test_past_and_coming_events_are_told_apart(network):
    index = index_of(network, EventIndexPage)
    past = EventPageFactory(parent=index, dates=[in_days(-9), in_days(-2)])
    running = EventPageFactory(parent=index, dates=[in_days(-9), in_days(2)])

    assert list(EventPage.objects.past()) == [past]
    assert list(EventPage.objects.upcoming()) == [running]
    assert EventPage.objects.with_times().get(pk=past.pk).last_end == past.end

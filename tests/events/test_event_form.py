"""The days and hours of an event, as the editor reads and writes them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from wagtail.users.models import UserProfile

from events.models import EventPage
from tests.editing import edit_url, filled_form, opened_form
from tests.factories.events import EventPageFactory, event_date
from tests.newsroom import text
from tests.people import administrator

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
EVENING = datetime(2026, 11, 18, 17, 30, tzinfo=BERLIN)


@pytest.fixture
def event(leipzig) -> EventPage:
    return EventPageFactory(parent=leipzig.events, dates=[event_date(EVENING, hours=2)])


@pytest.fixture(params=["de", "en"])
def editor(request):
    client = administrator()
    UserProfile.objects.create(user=client.user, preferred_language=request.param)
    return client


def test_moments_are_written_as_germans_do(editor, event):
    form = opened_form(editor, edit_url(event))
    assert (form["dates-0-start"], form["dates-0-end"]) == ("18.11.2026 17:30", "18.11.2026 19:30")


@pytest.mark.parametrize("typed", ["19.11.2026 17:30", "2026-11-19 17:30"])
def test_moments_are_read_as_typed(editor, event, typed):
    form = filled_form(
        editor, edit_url(event), {"body": text("Es geht los."), "dates-0-start": typed, "dates-0-end": ""}
    )
    response = editor.post(edit_url(event), form)
    assert response.status_code == 302, response.context["form"].errors
    [date] = EventPage.objects.get(pk=event.pk).get_latest_revision_as_object().dates.all()
    assert date.start == EVENING.replace(day=19)


def test_what_is_no_moment_is_refused_and_kept(editor, event):
    form = filled_form(editor, edit_url(event), {"body": text("Es geht los."), "dates-0-start": "nach Absprache"})
    response = editor.post(edit_url(event), form)
    html = response.content.decode()
    assert response.status_code == 200
    assert 'value="nach Absprache"' in html
    assert [str(name) for form in response.context["form"].formsets["dates"].forms for name in form.errors] == ["start"]

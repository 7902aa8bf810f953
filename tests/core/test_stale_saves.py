"""Two people have the same page open, and both save it."""

import pytest
from django.urls import reverse
from wagtail.models import Revision

from home.models import NewsPage
from tests.editing import edit_url, filled_form
from tests.newsroom import Newsroom, fresh, same_text
from tests.people import member, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(newsroom) -> NewsPage:
    """A draft of the author's."""
    page = newsroom.submitted()
    page.current_workflow_state.cancel(user=newsroom.author)
    return fresh(page)


@pytest.fixture
def colleague(newsroom):
    """The browser of someone else who writes."""
    return signed_in(member(newsroom.network.editors, "Karl Kuhn"))


def opened(client, page, action="", **fields):
    """The form as it is now, with a change that is not sent yet."""
    return filled_form(client, edit_url(page), {"body": same_text(page)} | fields, action)


def both(newsroom: Newsroom, colleague, page, action=""):
    """The colleague opens the page, the author saves it, then the colleague sends the form."""
    mine = opened(colleague, page, action, title="Von Karl")
    theirs = opened(newsroom.redaktion, page, title="Von Rita")
    newsroom.redaktion.post(edit_url(page), theirs)
    return colleague.post(edit_url(page), mine)


def titles(page) -> list[str]:
    return list(Revision.objects.for_instance(page).order_by("created_at").values_list("object_str", flat=True))


@pytest.mark.parametrize("action", ["", "submit", "publish"])
def test_second_of_two_saves_is_refused_and_nothing_of_it_is_lost(newsroom, colleague, page, action):
    answer = both(newsroom, colleague, page, action)

    assert answer.status_code == 200
    assert answer.context["form"]["title"].value() == "Von Karl"
    assert titles(page) == ["Auftakt in Leipzig", "Von Rita"]
    assert (fresh(page).workflow_in_progress, fresh(page).live) == (False, False)


def test_person_reads_who_saved_and_how_to_go_on(newsroom, colleague, page):
    [message] = both(newsroom, colleague, page).context["messages"]

    theirs = fresh(page).latest_revision_id
    assert str(message).strip().startswith("Rita Roth ")
    compared = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, page.latest_revision_id, theirs])
    assert f'href="{compared}"' in str(message)
    assert f'href="{reverse("wagtailadmin_pages:revisions_view", args=[page.pk, theirs])}"' in str(message)
    assert colleague.get(compared).status_code == 200


def test_page_that_is_not_saved_saves_nothing_by_itself(newsroom, colleague, page):
    html = both(newsroom, colleague, page).content.decode()

    assert "w-autosave" not in html.partition('id="page-edit-form"')[2].partition(">")[0]


def test_saving_once_more_keeps_both_versions(newsroom, colleague, page):
    refused = both(newsroom, colleague, page)
    again = opened(colleague, page, title="Von Karl")
    assert refused.context["loaded_revision_created_at"] == again["loaded_revision_created_at"]

    answer = colleague.post(edit_url(page), again)

    assert answer.status_code == 302
    assert titles(page) == ["Auftakt in Leipzig", "Von Rita", "Von Karl"]


def test_own_version_of_another_window_is_in_nobodys_way(newsroom, page):
    first, second = (opened(newsroom.redaktion, page, title=title) for title in ("Fenster 1", "Fenster 2"))

    answers = [newsroom.redaktion.post(edit_url(page), form).status_code for form in (first, second)]

    assert answers == [302, 302]
    assert titles(page) == ["Auftakt in Leipzig", "Fenster 1", "Fenster 2"]


def test_version_that_somebody_goes_on_autosaving_counts_as_new(newsroom, colleague, page):
    mine = opened(colleague, page, title="Von Karl")
    theirs = opened(newsroom.redaktion, page, title="Von Rita")
    theirs["overwrite_revision_id"] = page.latest_revision_id
    newsroom.redaktion.post(edit_url(page), theirs, headers={"accept": "application/json"})

    assert colleague.post(edit_url(page), mine).status_code == 200
    assert titles(page) == ["Von Rita"]


def test_late_autosave_gets_wagtails_answer(newsroom, colleague, page):
    mine = opened(colleague, page, title="Von Karl")
    newsroom.redaktion.post(edit_url(page), opened(newsroom.redaktion, page, title="Von Rita"))

    answer = colleague.post(edit_url(page), mine, headers={"accept": "application/json"})

    assert (answer.status_code, answer.json()["error_code"]) == (400, "invalid_revision")
    assert titles(page) == ["Auftakt in Leipzig", "Von Rita"]


def test_page_that_was_submitted_meanwhile_is_locked_and_the_text_stays_in_the_form(newsroom, colleague, page):
    mine = opened(colleague, page, title="Von Karl")
    newsroom.redaktion.post(edit_url(page), opened(newsroom.redaktion, page, "submit"))

    answer = colleague.post(edit_url(page), mine)

    locked = "Diese Seite konnte nicht gespeichert werden, da sie gesperrt ist."
    assert [str(said).strip() for said in answer.context["messages"]] == [locked]
    assert answer.context["form"]["title"].value() == "Von Karl"
    assert titles(page)[-1] == "Auftakt in Leipzig"


@pytest.mark.parametrize("sent", ["", "gestern", "2026-13-45", "\0"])
def test_form_that_does_not_say_what_was_read_counts_as_unread(newsroom, colleague, page, sent):
    mine = opened(colleague, page, title="Von Karl")
    mine["loaded_revision_created_at"] = sent

    assert colleague.post(edit_url(page), mine).status_code == 200
    assert titles(page) == ["Auftakt in Leipzig"]


def test_page_without_a_version_is_saved(newsroom, colleague):
    page = newsroom.list
    assert colleague.post(edit_url(page), filled_form(colleague, edit_url(page), {"title": "Neues"})).status_code == 302

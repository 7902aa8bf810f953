import json

import pytest
from django.urls import reverse
from wagtail.models import Page, Revision, WorkflowState

from events.models import EventIndexPage
from home.models import NetworkPage, NewsIndexPage, NewsPage
from home.subsites import freeze_network, open_network
from tests.editing import add_url, approve, edit_url, filled_form
from tests.factories.core import ImageFactory
from tests.factories.home import NewsPageFactory
from tests.newsroom import decide, fresh, post, text
from tests.people import member, said, signed_in

pytestmark = pytest.mark.django_db


def test_submitted_page_is_published_by_the_approval_of_another(newsroom, client):
    page = newsroom.submitted()
    before = client.get("/netzwerke/leipzig/aktuelles/auftakt/").status_code

    approve(newsroom.freigabe, page)

    assert (before, fresh(page).live) == (404, True)
    response = client.get("/netzwerke/leipzig/aktuelles/auftakt/")
    assert (response.status_code, response.context["page"]) == (200, page)
    assert fresh(page).workflow_states.get().status == WorkflowState.STATUS_APPROVED


def test_verwaltung_approves_too(newsroom):
    page = newsroom.submitted()

    approve(signed_in(member(newsroom.network.managers)), page)

    assert fresh(page).live


def test_author_cannot_publish_past_the_review(newsroom):
    fields = {"title": "Ohne Freigabe", "slug": "ohne-freigabe", "body": text("Es geht los.")}
    url = add_url(NewsPage, newsroom.list)
    form = filled_form(newsroom.redaktion, url, fields, "publish")

    newsroom.redaktion.post(url, form)

    assert not NewsPage.objects.get(slug="ohne-freigabe").live


def test_author_cannot_approve(newsroom):
    page = newsroom.submitted()

    approve(newsroom.redaktion, page)

    assert not fresh(page).live
    assert fresh(page).workflow_in_progress


def test_reviewer_who_wrote_the_page_cannot_approve_it(newsroom):
    newsroom.author.groups.add(newsroom.network.reviewers)
    page = newsroom.submitted()

    approve(newsroom.redaktion, page)

    assert (fresh(page).live, fresh(page).workflow_in_progress) == (False, True)


def test_superuser_who_wrote_the_page_cannot_approve_it(newsroom):
    newsroom.author.is_superuser = True
    newsroom.author.save()
    page = newsroom.submitted()

    approve(newsroom.redaktion, page)

    assert (fresh(page).live, fresh(page).workflow_in_progress) == (False, True)


def test_reviewer_who_changed_the_page_cannot_approve_it(newsroom):
    page = newsroom.submitted()
    post(newsroom.freigabe, page, {"title": "Auftakt mit Musik"})

    approve(newsroom.freigabe, fresh(page))

    assert (fresh(page).live, fresh(page).workflow_in_progress) == (False, True)
    assert fresh(page).latest_revision.object_str == "Auftakt mit Musik"


def test_another_reviewer_approves_what_the_first_one_changed(newsroom):
    page = newsroom.submitted()
    post(newsroom.freigabe, page, {"title": "Auftakt mit Musik"})

    second = signed_in(member(newsroom.network.reviewers))
    post(second, fresh(page), action_workflow_action="true", workflow_action_name="approve")

    assert (fresh(page).live, fresh(page).title) == (True, "Auftakt mit Musik")


def test_text_that_was_changed_after_its_submission_is_approved_in_the_editor_only(newsroom):
    page = newsroom.submitted()
    post(newsroom.freigabe, page, {"title": "Auftakt mit Musik"})
    second = signed_in(member(newsroom.network.reviewers))

    answer = decide(second, fresh(page), "approve")

    assert (answer.url, fresh(page).live) == (edit_url(page), False)
    assert "Frank Fuchs" in said(second)[-1]


def test_reviewer_who_saved_without_a_change_may_approve(newsroom):
    page = newsroom.submitted()
    post(newsroom.freigabe, page)
    revisions = Revision.objects.for_instance(page).count()

    approve(newsroom.freigabe, fresh(page))

    assert (revisions, fresh(page).live) == (2, True)


def test_changing_and_approving_in_one_go_keeps_the_change_and_is_no_approval(newsroom):
    page = newsroom.submitted()

    response = post(
        newsroom.freigabe,
        page,
        {"body": text("Es geht anders los.")},
        action_workflow_action="true",
        workflow_action_name="approve",
    )

    assert (fresh(page).live, fresh(page).workflow_in_progress) == (False, True)
    assert "Es geht anders los." in json.dumps(fresh(page).latest_revision.content)
    assert response.url == edit_url(page)
    warning = "Ihre Änderungen sind gespeichert, aber nicht freigegeben: Freigeben muss sie jemand anderes."
    assert said(newsroom.freigabe)[-1] == warning


def test_approving_from_the_form_without_a_change_publishes(newsroom):
    page = newsroom.submitted()

    post(newsroom.freigabe, page, action_workflow_action="true", workflow_action_name="approve")

    assert fresh(page).live


def test_own_task_is_not_approved_by_way_of_another_page(newsroom):
    mine, other = newsroom.submitted(), newsroom.submitted(title="Zweite Meldung", slug="zweite")
    post(newsroom.freigabe, mine, {"title": "Von mir geändert"})
    task = fresh(mine).current_workflow_task_state

    newsroom.freigabe.post(
        reverse("wagtailadmin_pages:workflow_action", args=[other.pk, "approve", task.pk]), {"comment": ""}
    )

    assert (fresh(mine).live, fresh(other).live) == (False, False)


def test_returned_page_goes_back_with_its_comment_and_is_submitted_again(newsroom):
    page = newsroom.submitted()

    decide(newsroom.freigabe, page, "reject", comment="Bitte den Ort nennen.")
    returned = fresh(page).current_workflow_state
    post(newsroom.redaktion, page, {"title": "Auftakt in der Alten Börse"}, "submit")
    approve(newsroom.freigabe, fresh(page))

    assert returned.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert returned.current_task_state.comment == "Bitte den Ort nennen."
    assert (fresh(page).live, fresh(page).title) == (True, "Auftakt in der Alten Börse")


@pytest.mark.parametrize("role", ["editors", "reviewers", "managers"])
def test_people_of_another_network_get_nothing(newsroom, role):
    dortmund = open_network(name="Weiterbildungsforum Dortmund", short_name="Dortmund", slug="dortmund")
    outsider = signed_in(member(getattr(dortmund, role)))
    page = newsroom.submitted()

    answers = [
        outsider.get(edit_url(page)),
        outsider.post(edit_url(page), {"title": "Fremd", "slug": "fremd"}),
        decide(outsider, page, "approve"),
        decide(outsider, page, "reject", comment="Fremd"),
        outsider.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk])),
        outsider.post(reverse("wagtailadmin_pages:delete", args=[page.pk])),
    ]

    assert [answer.status_code for answer in answers] == [404] * 6
    assert (fresh(page).live, fresh(page).workflow_in_progress, fresh(page).title) == (False, True, page.title)


def test_nobody_approves_in_a_frozen_network(newsroom):
    page = newsroom.submitted()
    freeze_network(network=newsroom.network)

    approve(newsroom.freigabe, page)

    assert (fresh(page).live, fresh(page).workflow_in_progress) == (False, True)


def test_page_of_another_language_goes_through_the_same_review(newsroom):
    network = open_network(name="Lernnetz Halle", short_name="Halle", slug="halle", languages=["en"])
    news = NewsIndexPage.objects.get(network=network, locale__language_code="en")
    page = NewsPageFactory(parent=news, live=False)
    redaktion, freigabe = signed_in(member(network.editors)), signed_in(member(network.reviewers))

    post(redaktion, page, {}, "submit")
    approve(freigabe, fresh(page))

    assert fresh(page).live


def test_every_list_of_a_network_has_its_review(newsroom):
    children = Page.objects.descendant_of(NetworkPage.objects.get())

    assert {page.get_workflow() for page in children} == {newsroom.network.workflow}
    assert EventIndexPage.objects.get(network=newsroom.network).has_workflow


def test_page_with_a_picture_without_credit_is_not_approved_from_the_list_of_tasks(newsroom):
    page = newsroom.submitted()
    draft = page.get_latest_revision_as_object()
    draft.image = ImageFactory(credit="")
    draft.save_revision(user=newsroom.author)

    decide(newsroom.freigabe, fresh(page), "approve")

    assert fresh(page).live is False
    assert fresh(page).workflow_in_progress is True

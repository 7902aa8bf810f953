import json

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Page, Revision, WorkflowState
from wagtail.test.utils.form_data import rich_text, streamfield

from events.models import EventIndexPage
from home.models import NetworkPage, NewsIndexPage, NewsPage
from home.subsites import freeze_network, open_network
from tests.editing import add_url, approve, edit_url, filled_form
from tests.factories.core import AdminFactory, ImageFactory
from tests.factories.home import NewsPageFactory
from tests.people import member, said, signed_in

pytestmark = pytest.mark.django_db

AUTHOR, REVIEWER, SECOND, MANAGER = "Rita Roth", "Frank Fuchs", "Fenja Falk", "Vera Voss"


class Newsroom:
    """A network with its people, and their browsers."""

    def __init__(self):
        self.network = open_network(name="Lernnetz Leipzig", short_name="Leipzig", slug="leipzig")
        self.author = member(self.network.editors, AUTHOR)
        self.reviewer = member(self.network.reviewers, REVIEWER)
        self.redaktion, self.freigabe = signed_in(self.author), signed_in(self.reviewer)
        self.list = NewsIndexPage.objects.get(network=self.network)

    def submitted(self, **fields) -> NewsPage:
        """A news item that the author wrote and submitted."""
        fields = {"title": "Auftakt in Leipzig", "slug": "auftakt", "body": text("Es geht los.")} | fields
        form = filled_form(self.redaktion, add_url(NewsPage, self.list), fields, "submit")
        response = self.redaktion.post(add_url(NewsPage, self.list), form)
        assert response.status_code == 302, response.context["form"].errors
        return NewsPage.objects.get(slug=fields["slug"])


def text(words):
    return streamfield([("text", rich_text(f"<p>{words}</p>"))])


@pytest.fixture
def newsroom(home):
    return Newsroom()


def same_text(page) -> dict:
    """The text of the latest revision as the editor sends it back, which builds it with JavaScript."""
    body = page.get_latest_revision_as_object().body
    sent = streamfield([(child.block_type, rich_text(child.value.source)) for child in body])
    for number, child in enumerate(body):
        sent[str(number)]["id"] = child.id
    return sent


def post(client, page, fields=None, action="", **extra):
    """Send the page's form with some fields changed."""
    form = filled_form(client, edit_url(page), {"body": same_text(page)} | (fields or {}), action)
    for name, value in extra.items():
        form[name.replace("_", "-")] = value
    return client.post(edit_url(page), form)


def decide(client, page, action, comment=""):
    task = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task.pk])
    return client.post(url, {"comment": comment})


def fresh(page) -> NewsPage:
    return NewsPage.objects.get(pk=page.pk)


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

    approve(signed_in(member(newsroom.network.reviewers)), fresh(page))

    assert (fresh(page).live, fresh(page).title) == (True, "Auftakt mit Musik")


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


def test_author_waits_and_reads_who_may_approve(newsroom):
    member(newsroom.network.managers, MANAGER)
    page = newsroom.submitted()

    told = said(newsroom.redaktion, edit_url(page))

    reviewers = f"Freigeben können: {REVIEWER}, {MANAGER}."
    assert f"Wartet auf Freigabe. {reviewers} Bis dahin können nur sie den Text ändern." in told
    assert page.permissions_for_user(newsroom.author).page_locked()


def test_reviewer_who_changed_the_page_reads_who_may_approve(newsroom):
    member(newsroom.network.reviewers, SECOND)
    page = newsroom.submitted()
    post(newsroom.freigabe, page, {"title": "Auftakt mit Musik"})

    told = said(newsroom.freigabe, edit_url(page))

    assert f"Sie haben diesen Text zuletzt geändert; freigeben muss ihn deshalb jemand anderes: {SECOND}." in told


def test_last_reviewer_reads_that_nobody_may_approve(newsroom):
    page = newsroom.submitted()
    post(newsroom.freigabe, page, {"title": "Auftakt mit Musik"})

    told = said(newsroom.freigabe, edit_url(page))

    nobody = "niemand kann sie erteilen: Wer den Text zuletzt geändert hat, darf ihn nicht selbst freigeben."
    assert f"Wartet auf Freigabe, aber {nobody}" in told


def test_reviewer_of_an_untouched_page_is_told_nothing(newsroom):
    page = newsroom.submitted()

    assert page.get_lock().get_message(newsroom.reviewer) is None


def test_mail_goes_to_the_reviewers_of_the_network_alone(newsroom, django_capture_on_commit_callbacks):
    dortmund = open_network(name="Weiterbildungsforum Dortmund", short_name="Dortmund", slug="dortmund")
    manager = member(newsroom.network.managers)
    AdminFactory(email="central@verbund.example")
    for group in dortmund.groups:
        member(group)

    with django_capture_on_commit_callbacks(execute=True):
        newsroom.submitted()

    assert sorted(to for message in mail.outbox for to in message.to) == sorted(
        [newsroom.reviewer.email, manager.email]
    )


def test_author_gets_mail_when_the_page_is_approved(newsroom, django_capture_on_commit_callbacks):
    page = newsroom.submitted()

    with django_capture_on_commit_callbacks(execute=True):
        approve(newsroom.freigabe, page)

    assert [message.to for message in mail.outbox] == [[newsroom.author.email]]


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

    assert [(answer.status_code, answer.url) for answer in answers] == [(302, "/admin/")] * 6
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

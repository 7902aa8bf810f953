"""Whatever people of two networks do in whatever order: what is live was approved by a reviewer of its network."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from wagtail.models import Revision, TaskState

from home.models import NewsIndexPage, NewsPage
from tests.editing import edit_url, filled_form
from tests.factories.home import NewsPageFactory
from tests.networks import index_of
from tests.people import administrator, member, signed_in

pytestmark = pytest.mark.django_db
ROLES = ["editors", "reviewers", "managers"]
PEOPLE = st.sampled_from([(place, role) for place in ("Leipzig", "Dortmund") for role in ROLES])
TOMORROW = dt.timedelta(days=1)


class Review(RuleBasedStateMachine):
    """A news item of Leipzig, which six people try to write, submit, decide, schedule and take down."""

    ours = theirs = None
    times_live = 0  # after how many steps the page was live, in all runs

    def __init__(self):
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        places = {"Leipzig": self.ours, "Dortmund": self.theirs}
        self.people = {
            (place, role): member(getattr(network, role)) for place, network in places.items() for role in ROLES
        }
        self.root = administrator()
        self.page = NewsPageFactory(parent=index_of(self.ours, NewsIndexPage), live=False)
        self.send(("Leipzig", "editors"), "submit")

    def teardown(self):
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    def client(self, who) -> Client:
        return signed_in(self.people[who])

    def stored(self) -> NewsPage:
        return NewsPage.objects.get(pk=self.page.pk)

    def send(self, who, action: str, **fields) -> None:
        """The page's form, as somebody who may do everything gets it and this person sends it."""
        form = {}
        if who[0] == "Leipzig":
            form = filled_form(self.root, edit_url(self.page), {"body-count": "0"} | fields, action)
        assert self.client(who).post(edit_url(self.page), form).status_code < 500

    @rule(who=PEOPLE, title=st.sampled_from(["Auftakt", "Rückblick"]))
    def write(self, who, title):
        self.send(who, "", title=title)

    @rule(who=PEOPLE)
    def submit(self, who):
        self.send(who, "submit")

    @rule(who=PEOPLE)
    def publish(self, who):
        self.send(who, "publish")

    @rule(who=PEOPLE)
    def schedule(self, who):
        self.send(who, "submit", go_live_at=(timezone.now() + TOMORROW).strftime("%d.%m.%Y %H:%M"))

    @rule(who=PEOPLE)
    def approve(self, who):
        self.decide(who, "approve")

    @rule(role=st.sampled_from(["reviewers", "managers"]))
    def approve_as_it_should_be(self, role):
        """Often enough that pages go live in some runs."""
        self.decide(("Leipzig", role), "approve")

    @rule(who=PEOPLE)
    def reject(self, who):
        self.decide(who, "reject")

    def decide(self, who, decision: str) -> None:
        task = self.stored().current_workflow_task_state or TaskState.objects.last()
        if task:
            url = reverse("wagtailadmin_pages:workflow_action", args=[self.page.pk, decision, task.pk])
            assert self.client(who).post(url, {"comment": "So"}).status_code < 500

    @rule(who=PEOPLE)
    def unpublish(self, who):
        url = reverse("wagtailadmin_pages:unpublish", args=[self.page.pk])
        assert self.client(who).post(url).status_code < 500

    @rule()
    def a_day_passes(self):
        for revision in Revision.objects.exclude(approved_go_live_at=None):
            revision.approved_go_live_at -= TOMORROW
            revision.save(update_fields=["approved_go_live_at"])
        call_command("publish_scheduled", verbosity=0)

    @invariant()
    def what_is_live_was_approved_in_its_network(self):
        if self.stored().live:
            Review.times_live += 1
            approved = TaskState.objects.filter(status=TaskState.STATUS_APPROVED)
            reviewers = {self.people["Leipzig", role] for role in ("reviewers", "managers")}
            assert {task.finished_by for task in approved} & reviewers


def test_page_is_live_only_after_a_reviewer_of_its_network_approved_it(network, neighbour):
    Review.ours, Review.theirs = network, neighbour
    few = {"max_examples": 12, "stateful_step_count": 10, "derandomize": True}
    run_state_machine_as_test(Review, settings=settings(**few, deadline=None, database=None))
    assert Review.times_live > 0

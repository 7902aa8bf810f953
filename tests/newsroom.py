"""A network with its people at work on one news item."""

from django.core import mail
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text, streamfield

from core.models import Network
from home.models import NewsIndexPage, NewsPage
from tests.editing import add_url, edit_url, filled_form
from tests.people import member, signed_in

AUTHOR, REVIEWER, SECOND, MANAGER = "Rita Roth", "Frank Fuchs", "Fenja Falk", "Vera Voss"


class Newsroom:
    """A network with its people, and their browsers."""

    def __init__(self, network: Network):
        self.network = network
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


def told() -> list[str]:
    """To whom mail has gone, in order."""
    return [to for message in mail.outbox for to in message.to]


def text(words):
    return streamfield([("text", rich_text(f"<p>{words}</p>"))])


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

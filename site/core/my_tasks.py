"""What waits for someone in the editor: reviews to do, own submissions, own drafts."""

from django.db import models
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel
from wagtail.models import Page, WorkflowState, get_default_page_content_type

from core.models import ReviewState

DRAFTS_SHOWN = 10


def waiting_for(user) -> int:
    """How many reviews this person can do now."""
    return ReviewState.objects.waiting_for(user).count()


def reviews_for(user) -> models.QuerySet:
    """Reviews that the person can do, first those that the person has taken, then what is due first."""
    mine_first = models.Case(models.When(claimed_by=user, then=0), default=1)
    reviews = ReviewState.objects.waiting_for(user).annotate(place=mine_first).order_by("place", "due", "started_at")
    return reviews.select_related("claimed_by", "workflow_state__requested_by").prefetch_related(
        "revision__content_object"
    )


def pages_in_review() -> models.QuerySet:
    """Keys of the pages that are being reviewed."""
    states = WorkflowState.objects.active().filter(base_content_type=get_default_page_content_type())
    return states.annotate(reviewed=Cast("object_id", models.BigIntegerField())).values("reviewed")


def drafts_of(user):
    """Pages that this person changed last and that nobody has published or submitted since, newest first."""
    pages = Page.objects.filter(latest_revision__user=user, has_unpublished_changes=True)
    return pages.exclude(pk__in=pages_in_review()).order_by("-latest_revision_created_at")


class ReviewsPanel(Component):
    """What waits for a decision. It is taken in the editor, by whoever has the text before the eyes."""

    name = "reviews"
    template_name = "core/admin/my_reviews.html"
    order = 200

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        reviews = reviews_for(request.user)
        return {"reviews": reviews, "request": request, "csrf_token": parent_context["csrf_token"]}


class DraftsPanel(Component):
    """Where someone went on yesterday evening."""

    name = "my_drafts"
    template_name = "core/admin/my_drafts.html"
    order = 230

    def get_context_data(self, parent_context):
        return {"drafts": drafts_of(parent_context["request"].user)[:DRAFTS_SHOWN].specific(defer=True)}


class TitledView(WagtailAdminTemplateMixin, TemplateView):
    """A page of the editor that stands for itself; its title is the end of the trail."""

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]


class MyTasksView(TitledView):
    template_name = "core/admin/my_tasks.html"
    page_title = _("My tasks")
    header_icon = "tasks"

    def get_context_data(self, **kwargs):
        panels = [ReviewsPanel(), UserObjectsInWorkflowModerationPanel(), DraftsPanel()]
        panels += [panel() for panel in hooks.get_hooks("register_task_panel")]  # of other apps
        waiting = waiting_for(self.request.user)
        summary = ngettext("%(count)d page waits for your review.", "%(count)d pages wait for your review.", waiting)
        return super().get_context_data(panels=panels, summary=summary % {"count": waiting}, **kwargs)


class MyTasksMenuItem(MenuItem):
    """The first entry of the menu, with the number of reviews to do."""

    def __init__(self):
        super().__init__(_("My tasks"), reverse("my_tasks"), name="my-tasks", icon_name="tasks", order=10)

    def render_component(self, request):
        waiting = waiting_for(request.user)
        label = f"{self.label} ({waiting})" if waiting else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, classname=self.classname)

"""What a page has several of, in order: topics, networks that publish it too, authors."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, Page

from core.models.directory import Person
from core.models.network import Network
from core.models.topic import Topic


class PageTopic(Orderable):
    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="page_topics")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="page_topics", verbose_name=_("topic"))

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "topic"], name="topic_once_per_page")]


class CoPublisher(Orderable):
    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="co_publishers")
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="+", verbose_name=_("network"))

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "network"], name="co_publisher_once_per_page")]


class PageAuthor(Orderable):
    """An author in order: a person of the directory, or a group by its name."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="page_authors")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("person")
    )
    group_name = models.CharField(
        _("or a group"), max_length=200, blank=True, help_text=_("For example “Projektgruppe Nord”.")
    )

    panels = [FieldRowPanel([FieldPanel("person"), FieldPanel("group_name")])]

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                name="author_is_person_or_group",
                condition=models.Q(person=None, group_name__gt="") | models.Q(person__isnull=False, group_name=""),
                violation_error_message=_("Choose a person or name a group, not both."),
            )
        ]

    def __str__(self):
        return self.group_name or str(self.person)

"""Sections that list what a network, those below it and their partners publish."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.choosers import topic_chooser
from core.shelf import SharedChooser
from core.vocabularies import Module
from home.sections.section import AUTOMATIC, Section, heading
from search.models import SearchRecord, SearchRecordQuerySet

TopicChooserBlock = topic_chooser.get_block_class(name="TopicChooserBlock", module_path="home.sections.lists")


class SharedTopicChooserBlock(SharedChooser, TopicChooserBlock):
    canonical_module_path = "home.sections.lists.TopicChooserBlock"  # to migrations they are the same


class CardsSection(Section):
    """``records`` are the cards that it shows, filled in for all sections of a page together."""

    records: list[SearchRecord] = []

    @property
    def is_shown(self) -> bool:
        return bool(self.records)


class RecordsSection(CardsSection):
    """A list of what the network publishes; ``kind`` is that of the records."""

    kind = ""

    def asked(self, records: SearchRecordQuerySet) -> SearchRecordQuerySet:
        """Those of a network's records that belong here, in the order of the section."""
        found = records.of_kinds([self.kind])
        topic = self.get("topic")
        return self.ordered(found.with_facet("topic", [topic.notation]) if topic else found)

    def ordered(self, records: SearchRecordQuerySet) -> SearchRecordQuerySet:
        return records.latest_first()


class NewsValue(RecordsSection):
    kind, module = "news", Module.NEWS


class EventsValue(RecordsSection):
    kind, module = "event", Module.EVENTS

    def ordered(self, records):
        return records.upcoming().soonest_first()


class ReportsValue(RecordsSection):
    kind, module = "report", Module.EVENTS


class WorksValue(RecordsSection):
    kind, module = "library", Module.LIBRARY


def count(usual: int) -> blocks.IntegerBlock:
    return blocks.IntegerBlock(label=_("At most"), min_value=1, max_value=12, default=usual)


def topic() -> SharedTopicChooserBlock:
    return SharedTopicChooserBlock(label=_("Only on this topic"), required=False)


class ListSection(blocks.StructBlock):
    """A list that fills itself: so many of one kind, on any topic or on one."""

    heading = heading("")
    count = count(4)
    topic = topic()

    class Meta:
        group = AUTOMATIC


class NewsSection(ListSection):
    heading = heading(_("News"))
    count = count(5)

    class Meta:
        icon = "doc-full"
        label = _("Latest news")
        description = _("The latest news of the network and of those that are part of it.")
        template = "home/sections/news.html"
        value_class = NewsValue


class EventsSection(ListSection):
    heading = heading(_("Coming events"))

    class Meta:
        icon = "date"
        label = _("Next events")
        description = _("The next events, soonest first.")
        template = "home/sections/events.html"
        value_class = EventsValue


class ReportsSection(ListSection):
    heading = heading(_("Reports"))
    count = count(3)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Latest reports")
        description = _("What came out of the latest events.")
        template = "home/sections/reports.html"
        value_class = ReportsValue


class WorksSection(ListSection):
    heading = heading(_("New in the media library"))

    class Meta:
        icon = "folder-open-inverse"
        label = _("Newest works")
        description = _("The newest works of the media library.")
        template = "home/sections/works.html"
        value_class = WorksValue


class MembersValue(CardsSection):
    """The networks of the region, which the page knows anyway."""


class MembersSection(blocks.StructBlock):
    heading = heading(_("Networks of the region"))

    class Meta:
        icon = "site"
        label = _("Networks of the region")
        group = AUTOMATIC
        description = _("The networks that name this one as their region.")
        template = "home/sections/members.html"
        value_class = MembersValue

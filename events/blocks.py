"""Blocks of an event report."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import StoryBlock
from core.blocks.text import PARAGRAPH
from search.blocks import InfoBoxBlock


class TopicResultBlock(blocks.StructBlock):
    topic = blocks.CharBlock(label=_("Topic"), max_length=200)
    result = blocks.RichTextBlock(label=_("Result"), features=PARAGRAPH)

    class Meta:
        icon = "tick"
        label = _("Topic and result")


class TopicsAndResultsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120, default="Themen und Ergebnisse")
    rows = blocks.ListBlock(TopicResultBlock(), label=_("Topics and results"))

    class Meta:
        icon = "list-ol"
        label = _("Topics and results")
        template = "events/blocks/topics_and_results.html"


class ReportStoryBlock(StoryBlock):
    topics_and_results = TopicsAndResultsBlock()
    info_box = InfoBoxBlock()

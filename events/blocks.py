"""Blocks of an event report."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import StoryBlock
from core.blocks.text import PARAGRAPH, FormattedTextBlock
from search.blocks import InfoBoxBlock


class TopicResultBlock(blocks.StructBlock):
    topic = blocks.CharBlock(label=_("Topic"), max_length=200)
    result = FormattedTextBlock(label=_("Result"), features=PARAGRAPH)

    class Meta:
        icon = "check"
        label = _("Topic and result")


class TopicsAndResultsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120, default="Themen und Ergebnisse")
    rows = blocks.ListBlock(TopicResultBlock(), label=_("Topics and results"))

    class Meta:
        icon = "list-ol"
        label = _("Topics and results")
        group = _("Text")
        description = _("What was talked about, and what came out of it.")
        preview_value = {
            "title": "Themen und Ergebnisse",
            "rows": [{"topic": "Förderung", "result": "<p>Antrag bis Mai.</p>"}],
        }
        template = "events/blocks/topics_and_results.html"


class ReportStoryBlock(StoryBlock):
    topics_and_results = TopicsAndResultsBlock()
    info_box = InfoBoxBlock()

"""Blocks of words: headings, paragraphs, quotations, call-outs, questions."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.sorting import sort_key

INLINE = ["bold", "italic", "link", "document-link", "superscript", "subscript"]
PARAGRAPH = [*INLINE, "ol", "ul"]
TEXT = ["h2", "h3", "h4", *PARAGRAPH]


def anchor(text: str) -> str:
    """Fragment identifier for a heading: stable as long as its words are."""
    return slugify(sort_key(text))[:60].strip("-") or "abschnitt"


class TextBlock(blocks.RichTextBlock):
    """Flowing text with its own headings, from h2 down."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", TEXT)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "core/blocks/text.html"


class HeadingValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        return anchor(self["text"])


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=160)
    level = blocks.ChoiceBlock(label=_("Level"), choices=[("2", "h2"), ("3", "h3"), ("4", "h4")], default="2")

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "core/blocks/heading.html"
        value_class = HeadingValue


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quotation"), rows=3)
    attribution = blocks.CharBlock(
        label=_("Said by"), max_length=160, required=False, help_text=_("A name or a role, for example “eine Teilnehmerin”.")
    )
    consent = blocks.BooleanBlock(
        label=_("The person agreed to be named"), required=False, help_text=_("Needed where a name is given.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "core/blocks/quote.html"


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=PARAGRAPH)

    class Meta:
        icon = "info-circle"
        label = _("Call-out")
        template = "core/blocks/callout.html"


class QuestionValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        return anchor(self["question"])


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = blocks.RichTextBlock(label=_("Answer"), features=PARAGRAPH)

    class Meta:
        icon = "help"
        label = _("Question and answer")
        value_class = QuestionValue


class AccordionBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=160, required=False)
    questions = blocks.ListBlock(QuestionBlock(), label=_("Questions"))

    class Meta:
        icon = "list-ul"
        label = _("Questions and answers")
        template = "core/blocks/accordion.html"


class ReferencesBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120, default="Literatur")
    entries = blocks.ListBlock(blocks.RichTextBlock(features=["italic", "link"]), label=_("References"))

    class Meta:
        icon = "list-ol"
        label = _("References")
        template = "core/blocks/references.html"

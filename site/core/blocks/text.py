"""Blocks of words: headings, paragraphs, quotations, call-outs, questions."""

import re

from django.utils.functional import cached_property
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText, expand_db_html

from core.richtext import clean_html
from core.sorting import sort_key

INLINE = ["bold", "italic", "link", "document-link", "superscript", "subscript"]
PARAGRAPH = [*INLINE, "ol", "ul"]
TEXT = ["h2", "h3", "h4", *PARAGRAPH]
BREAK = "\0"  # no database keeps it, so it is in no text
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic and their neighbours


def anchor(text: str) -> str:
    """Fragment identifier for a heading: stable as long as its words are."""
    return slugify(sort_key(text))[:60].strip("-") or "abschnitt"


class FormattedText(RichText):
    """Rich text that keeps its HTML, so that all texts of a page can be made ready together."""

    @cached_property
    def html(self) -> str:
        return directed(expand_db_html(self.source))

    def __html__(self):
        return mark_safe(self.html)  # noqa: S308 - the editor's HTML, already on the allow-list


def expand_together(texts: list[FormattedText]) -> None:
    """Look up the links of all these texts at once."""
    html = expand_db_html(BREAK.join(text.source for text in texts))
    for text, part in zip(texts, html.split(BREAK), strict=True) if texts else ():
        text.html = directed(part)


def directed(html: str) -> str:
    """Paragraphs and lists that run as their words do, where some run from right to left."""
    return re.sub(r"<(p|ul|ol)\b", r'<\1 dir="auto"', html) if RIGHT_TO_LEFT.search(html) else html


class FormattedTextBlock(blocks.RichTextBlock):
    """Formatted words; what Word or a web page left in them is cleaned away before they are stored."""

    def to_python(self, value):
        return FormattedText(value)

    def value_from_form(self, value):
        return FormattedText(value)

    def normalize(self, value):
        return value if isinstance(value, FormattedText) else FormattedText(super().normalize(value).source)

    def clean(self, value):
        cleaned = super().clean(value)
        return FormattedText(clean_html(cleaned.source)) if cleaned else cleaned


class TextBlock(FormattedTextBlock):
    """Flowing text with its own headings, from h2 down."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", TEXT)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = _("Text")
        description = _("Paragraphs, lists and links; headings from level 2.")
        preview_value = "<h2>Was herauskam</h2><p>Zwölf Betriebe haben <b>drei Vorhaben</b> verabredet.</p>"
        template = "core/blocks/text.html"


class HeadingValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        return anchor(self["text"])


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=160)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("2", "h2"), ("3", "h3"), ("4", "h4")], default="2", search_index=False
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        group = _("Text")
        description = _("A heading with an anchor that others can link to.")
        preview_value = {"text": "Wie es weitergeht", "level": "2"}
        template = "core/blocks/heading.html"
        value_class = HeadingValue


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Quotation"), rows=3)
    attribution = blocks.CharBlock(
        label=_("Said by"),
        max_length=160,
        required=False,
        help_text=_("A name or a role, for example “eine Teilnehmerin”."),
    )
    consent = blocks.BooleanBlock(
        label=_("The person agreed to be named"), required=False, help_text=_("Needed where a name is given.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        group = _("Text")
        description = _("What someone said, and who.")
        preview_value = {"text": "Endlich wissen wir voneinander.", "attribution": "eine Teilnehmerin"}
        template = "core/blocks/quote.html"


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = FormattedTextBlock(label=_("Text"), features=PARAGRAPH)

    class Meta:
        icon = "info-circle"
        label = _("Call-out")
        group = _("Text")
        description = _("A box for what must not be missed.")
        preview_value = {"title": "Auf einen Blick", "text": "<p>Anmeldung bis zum Vortag.</p>"}
        template = "core/blocks/callout.html"


class QuestionValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        return anchor(self["question"])


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = FormattedTextBlock(label=_("Answer"), features=PARAGRAPH)

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
        group = _("Text")
        description = _("Questions that open to their answers; each has an anchor.")
        preview_value = {
            "title": "Häufige Fragen",
            "questions": [{"question": "Was kostet es?", "answer": "<p>Nichts.</p>"}],
        }
        template = "core/blocks/accordion.html"


class ReferencesBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120, default="Literatur")
    entries = blocks.ListBlock(FormattedTextBlock(features=["italic", "link"]), label=_("References"))

    class Meta:
        icon = "list-ol"
        label = _("References")
        group = _("Text")
        description = _("The sources of an article, one entry each.")
        preview_value = {"title": "Literatur", "entries": ["<p>Berg, Anna (2024): <i>Führen ohne Macht.</i></p>"]}
        template = "core/blocks/references.html"

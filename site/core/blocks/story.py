"""Which blocks a running text is made of."""

from wagtail import blocks

from core.blocks.files import DownloadsBlock, RecordingBlock
from core.blocks.people import ContactBlock, PartnersBlock
from core.blocks.pictures import FigureBlock, GalleryBlock
from core.blocks.tables import TableBlock
from core.blocks.text import AccordionBlock, CalloutBlock, HeadingBlock, QuoteBlock, ReferencesBlock, TextBlock


class StoryBlock(blocks.StreamBlock):
    """The body of an article; page types with a need of their own extend it."""

    text = TextBlock()
    heading = HeadingBlock()
    quote = QuoteBlock()
    figure = FigureBlock()
    gallery = GalleryBlock()
    callout = CalloutBlock()
    accordion = AccordionBlock()
    table = TableBlock()
    downloads = DownloadsBlock()
    recording = RecordingBlock()
    contact = ContactBlock()
    partners = PartnersBlock()
    references = ReferencesBlock()

    class Meta:
        template = "core/blocks/story.html"
        required = False

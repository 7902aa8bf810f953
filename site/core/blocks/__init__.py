from core.blocks.files import DownloadsBlock, RecordingBlock
from core.blocks.people import ContactBlock, PartnersBlock
from core.blocks.pictures import CreditedImageBlock, FigureBlock, GalleryBlock
from core.blocks.story import StoryBlock
from core.blocks.tables import TableBlock
from core.blocks.text import AccordionBlock, CalloutBlock, HeadingBlock, QuoteBlock, ReferencesBlock, TextBlock

__all__ = [
    "AccordionBlock",
    "CalloutBlock",
    "ContactBlock",
    "CreditedImageBlock",
    "DownloadsBlock",
    "FigureBlock",
    "GalleryBlock",
    "HeadingBlock",
    "PartnersBlock",
    "QuoteBlock",
    "RecordingBlock",
    "ReferencesBlock",
    "StoryBlock",
    "TableBlock",
    "TextBlock",
]

"""Blocks of things to take away or to play."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtailmedia.blocks import AbstractMediaChooserBlock

from core.shelf import SharedChooser


class SharedDocumentChooserBlock(SharedChooser, DocumentChooserBlock):
    canonical_module_path = "wagtail.documents.blocks.DocumentChooserBlock"  # to migrations they are the same


class DownloadValue(blocks.StructValue):
    @property
    def title(self) -> str:
        return self["label"] or self["document"].title


class DownloadBlock(blocks.StructBlock):
    document = SharedDocumentChooserBlock(label=_("File"))
    label = blocks.CharBlock(
        label=_("Title"), max_length=160, required=False, help_text=_("Empty: the title of the file.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Download")
        value_class = DownloadValue


class DownloadsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120, default="Herunterladen")
    downloads = blocks.ListBlock(DownloadBlock(), label=_("Files"))

    class Meta:
        icon = "download"
        label = _("Downloads")
        group = _("Pictures and files")
        description = _("Files to take away, with format and size.")
        template = "core/blocks/downloads.html"


class MediaChooserBlock(AbstractMediaChooserBlock):
    """Audio or video; rendered by the block around it."""

    def render_basic(self, value, context=None):
        return value.title if value else ""


class RecordingBlock(blocks.StructBlock):
    media = MediaChooserBlock(label=_("Recording"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=300, required=False)

    class Meta:
        icon = "media"
        label = _("Audio or video")
        group = _("Pictures and files")
        description = _("Audio or video from this portal, with captions and transcript.")
        template = "core/blocks/recording.html"

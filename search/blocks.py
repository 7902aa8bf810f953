"""Blocks that show records of the read model, and so follow what they name."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from search.models import SearchRecord


class InfoBoxValue(blocks.StructValue):
    def records(self) -> list[SearchRecord]:
        """The chosen records that are public, in the editor's order."""
        pages = [page.pk for page in self["items"] if page]
        found = SearchRecord.objects.select_related("network").in_bulk(pages)
        return [found[page] for page in pages if page in found]


class PageKey(int):
    """A page of which only the key is known."""

    @property
    def pk(self) -> int:
        return int(self)


class ItemChooserBlock(blocks.PageChooserBlock):
    """Visitors are shown the records of what is chosen, so the pages are not read for them."""

    def to_python(self, value: int | None) -> PageKey | None:
        return value and PageKey(value)

    def bulk_to_python(self, values):
        return list(map(self.to_python, values))

    def render_basic(self, value, context=None):
        """Where versions are compared, by its name."""
        return super().render_basic(value and super().to_python(value.pk), context)


class InfoBoxBlock(blocks.StructBlock):
    """Records of the library; keeps up when a record is renamed, moved or withdrawn."""

    title = blocks.CharBlock(label=_("Title"), max_length=120, default="Zum Weiterlesen in der Mediathek")
    items = blocks.ListBlock(ItemChooserBlock(page_type="library.LibraryItemPage"), label=_("Items of the library"))

    class Meta:
        icon = "folder-open-inverse"
        label = _("Info box")
        group = _("From the directory and the library")
        description = _("Items of the media library; the box follows when an item is renamed or withdrawn.")
        template = "search/blocks/info_box.html"
        value_class = InfoBoxValue


def cited(body) -> list[int]:
    """Primary keys of the pages that the info boxes of a text name, each once, in order."""
    boxes = (child.value for child in body if isinstance(child.block, InfoBoxBlock))
    return list(dict.fromkeys(page.pk for box in boxes for page in box["items"] if page))

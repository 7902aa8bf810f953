"""Tables that a screen reader can follow."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from core.blocks.text import FormattedTextBlock

MOST_COLUMNS = 10  # on a sheet of paper


class TableValue(blocks.StructValue):
    @property
    def is_wide(self) -> bool:
        """Whether a sheet of paper is too narrow for it."""
        return len(self["table"].columns) > MOST_COLUMNS

    @property
    def rows(self) -> list[list[tuple]]:
        """Its cells, each with the heading of its column."""
        headings = [column["heading"] for column in self["table"].columns]
        return [list(zip(row, headings, strict=True)) for row in self["table"].rows]


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label=_("Caption"), max_length=200)
    row_headers = blocks.BooleanBlock(label=_("The first column names the rows"), required=False, default=True)
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label=_("Text"), required=False)),
            ("number", blocks.DecimalBlock(label=_("Number"), required=False)),
            (
                "rich_text",
                FormattedTextBlock(label=_("Formatted text"), features=["bold", "italic", "link"], required=False),
            ),
        ],
        label=_("Table"),
    )

    def clean(self, value):
        value = super().clean(value)
        table = value["table"]
        if not self.is_deferred_validation and table and any(not column["heading"] for column in table.columns):
            raise blocks.StructBlockValidationError({"table": ValidationError(_("Give every column a heading."))})
        return value

    class Meta:
        icon = "table"
        label = _("Table")
        group = _("Text")
        description = _("A table whose columns, and if you like rows, have headings.")
        template = "core/blocks/table.html"
        value_class = TableValue

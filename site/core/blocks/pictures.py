"""Blocks of pictures, each with its credit."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock


class CreditedImageBlock(ImageBlock):
    """A picture that cannot be published without saying who made it."""

    def clean(self, value):
        image = super().clean(value)
        if image and not image.credit and not self.is_deferred_validation:
            missing = _("“%(title)s” has no credit. Open the picture and say who made it.")
            error = ValidationError(missing, params={"title": image.title})
            raise blocks.StructBlockValidationError({"image": error})
        return image


class FigureBlock(blocks.StructBlock):
    """Numbered within the page by its place there, so that text can refer to it."""

    image = CreditedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=300, required=False)
    numbered = blocks.BooleanBlock(label=_("Number it as a figure"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "core/blocks/figure.html"


class GalleryPictureBlock(blocks.StructBlock):
    image = CreditedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=300, required=False)

    class Meta:
        icon = "image"
        label = _("Picture")


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    pictures = blocks.ListBlock(GalleryPictureBlock(), label=_("Pictures"), min_num=2)

    class Meta:
        icon = "grip"
        label = _("Series of pictures")
        template = "core/blocks/gallery.html"

"""Blocks of pictures, each with its credit."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from core.forms import check_credit
from core.shelf import SharedChooser


class SharedImageChooserBlock(SharedChooser, ImageChooserBlock):
    pass


class CreditedImageBlock(ImageBlock):
    """A picture that cannot be published without saying who made it."""

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        chooser = SharedImageChooserBlock(required=required, label=_("Picture"))  # Wagtail has no German word for it
        chooser.set_name("image")
        self.child_blocks["image"] = chooser

    def clean(self, value):
        image = super().clean(value)
        if not self.is_deferred_validation:
            try:
                check_credit(image)
            except ValidationError as error:
                raise blocks.StructBlockValidationError({"image": error}) from error
        return image


class FigureBlock(blocks.StructBlock):
    """Numbered within the page by its place there, so that text can refer to it."""

    image = CreditedImageBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), max_length=300, required=False)
    numbered = blocks.BooleanBlock(label=_("Number it as a figure"), required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        group = _("Pictures and files")
        description = _("One picture with caption and credit, numbered if the text refers to it.")
        template = "core/blocks/figure.html"
        picture_shapes = ("text",)


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
        group = _("Pictures and files")
        description = _("Two or more pictures side by side, each with its credit.")
        template = "core/blocks/gallery.html"
        picture_shapes = ("card",)

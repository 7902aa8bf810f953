"""Files that editors upload. Every picture says who made it and under which terms it may be shown."""

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index
from wagtailmedia.models import AbstractMedia

from core.fields import WebAddressField
from core.location import without_location
from core.models.shared import Shareable
from core.uploads import check_content
from core.vocabularies import Licence

WIDE = 800  # pixels


def is_new(file) -> bool:
    """Whether a file was just handed over and is not stored yet."""
    return bool(file) and not file._committed


def check_upload(field: str, file) -> None:
    """Refuse new content that is not what its name says; the message belongs to the field."""
    if is_new(file):
        try:
            check_content(file, file.name.rpartition(".")[2])
        except ValidationError as error:
            raise ValidationError({field: error}) from error


class PortalImage(Shareable, AbstractImage):
    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_(
            "Who made the picture, for example “Anna Becker” or “Lernnetz Leipzig”. Nothing is published without it."
        ),
    )
    licence = models.CharField(_("licence"), max_length=32, choices=Licence, blank=True)
    licence_end = models.DateField(
        _("licence ends on"), null=True, blank=True, help_text=_("Last day on which the picture may be shown.")
    )
    source_url = WebAddressField(_("source"), blank=True)
    is_cut = models.BooleanField(default=False, editable=False, db_index=True)  # in all sizes that pages show

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "licence",
        "licence_end",
        "source_url",
        "collection",
        "share_level",
        "shared_with",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [*AbstractImage.search_fields, index.SearchField("credit")]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args, **kwargs):
        if is_new(self.file):
            self._forget_location()
        if kwargs.get("update_fields") is None:
            self.is_cut = False  # another file or another point that matters: other cuts
        super().save(*args, **kwargs)

    def _forget_location(self) -> None:
        """A photo that an editor uploads must not tell where it was taken."""
        self.file.seek(0)
        data = self.file.read()
        self.file.seek(0)
        if (cleaned := without_location(data)) != data:
            self.file = ContentFile(cleaned, name=self.file.name)
            self._set_image_file_metadata()

    @property
    def is_wide(self) -> bool:
        """Whether it can stand across a page: broad enough in shape and in pixels (CSS pixels of a tablet)."""
        return self.width >= max(self.height, WIDE)

    @property
    def default_alt_text(self):
        """The description, never the file name: a name like IMG_0815 helps nobody."""
        return self.description


class Rendition(AbstractRendition):
    image = models.ForeignKey(PortalImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition")
        ]


class TextState(models.TextChoices):
    """How far the text of a file has been read."""

    PENDING = "pending", _("waiting")
    DONE = "done", _("read")
    EMPTY = "empty", _("contains no text")
    FAILED = "failed", _("could not be read")


class PortalDocument(Shareable, AbstractDocument):
    language = models.CharField(_("language"), max_length=20, blank=True, default="de")
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    sha256 = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    text = models.JSONField(default=list, editable=False)  # text of each page, in order
    text_state = models.CharField(max_length=8, choices=TextState, default=TextState.PENDING, editable=False)

    admin_form_fields = ("title", "file", "language", "collection", "share_level", "shared_with", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def clean(self):
        super().clean()
        check_upload("file", self.file)

    @property
    def format(self) -> str:
        """File format as readers name it: PDF, DOCX."""
        return self.file_extension.upper()


class PortalMedia(Shareable, AbstractMedia):
    language = models.CharField(_("language"), max_length=20, blank=True, default="de")
    credit = models.CharField(_("credit"), max_length=255, blank=True)
    licence = models.CharField(_("licence"), max_length=32, choices=Licence, blank=True)
    captions = models.FileField(
        _("captions"),
        upload_to="captions",
        blank=True,
        help_text=_("WebVTT file with captions in the language of the recording."),
    )
    transcript = models.TextField(_("transcript"), blank=True)
    file_size = models.PositiveBigIntegerField(null=True, editable=False)  # bytes

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "duration",
        "width",
        "height",
        "thumbnail",
        "language",
        "credit",
        "licence",
        "captions",
        "transcript",
        "share_level",
        "shared_with",
        "tags",
    )

    search_fields = [*AbstractMedia.search_fields, index.FilterField("id")]

    class Meta(AbstractMedia.Meta):
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")

    def save(self, *args, **kwargs):
        if is_new(self.file):
            self.file_size = self.file.size
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        check_upload("file", self.file)
        if is_new(self.captions) and not self.captions.name.lower().endswith(".vtt"):
            raise ValidationError({"captions": _("Captions must be a WebVTT file; its name ends with “.vtt”.")})
        check_upload("captions", self.captions)

"""The media library: works that outlive the project they came from."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.url_routing import RouteResult

from core.blocks import StoryBlock
from core.fields import ChoiceListField, labels
from core.hosts import address_of
from core.models import PortalDocument, PortalMedia, PortalPage
from core.record import FileText, RecordLink, Relation
from core.vocabularies import Audience, Licence, ProjectState
from library.forms import LibraryItemForm, WithdrawalForm
from library.models.tombstone import Tombstone
from library.vocabularies import FileRole, ItemKind
from search.listing import ListingPage


class LibraryIndexPage(ListingPage):
    kinds = ("library",)
    subkinds = ItemKind
    further_facets = ("land", "audience", "format", "language", "licence")

    parent_page_types = ["home.HomePage", "home.NetworkPage"]
    subpage_types = ["library.LibraryItemPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("media library")
        verbose_name_plural = _("media libraries")

    def route(self, request, path_components):
        """A work that was taken down leaves its tombstone here."""
        try:
            return super().route(request, path_components)
        except Http404:
            if tombstone := Tombstone.objects.filter(url=address_of(request)).select_related("network").first():
                return RouteResult(self, kwargs={"tombstone": tombstone})
            raise

    def serve(self, request, *args, tombstone=None, **kwargs):
        return tombstone.response(request, self) if tombstone else super().serve(request, *args, **kwargs)


class LibraryItemPage(PortalPage):
    """One work. Its permanent address ``/m/<record_id>`` survives renaming and moving."""

    kind = "library"

    item_kind = models.CharField(_("kind"), max_length=20, choices=ItemKind, default=ItemKind.PAPER)
    subtitle = models.CharField(_("subtitle"), max_length=255, blank=True)
    abstract = models.TextField(_("abstract"), blank=True)
    issued = models.DateField(_("published on"), null=True)
    edition = models.CharField(_("edition"), max_length=80, blank=True)
    licence = models.CharField(_("licence"), max_length=32, choices=Licence, default=Licence.CC_BY)
    work_language = models.CharField(
        _("language of the work"), max_length=20, default="de", help_text=_("Two letters, for example de or en.")
    )
    audience = ChoiceListField(_("audience"), choices=Audience)
    project = models.CharField(_("project or course"), max_length=200, blank=True)
    project_state = models.CharField(
        _("state of the project"), max_length=16, choices=ProjectState, default=ProjectState.RUNNING
    )
    link = models.URLField(_("link"), blank=True, help_text=_("Where the work is found, if it is not a file here."))
    event = models.ForeignKey(
        "events.EventPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("event"),
        help_text=_("Only where no event report lists this item: a report says it already."),
    )
    body = StreamField(StoryBlock(), verbose_name=_("text to read on the page"), blank=True)

    base_form_class = LibraryItemForm
    content_panels = [
        *PortalPage.content_panels,
        FieldPanel("subtitle"),
        FieldRowPanel([FieldPanel("item_kind"), FieldPanel("issued"), FieldPanel("edition")]),
        PortalPage.author_panel,
        FieldPanel("abstract"),
        InlinePanel("item_files", heading=_("Files"), label=_("File")),
        FieldPanel("link"),
        FieldRowPanel([FieldPanel("licence"), FieldPanel("work_language")]),
        FieldRowPanel([FieldPanel("project"), FieldPanel("project_state")]),
        FieldPanel("audience"),
        PortalPage.topic_panel,
        PageChooserPanel("event", "events.EventPage"),
        FieldPanel("body"),
        PortalPage.sharing_panel,
    ]

    parent_page_types = ["library.LibraryIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("library item")
        verbose_name_plural = _("library items")

    @cached_property
    def files(self) -> list["ItemFile"]:
        """Its files in order, each with what it points at."""
        rows = self.item_files.select_related("document", "media")
        return [row for row in rows if row.document_id or row.media_id]

    @property
    def main_file(self) -> "ItemFile | None":
        """The file behind the large download button."""
        return next((row for row in self.files if row.role == FileRole.MAIN), self.files[0] if self.files else None)

    @property
    def further_files(self) -> list["ItemFile"]:
        """Every file but the one behind the large button."""
        return [row for row in self.files if row is not self.main_file]

    @property
    def audience_labels(self) -> list[str]:
        return labels(Audience, self.audience)

    @property
    def description(self) -> str:
        return super().description or self.abstract

    @property
    def foreign_language(self) -> str:
        """The language of title and subtitle where it is not the page's."""
        return "" if self.work_language == self.locale.language_code[:2] else self.work_language

    @property
    def licence_url(self) -> str:
        return Licence(self.licence).url

    @property
    def permalink(self) -> str:
        """The permanent address, without scheme and host."""
        return reverse("permalink", args=[self.record_id])

    @property
    def withdrawal_form(self) -> WithdrawalForm:
        """What the editor asks before taking the work down."""
        return WithdrawalForm()

    def record_date(self):
        return self.issued or super().record_date()

    def searchable_text(self):
        return "\n".join(
            part for part in (self.subtitle, self.abstract, self.project, super().searchable_text()) if part
        )

    def record_fields(self):
        return super().record_fields() | {
            "subkind": self.item_kind,
            "lead": self.lead or self.abstract,
            "files": tuple(text for row in self.files for text in row.texts()),
            "formats": tuple(dict.fromkeys(row.format for row in self.files)),
            "licence": self.licence,
            "languages": (self.work_language,),
            "state": self.project_state,
            "audience": tuple(self.audience),
        }

    def record_links(self):
        return (RecordLink(relation=Relation.ARISES_FROM, target=self.event_id),) if self.event_id else ()


class ItemFile(Orderable):
    """A file of a work: a document, or a recording."""

    page = ParentalKey(LibraryItemPage, on_delete=models.CASCADE, related_name="item_files")
    document = models.ForeignKey(
        PortalDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("document")
    )
    media = models.ForeignKey(
        PortalMedia, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("or a recording")
    )
    role = models.CharField(_("what it is"), max_length=16, choices=FileRole, default=FileRole.MAIN)
    label = models.CharField(_("title"), max_length=160, blank=True, help_text=_("Empty: the title of the file."))

    panels = [FieldPanel("document"), FieldPanel("media"), FieldRowPanel([FieldPanel("role"), FieldPanel("label")])]

    class Meta(Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def clean(self):
        super().clean()
        if self.document_id and self.media_id:
            raise ValidationError({"media": _("Choose a document or a recording, not both.")})

    @property
    def target(self) -> PortalDocument | PortalMedia:
        return self.document or self.media

    @property
    def title(self) -> str:
        return self.label or self.target.title

    @property
    def format(self) -> str:
        """File format as readers name it: PDF, MP3."""
        return self.target.file_extension.upper()

    def texts(self) -> list[FileText]:
        """Its text by page; a recording has its transcript as page 1."""
        if self.document:
            pages = enumerate(self.document.text, start=1)
            return [FileText(document=self.document_id, number=number, text=text) for number, text in pages]
        return [FileText(document=0, number=1, text=self.media.transcript)] if self.media.transcript else []

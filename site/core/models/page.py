"""What every page of the portal has in common."""

import uuid
from datetime import UTC

from django.conf import settings
from django.db import models
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from core.beside import Beside, beside
from core.forms import PortalPageForm
from core.hosts import own_root
from core.models.network import Network
from core.models.page_rows import PageAuthor
from core.models.topic import Topic
from core.permissions import NetworkPagePermissions
from core.record import RecordAdoption, RecordData, RecordLink
from core.slugs import german_slug, slug_input
from core.text import plain_text
from core.visibility import is_open, showing
from core.vocabularies import NetworkState

NOTE_PANEL = FieldPanel("review_note")
NAMELESS = "seite"  # address of a page whose title has no Latin letter


def label_topics(topics: list[Topic]) -> None:
    """Other languages than German have their labels in rows of their own."""
    if get_language() != settings.LANGUAGE_CODE:
        models.prefetch_related_objects(topics, "translations")


class PortalPageQuerySet(PageQuerySet):
    def of_network(self, network):
        return self.filter(network=network)

    def shown(self):
        """Published pages, each with all that its template needs."""
        rows = {found.column: found.expression(self.model) for found in beside(self.model)}
        pages = self.filter(showing()).select_related(*self.model.shown_with)
        return pages.annotate(is_open=is_open(), **rows)


class PortalPage(Page):
    """A page of the portal or of one network (``network``; None is the portal itself).

    ``record_id`` names the work for ever: it survives renaming and moving, and a copy gets its own.
    """

    shown_with = ("network__parent", "network__logo", "image", "locale")  # what every template needs, fetched along
    kind = ""  # facet value of the read model; empty: the page is not searchable
    picture_shapes = ()  # in which its picture is shown, by the page itself and by lists: keys of core.pictures.SHAPES
    lists_children = False  # whether the page shows what lies below it
    brings_network = False  # True for the front page of a network, whose network is not its parent's

    record_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    network = models.ForeignKey(
        Network, on_delete=models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("network")
    )
    lead = models.TextField(
        _("lead"), max_length=600, blank=True, help_text=_("Two or three sentences; shown in lists and above the text.")
    )
    image = models.ForeignKey(
        "core.PortalImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    review_date = models.DateField(
        _("review on"),
        null=True,
        blank=True,
        help_text=_("On this day someone should check whether the text still holds."),
    )

    objects = PageManager.from_queryset(PortalPageQuerySet)()

    base_form_class = PortalPageForm
    exclude_fields_in_copy = ["record_id"]
    search_auto_update = False  # the editor's index learns by search.backend.learning
    private_page_options = ("password", "login")  # the groups are those of editors, of all networks
    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("image")]
    topic_panel = MultipleChooserPanel("page_topics", chooser_field_name="topic", heading=_("Topics"), label=_("Topic"))
    author_panel = InlinePanel("page_authors", heading=_("Authors, in order"), label=_("Author"))
    sharing_panel = MultipleChooserPanel(
        "co_publishers", chooser_field_name="network", heading=_("Also shown by"), label=_("Network")
    )
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug", widget=slug_input()), FieldPanel("seo_title"), FieldPanel("search_description")],
            _("Address and search engines"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus"), FieldPanel("review_date")], _("Upkeep")),
    ]

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs):
        """Whatever else is asked for, the note for the review comes last."""
        super().__init_subclass__(**kwargs)
        cls.content_panels = [*(panel for panel in cls.content_panels if panel is not NOTE_PANEL), NOTE_PANEL]

    def save(self, *args, **kwargs):
        if kwargs.get("update_fields") is None:
            self.network = self.owning_network()
        if self._state.adding and self.alias_of_id:
            self.record_id = uuid.uuid4()  # Wagtail copies every field of the page that an alias follows
        if self.live:
            kwargs = self._keeping_the_next_title_back(kwargs)
        super().save(*args, **kwargs)

    def _keeping_the_next_title_back(self, saved: dict) -> dict:
        """A published page is called what everyone reads, in the editor too: other networks may choose it there."""
        names = saved.get("update_fields")
        if names is None:
            self.draft_title = self.title
            return saved
        return saved | {"update_fields": [name for name in names if name != "draft_title"]}

    def _set_core_field_defaults(self):
        """Wagtail would drop the ß of a title and the dots of its umlauts, and know no address for an Arabic one."""
        placed = self.path or getattr(self, "_cached_parent_obj", None)
        if placed and self.title and not self.slug:
            self.slug = self._get_autogenerated_slug(german_slug(self.title) or NAMELESS)
        super()._set_core_field_defaults()

    def owning_network(self) -> Network | None:
        """The network of the parent page; a page has no say in it."""
        parent = self.get_parent()
        return getattr(parent.specific_deferred, "network", None) if parent else None

    def with_content_json(self, content):
        """A revision never brings back an old tenant, nor the identity of the page it was copied from."""
        page = super().with_content_json(content)
        page.record_id = self.record_id
        page.network_id = self.network_id
        return page

    def permissions_for_user(self, user):
        return NetworkPagePermissions(user, self)

    def get_view_restrictions(self):
        """As Wagtail's, in one query: restrictions of the page and what lies above it, for an alias those of its source.

        A page that was fetched with ``is_open`` has the answer with it.
        """
        if getattr(self, "is_open", False):
            return PageViewRestriction.objects.none()
        places = [self.path[:end] for end in range(self.steplen, len(self.path) + 1, self.steplen)]
        own = models.Q(page__path__in=places, page__alias_of=None)
        of_source = models.Q(page__aliases__path__in=places) | models.Q(page__aliases__aliases__path__in=places)
        return PageViewRestriction.objects.filter(own | of_source).distinct()

    @property
    def is_over(self) -> bool:
        """Past its expiry, even where the worker has not taken it down yet."""
        return self.expire_at is not None and self.expire_at <= timezone.now()

    def route(self, request, path_components):
        if not path_components and self.is_over:
            raise Http404
        return super().route(request, path_components)

    # What the read model learns

    def is_public(self) -> bool:
        """Live, not over, and under no view restriction."""
        return self.live and not self.is_over and not self.get_view_restrictions().exists()

    def to_record(self) -> RecordData | None:
        """What this page tells the read model; None where it has no place there."""
        if not self.kind:
            return None
        return RecordData(**self.record_fields())

    def record_fields(self) -> dict:
        """Fields of the record; page types add their own."""
        return {
            "page": self.pk,
            "record_id": self.record_id,
            "kind": self.kind,
            "language": self.locale.language_code,
            "title": self.title,
            "url": self.address(),
            "lead": self.lead or self.search_description,
            "text": self.searchable_text(),
            "people": tuple(str(author) for author in self.page_authors.all()),
            "network": self.network_id,
            "networks": self.publisher_ids(),
            "topics": tuple(row.topic_id for row in self.page_topics.all()),
            "image": self.image_id,
            "date": self.record_date(),
            "expires": self.expire_at,
            "land": self.network.land if self.network else "",
            "latitude": self.network.latitude if self.network else None,
            "longitude": self.network.longitude if self.network else None,
            "adoptions": self.record_adoptions(),
            "links": self.record_links(),
        }

    def address(self) -> str:
        """Where the page is: a path at the portal; with scheme and host where its network has a host to itself."""
        _site, root_url, path = self.get_url_parts() or (None, None, None)
        return f"{root_url if own_root(self.url_path) else ''}{path}" if path else ""

    def publisher_ids(self) -> tuple[int, ...]:
        """The page's own network, then those that co-publish it, each once."""
        own = (self.network_id,) if self.network_id else ()
        return tuple(dict.fromkeys((*own, *(row.network_id for row in self.co_publishers.all()))))

    def record_date(self):
        """The day the page stands for in lists, in local time."""
        return self.first_published_at and timezone.localdate(self.first_published_at)

    def record_adoptions(self) -> tuple[RecordAdoption, ...]:
        """How other networks show this page, the first to do so first; nobody shows what a closed network has left."""
        if self.network and self.network.state == NetworkState.CLOSED:
            return ()
        return tuple(
            RecordAdoption(network=row.network_id, since=row.since.astimezone(UTC), lead=row.lead, date=row.date)
            for row in self.adoptions.shown().order_by("pk")
        )

    def searchable_text(self) -> str:
        """All text of the page beside title and lead, without markup."""
        body = getattr(self, "body", None)
        return plain_text(body) if body is not None else ""

    def record_links(self) -> tuple[RecordLink, ...]:
        """References to other pages, each said only here."""
        return ()

    # What the templates read

    authors: list[PageAuthor] = Beside(
        "page_authors", "", "group_name", "person_id", "person__id", "person__name", "person__orcid"
    )
    topics: list[Topic] = Beside("page_topics", "topic", "name", "notation", then=label_topics)
    other_publishers: list[Network] = Beside("co_publishers", "network", "name", "short_name", "slug")

    @cached_property
    def publishers(self) -> list[Network]:
        """The network that owns the page, then those that co-publish it."""
        own = [self.network] if self.network_id else []
        return list(dict.fromkeys((*own, *self.other_publishers)))

    @property
    def description(self) -> str:
        """For search engines and shared links: what the editor wrote for them, else the lead."""
        return self.search_description or self.lead

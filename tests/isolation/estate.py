"""All that a network has: pages, files, people, reviews, translations, one example of each kind by name."""

from allauth.account.models import EmailAddress
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from wagtail.admin.models import EditingSession, FormState
from wagtail.contrib.redirects.models import Redirect
from wagtail.embeds.models import Embed
from wagtail.log_actions import log
from wagtail.models import (
    APIToken,
    Collection,
    Comment,
    CommentReply,
    Locale,
    Page,
    PageSubscription,
    PageViewRestriction,
    UploadedFile,
)
from wagtail.users.models import UserProfile
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
)
from wagtail_localize.operations import translate_object

from core.invitations import invite
from core.models import Adoption, Network, PortalDocument, PortalImage, Topic
from core.models.topic import TopicTranslation
from core.vocabularies import Role
from events.models import EventIndexPage
from home.models import NewsIndexPage, NewsPage
from home.subsites import extend_network
from library.models import LibraryIndexPage, Tombstone
from search.models import Concept, SearchMiss, SearchRecord
from tests.factories.core import (
    AdoptionFactory,
    DocumentFactory,
    FundingFactory,
    ImageFactory,
    MediaFactory,
    OrganisationFactory,
    PersonFactory,
    VenueFactory,
    picture,
)
from tests.factories.events import EventPageFactory, EventReportPageFactory, in_days
from tests.factories.home import (
    LegalPageFactory,
    NewsIndexPageFactory,
    NewsPageFactory,
    StandardPageFactory,
    home_page,
    index_below,
)
from tests.factories.library import LibraryItemPageFactory
from tests.isolation.canaries import paint, painted, stored
from tests.networks import index_of, opened
from tests.people import member

PUBLIC = (Concept, Network, SearchRecord, Tombstone, Topic, TopicTranslation)  # who opens a network tells the world


def is_public(row: Model) -> bool:
    """Whether everyone may read a row: what is published, and what belongs to it."""
    page = row if isinstance(row, Page) else getattr(row, "page", None)
    return isinstance(row, PUBLIC) or (isinstance(page, Page) and page.live and not isinstance(row, Adoption))


class Estate:
    """A network with everything; with ``secret`` each text that it has not published is a canary."""

    def __init__(self, slug: str, *, secret: bool):
        self.secret = secret
        before = stored()
        with painted(self._may_show):
            self._open(slug)
            self._fill_the_directory()
            self._upload()
            self._write()
            self._adopt()
        self._change_what_is_published()
        with painted(self._may_show):
            self._discuss()
            self._review()
            self._translate()
        self.rows = {model: keys - before[model] for model, keys in stored().items()}

    def contents(self) -> dict:
        """All rows of the network as they are stored now."""
        return {model: list(model._base_manager.filter(pk__in=keys).values()) for model, keys in self.rows.items()}

    def _may_show(self, row: Model) -> bool:
        return not self.secret or is_public(row)

    def _open(self, slug: str) -> None:
        self.network = opened(slug)
        extend_network(network=self.network, language="en")
        self.author, self.reviewer, self.manager = map(member, self.network.groups)
        UserProfile.get_for_user(self.author)
        EmailAddress.objects.create(user=self.author, email=self.author.email, verified=True, primary=True)
        person = {"email": f"neu@{slug}.example", "role": Role.MANAGERS, "by": self.manager}
        self.invitation = invite(network=self.network, **person)
        APIToken.objects.create(user=self.author, name="Sicherung", key_hash=slug, prefix="wagtail_")

    def _fill_the_directory(self) -> None:
        owner = {"network": self.network}
        self.organisation = OrganisationFactory(**owner)
        self.person = PersonFactory(organisation=self.organisation, **owner)
        self.venue, self.funding = VenueFactory(**owner), FundingFactory(**owner)
        SearchMiss.objects.create(digest=self.network.slug, query="Drohne", language="de", count=3, **owner)

    def _upload(self) -> None:
        self.collection = self.network.collection.add_child(instance=Collection(name="Vorstand"))
        owner = {"collection": self.collection, "uploaded_by_user": self.author}
        self.image, self.document, self.media = (
            factory(**owner) for factory in (ImageFactory, DocumentFactory, MediaFactory)
        )
        for file in (self.image, self.document, self.media):
            file.tags.add(f"{file._meta.model_name} {self.network.slug}")
        self.image.get_rendition("width-40")
        self.uploaded_image, self.uploaded_document = map(self._waiting, (PortalImage, PortalDocument))
        Embed.objects.create(url=f"https://video.example/{self.network.slug}", type="video", hash=self.network.slug)

    def _waiting(self, model: type[Model]) -> UploadedFile:
        """A file whose uploader has not filled in its form yet."""
        kind = ContentType.objects.get_for_model(model)
        return UploadedFile.objects.create(file=picture(), uploaded_by_user=self.author, for_content_type=kind)

    def _write(self) -> None:
        """A draft of each kind, which nobody has published."""
        news, events = index_of(self.network, NewsIndexPage), index_of(self.network, EventIndexPage)
        self.index, front = news, news.get_parent()
        draft = {"live": False, "owner": self.author, "image": self.image, "authors": ["Projektgruppe"]}
        self.held = EventPageFactory(parent=events, dates=[in_days(-9)])
        self.published = NewsPageFactory(parent=news, topics=Topic.objects.all())
        self.page = NewsPageFactory(parent=news, **draft)
        EventPageFactory(parent=events, organisers=[self.organisation], **draft)
        EventReportPageFactory(parent=self.held, organisers=(self.organisation,), venue=self.venue, **draft)
        LibraryItemPageFactory(parent=index_of(self.network, LibraryIndexPage), documents=(self.document,), **draft)
        StandardPageFactory(parent=front, **draft)
        LegalPageFactory(parent=front, duty="leichte-sprache", **draft)
        self.redirect = Redirect.objects.create(old_path=f"/{self.network.slug}", redirect_page=self.page)
        PageViewRestriction.objects.create(page=self.page, restriction_type="password", password="geheim")

    def _adopt(self) -> None:
        """A page of the portal that the network shows too, with a lead of its own."""
        page = NewsPageFactory(parent=index_below(home_page(), NewsIndexPageFactory))
        self.adoption = AdoptionFactory(network=self.network, page=page, by=self.reviewer)

    def _change_what_is_published(self) -> None:
        """Each page gets a new revision: of a draft, what it is; of a published page, something that nobody knows yet."""
        for page in Page.objects.all().specific():
            if getattr(page, "network_id", None) == self.network.pk:
                changed = paint(page) if self.secret and page.live else page
                changed.save_revision(user=self.author, log_action=True, clean=False)

    def _discuss(self) -> None:
        self.page = NewsPage.objects.get(pk=self.page.pk)
        comment = Comment.objects.create(page=self.page, user=self.author, text="So?", contentpath="title")
        CommentReply.objects.create(comment=comment, user=self.reviewer, text="Ja")
        PageSubscription.objects.create(page=self.page, user=self.author, comment_notifications=True)
        for row in (self.page, self.person, self.image, self.network):
            log(instance=row, action="wagtail.edit", user=self.author)
        now = timezone.now()
        self.session = EditingSession.objects.create(user=self.author, content_object=self.page, last_seen_at=now)
        FormState.objects.update_or_create_by_instance(self.page, user=self.author, data="", last_updated_at=now)

    def _review(self) -> None:
        """A review that has returned the page once and goes on."""
        self.review = self.network.workflow.start(self.page, self.author)
        self.review.current_task_state.reject(user=self.reviewer, comment="Noch nicht")
        self.review.resume(self.author)
        self.task_state = self.review.current_task_state

    def _translate(self) -> None:
        english = Locale.objects.get(language_code="en")
        translate_object(self.page, [english], user=self.author)
        self.translation = Translation.objects.get(source__object=self.page.translation_key)
        source = self.translation.source
        self.overridable = OverridableSegment.objects.filter(source=source).first()
        self.segment = StringSegment.objects.filter(source=source).first()
        context = {"context": self.segment.context, "locale": english}
        StringTranslation.objects.create(translation_of=self.segment.string, data="Secret", **context)
        SegmentOverride.objects.create(data_json="1", **context)
        TranslationLog.objects.create(source=source, locale=english)

from core.models.adoption import Adoption
from core.models.directory import Funding, Organisation, Person, Venue
from core.models.invitation import Invitation
from core.models.media import PortalDocument, PortalImage, PortalMedia, Rendition, TextState
from core.models.network import Network
from core.models.page import PortalPage, PortalPageQuerySet
from core.models.page_rows import CoPublisher, PageAuthor, PageTopic
from core.models.topic import Topic, TopicTranslation
from core.models.user import User
from core.models.workflow import ReviewState, ReviewTask

__all__ = [
    "Adoption",
    "CoPublisher",
    "Funding",
    "Invitation",
    "Network",
    "Organisation",
    "PageAuthor",
    "PageTopic",
    "Person",
    "PortalDocument",
    "PortalImage",
    "PortalMedia",
    "PortalPage",
    "PortalPageQuerySet",
    "Rendition",
    "ReviewState",
    "ReviewTask",
    "TextState",
    "Topic",
    "TopicTranslation",
    "User",
    "Venue",
]

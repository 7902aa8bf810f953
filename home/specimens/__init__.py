"""What the gallery at ``/design/`` shows: every component in its states, with made-up content that is never saved."""

from core.models import Network
from home.specimens.articles import articles
from home.specimens.cards import cards
from home.specimens.foundations import faces, foundations
from home.specimens.messages import messages
from home.specimens.questions import questions
from home.specimens.sections import sections
from home.specimens.signposts import signposts
from home.specimens.specimen import Group
from home.specimens.works import works

__all__ = ["Group", "groups"]


def groups(own: Network, other: Network) -> list[Group]:
    """Everything, as it looks in one network beside another."""
    return [
        foundations(),
        faces(),
        articles(own),
        cards(own, other),
        sections(own, other),
        works(own),
        questions(own),
        messages(own),
        signposts(own, other),
    ]

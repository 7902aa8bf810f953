"""Search engines behind one protocol. The default is the database's own."""

from django.conf import settings

from search.concepts import concepts_of
from search.engines.answering import answer
from search.engines.builds import database_engine
from search.engines.client import connected
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.protocol import Engine, Found, Order, Ranks, Request, Scope
from search.engines.ranking import Ranking, has_enough, rank
from search.engines.scoped import within
from search.engines.standby import StandbyEngine
from search.german import Analyser
from search.query import Reader
from search.synonyms import Concept

__all__ = [
    "Engine",
    "Found",
    "Order",
    "Ranks",
    "Request",
    "Scope",
    "distant_engine",
    "find",
    "get_engine",
    "ranked",
]


def distant_engine() -> ElasticsearchEngine:
    """The engine on a server of its own, which learns later; only where ``SEARCH_URL`` names one."""
    client = connected(settings.SEARCH_URL, settings.SEARCH_API_KEY, settings.SEARCH_CA_FILE)
    return ElasticsearchEngine(database_engine(), client, settings.SEARCH_PREFIX)


def get_engine() -> Engine:
    """The engine that answers one question of a visitor."""
    return StandbyEngine(distant_engine()) if settings.SEARCH_URL else database_engine()


def find(request: Request, ranking: Ranking | None = None) -> Found:
    """Answer a question; with the ranking of the same question in the same scope, where there is one already."""
    return answer(request, ranking or ranked(request))


def ranked(request: Request) -> Ranking:
    """What is understood, and how pages in the scope rank; where nothing is asked, no engine is either."""
    if not request.question.strip():
        return Ranking()
    engine = get_engine()
    reader = reader_of(engine.analyser, request.language)
    return rank(within(request.scope, engine), engine.words, reader, request.question, has_enough)


def reader_of(analyser: Analyser, language: str) -> Reader:
    """Reads questions with the concepts of today."""
    return Reader(analyser, language, concepts_of(Concept.objects.groups(), analyser))

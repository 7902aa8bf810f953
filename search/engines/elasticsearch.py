"""Elasticsearch: one document for each page, whose rows lie nested in it, so that a page is always written whole.

It ranks and nothing else: what may be shown, filtered and counted is asked of the records.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count

from elasticsearch import ApiError, BadRequestError, Elasticsearch, TransportError
from elasticsearch.helpers import streaming_bulk

from search.documents import Document, rows
from search.engines import layout
from search.engines.clauses import Rarity, pieces, present, question, rarity_of
from search.engines.database import DatabaseEngine
from search.engines.protocol import Ranks
from search.groups import Group

MOST_BYTES = 10_000_000  # of one request, when writing
MOST_PAGES = 10_000  # of one answer, when reading everything
MAPPINGS = {
    "dynamic": "strict",
    "_source": {"enabled": False},  # whatever we want to know stands in the database
    "properties": {
        "page": {"type": "long"},
        "digest": {"type": "keyword", "index": False},
        "rows": layout.ROWS,
    },
}
SETTINGS = {
    "number_of_shards": 1,  # so that every word weighs the same everywhere
    "auto_expand_replicas": "0-1",
    "max_result_window": 1_000_000,  # all pages that match are wanted; the records narrow them
    "mapping.nested_objects.limit": 10_000,
    "similarity.default": {"type": "BM25", "k1": layout.SATURATION, "b": 0.75},
}
ANSWER = ["timed_out", "hits.hits.sort", "hits.hits.fields", "aggregations"]
WHOLE = {"allow_partial_search_results": False}
LEAST = {"_source": False, "stored_fields": "_none_", "track_total_hits": False}


class EngineGoneError(Exception):
    """The engine cannot be reached, does not answer in time, or answers nonsense."""


@contextmanager
def asking():
    """Every way in which a foreign server can fail, as one; even an answer of an unforeseen form."""
    try:
        yield
    except (ApiError, TransportError, AttributeError, LookupError, TypeError, ValueError, TimeoutError) as error:
        raise EngineGoneError(f"{type(error).__name__}: {error}"[:1000]) from error


class ElasticsearchEngine:
    """Follows an engine of the database, with whose lexicon it writes and asks; raises ``EngineGoneError``.

    What is searched has an alias that names the database's index. So where that is replaced, and with it the lexicon,
    this engine has no index until one was built for the new lexicon.
    """

    name = "elasticsearch"

    def __init__(self, own: DatabaseEngine, client: Elasticsearch, prefix: str):
        self.own, self.client, self.prefix = own, client, prefix
        self.analyser, self.words = own.analyser, own.words
        self.beginning = f"{prefix}-records"  # of the names of all our indexes
        self.alias = f"{self.beginning}-{layout.VERSION}-{own.table}"  # of what is searched
        self.draft = f"{self.alias}-next"  # of what is being built

    def within(self, seconds: float) -> "ElasticsearchEngine":
        """The same engine, asked with less patience."""
        return type(self)(self.own, self.client.options(request_timeout=max(seconds, 0.01)), self.prefix)

    # Indexes

    def is_ready(self) -> bool:
        """Whether there is an index to be asked."""
        with asking():
            return bool(self.client.indices.exists_alias(name=self.alias))

    def prepare(self) -> None:
        if not self.is_ready():
            self.begin()
            self.switch()

    def clear(self) -> None:
        self.begin()
        self.switch()

    def begin(self) -> None:
        """Put up an empty index that is written as ``draft`` and searched by nobody, in place of a half built one."""
        with asking():
            self.drop(self.indexes(self.alias) - self.searched())
            for number in count(1):
                with suppress(BadRequestError):  # the one that is searched has this number
                    self.client.indices.create(
                        index=f"{self.alias}-{number}", aliases={self.draft: {}}, mappings=MAPPINGS, settings=SETTINGS
                    )
                    return

    def switch(self) -> None:
        """Search what was built, in place of what was searched until now."""
        with asking():
            self.client.indices.refresh(index=self.draft)
            (built,) = self.client.indices.get_alias(name=self.draft).body
            old = self.indexes(self.beginning) - {built}
            add = {"add": {"index": built, "alias": self.alias}}
            remove = {"remove": {"index": built, "alias": self.draft}}
            self.client.indices.update_aliases(
                actions=[add, remove, *({"remove_index": {"index": name}} for name in old)]
            )

    def drop(self, indexes: Iterable[str]) -> None:
        for name in indexes:
            self.client.indices.delete(index=name, ignore_unavailable=True)

    def indexes(self, beginning: str) -> set[str]:
        return set(self.client.indices.get(index=f"{beginning}-*", filter_path="*.aliases").body)

    def searched(self) -> set[str]:
        """The index that is searched, if there is one."""
        return set(self.client.indices.get(index=self.alias, ignore_unavailable=True, filter_path="*.aliases").body)

    # Writing

    def write(self, documents: Iterable[Document]) -> None:
        self.insist(map(self.writing, documents))

    def remove(self, pages: Iterable[int]) -> None:
        self.insist(map(self.removal, pages))

    def insist(self, actions: Iterable[dict]) -> None:
        if failed := self.learn(list(actions)):
            raise EngineGoneError(f"Not learned: {failed}")

    def learn(self, actions: Sequence[dict], *, draft: bool = False) -> dict[int, str]:
        """Write and remove, to be found at once; the pages with which that failed, each with its error."""
        with asking():
            results = streaming_bulk(
                self.client,
                actions,
                index=self.draft if draft else self.alias,
                require_alias=True,  # a missing index is built on purpose, never by the way
                max_chunk_bytes=MOST_BYTES,
                raise_on_error=False,
                refresh=not draft,
            )
            answers = [next(iter(answer.values())) for okay, answer in results if not okay]
            # What is to be removed and is not there is as good as removed: that alone comes without an error
            return {int(answer["_id"]): str(answer["error"]) for answer in answers if "error" in answer}

    def removal(self, page: int) -> dict:
        """The action that forgets a page."""
        return {"_op_type": "delete", "_id": page}

    def writing(self, document: Document) -> dict:
        """The action that puts a document in place of what was known of its page."""
        content = {
            "page": document.page,
            "digest": document.digest,
            "rows": [layout.content(row) for row in rows(document, self.analyser)],
        }
        return {"_op_type": "index", "_id": document.page, "_source": content}

    # Finding

    def digests(self) -> dict[int, str]:
        with asking():
            self.client.indices.refresh(index=self.alias)
            return dict(self.everything())

    def everything(self) -> Iterator[tuple[int, str]]:
        """Page and digest of all pages, in their order."""
        after, hits = -1, []
        while after < 0 or len(hits) == MOST_PAGES:
            query = {"range": {"page": {"gt": after}}}
            hits = hits_of(self.search(query=query, sort=["page"], size=MOST_PAGES, docvalue_fields=["digest"]))
            yield from ((hit["sort"][0], hit["fields"]["digest"][0]) for hit in hits)
            after = hits[-1]["sort"][0] if hits else 0

    def rank(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> Ranks:
        with asking():
            return ranks_of(self.search(**ranking(groups, excluded, self.rarity(groups))))

    def rank_each(self, groups: Sequence[Group], excluded: Sequence[Group] = ()) -> list[Ranks]:
        if not groups:
            return []
        with asking():
            rarity = self.rarity(groups)
            searches = [part for group in groups for part in (WHOLE, {**LEAST, **ranking([group], excluded, rarity)})]
            answer = self.client.msearch(
                index=self.alias, searches=searches, filter_path=[f"responses.{path}" for path in ANSWER]
            ).body
            return [ranks_of(each) for each in answer["responses"]]

    def frequencies(self, groups: Sequence[Group]) -> list[int]:
        """They tell what a misspelt word may mean; so they are those of the database, which forgets at once."""
        return self.own.frequencies(groups)

    def rarity(self, groups: Sequence[Group]) -> Rarity:
        """Of all that is asked for; it does not matter where that is a single term."""
        wanted = list(
            {piece: None for group in groups for each in group.alternatives for piece in pieces(each, group.column)}
        )
        if len(wanted) < 2:
            return {}
        number, found = self.counted(list(map(present, wanted)))
        return {piece: rarity_of(piece, having, number) for piece, having in zip(wanted, found, strict=True)}

    def counted(self, clauses: list[dict]) -> tuple[int, list[int]]:
        """How many rows there are, and how many meet each of the clauses."""
        filters = {"having": {"filters": {"filters": clauses}}}
        answer = self.search(size=0, aggs={"rows": {"nested": {"path": "rows"}, "aggs": filters}})
        found = answer["aggregations"]["rows"]
        return found["doc_count"], [bucket["doc_count"] for bucket in found["having"]["buckets"]]

    def search(self, **body) -> dict:
        answer = self.client.search(index=self.alias, body={**LEAST, **body}, **WHOLE, filter_path=ANSWER).body
        return whole(answer)


def ranking(groups: Sequence[Group], excluded: Sequence[Group], rarity: Rarity) -> dict:
    """Score and page come as values to sort by, as that is how an answer of many thousands is quickest."""
    return {
        "query": question(groups, excluded, rarity),
        "sort": [{"_score": "desc"}, {"page": "desc"}],
        "size": SETTINGS["max_result_window"],
    }


def ranks_of(answer: dict) -> Ranks:
    return {page: score for score, page in (hit["sort"] for hit in hits_of(whole(answer)))}


def hits_of(answer: dict) -> list[dict]:
    return answer.get("hits", {}).get("hits", [])


def whole(answer: dict) -> dict:
    """The answer; an answer of a part of the index is none, nor is one that has nothing of what every answer has."""
    if answer["timed_out"]:
        raise TimeoutError
    return answer

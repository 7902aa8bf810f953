"""What someone who is typing may mean: concepts, words, topics, places and titles that have something to show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from django.db.models import Exists, FilteredRelation, OuterRef, Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.gazetteer import towns_from
from core.hosts import from_here
from core.models import Topic
from search.addresses import Address
from search.concepts import concepts_of
from search.engines import Scope
from search.engines.answering import records_of
from search.engines.builds import database_engine
from search.engines.database import DatabaseEngine
from search.german import own_analyser
from search.kinds import word_for
from search.models import Concept, SearchRecord, TitleStart
from search.occurrence import Rows, holding, rows_of, with_rows
from search.query import Reader
from search.starts import HEAD
from search.typed import Typed

MOST = 10
MOST_TITLES = 30  # that words are taken from
MOST_TOWNS = 8  # of those that are called so


class Sort(StrEnum):
    """What is suggested, in the order in which it is shown."""

    CONCEPT = "concept"
    WORD = "word"
    TOPIC = "topic"
    PLACE = "place"
    TITLE = "title"


LABELS = {
    Sort.CONCEPT: _("Concepts"),
    Sort.WORD: _("Words"),
    Sort.TOPIC: _("Topics"),
    Sort.PLACE: _("Places"),
    Sort.TITLE: pgettext_lazy("suggestions", "Items"),
}
ROOM = {Sort.CONCEPT: 2, Sort.WORD: 3, Sort.TOPIC: 2, Sort.PLACE: 2, Sort.TITLE: MOST}
LOOKED_AT = 4  # of each sort that fit: not all of them have something to show


@dataclass(frozen=True)
class Suggestion:
    """One line of the list; ``detail`` says more about it, ``url`` leads there."""

    sort: Sort
    text: str
    url: str
    detail: str = ""

    @property
    def label(self) -> str | Promise:
        """What all of its sort are called."""
        return LABELS[self.sort]


@dataclass(frozen=True)
class Suggestions:
    """What can be suggested to someone who types within a scope."""

    typed: Typed
    scope: Scope

    def all(self) -> list[Suggestion]:
        """At most ten, sort by sort, each with something to show at this moment."""
        if not self.typed.words:
            return []
        return within_room([*self.words(), *self.visible(), *self.titles()])

    def visible(self) -> list[Suggestion]:
        """Concepts, topics, places and words of texts, where there are records."""
        candidates = [*self.concepts(), *self.topics(), *self.places(), *self.words_of_texts()]
        answers = with_rows([rows for _, rows in candidates])
        return [suggestion for (suggestion, _), has_rows in zip(candidates, answers, strict=True) if has_rows]

    def concepts(self) -> Iterator[tuple[Suggestion, Rows]]:
        groups = ((group, group) for group in self.groups)
        for group, meant in self.typed.best(groups, LOOKED_AT):
            detail = ", ".join(spelling for spelling in group if spelling != meant)
            yield self.candidate(Sort.CONCEPT, meant, detail)

    def topics(self) -> Iterator[tuple[Suggestion, Rows]]:
        labels = topic_labels(self.scope.language)
        for (notation, label), meant in self.typed.best(labels, LOOKED_AT):
            suggestion = Suggestion(Sort.TOPIC, label, self.address(thema=notation), meant if meant != label else "")
            yield suggestion, rows_of(records_of(self.scope).with_facet("topic", [notation]))

    def places(self) -> Iterator[tuple[Suggestion, Rows]]:
        for name in list(dict.fromkeys(town.name for town in towns_from(self.typed.text)))[:MOST_TOWNS]:
            yield self.question(Sort.PLACE, name), rows_of(records_of(self.scope).filter(place=name))

    def words_of_texts(self) -> Iterator[tuple[Suggestion, Rows]]:
        """Words of the index that begin with the last one that is typed, nouns first."""
        last = self.typed.words[-1]
        begun = self.engine.words.begun(self.scope.language, last) if len(last) >= HEAD else []
        for word in sorted(begun, key=str.islower)[:LOOKED_AT]:
            yield self.candidate(Sort.WORD, self.typed.with_last(word))

    def words(self) -> list[Suggestion]:
        """What is typed, completed by words of the titles that are found."""
        meant = self.typed.completed_by([record.title for record in self.found], self.scope.language)
        return [self.question(Sort.WORD, words) for words in meant]

    def titles(self) -> list[Suggestion]:
        return [Suggestion(Sort.TITLE, found.title, from_here(found.url), detail_of(found)) for found in self.found]

    @cached_property
    def found(self) -> list[SearchRecord]:
        """Records whose title has all that is typed: first where it begins so, the newest first."""
        longest, *others = sorted(self.typed.words, key=len, reverse=True)
        if len(longest) < HEAD:
            return []
        wanted = {"language": self.scope.language, "head": longest[:HEAD], "start__startswith": longest}
        records = records_of(self.scope).filter(**{f"starts__{name}": value for name, value in wanted.items()})
        for word in others:
            records = records.filter(Exists(TitleStart.objects.filter(record=OuterRef("pk"), start__startswith=word)))
        records = records.order_by("-starts__first", "-starts__record_id").select_related("network")
        return list(dict.fromkeys(records.only("title", "url", "kind", "subkind", "network__short_name")[:MOST_TITLES]))

    def candidate(self, sort: Sort, text: str, detail: str = "") -> tuple[Suggestion, Rows]:
        """A suggestion that is searched for, and the records that hold it."""
        groups = self.reader.read(text).groups
        return self.question(sort, text, detail), holding(groups, records_of(self.scope), self.engine)

    @cached_property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        return Concept.objects.groups()

    @cached_property
    def reader(self) -> Reader:
        analyser = self.engine.analyser
        return Reader(analyser, self.scope.language or "de", concepts_of(self.groups, analyser))

    @cached_property
    def engine(self) -> DatabaseEngine:
        """It knows everything public at this moment, whoever answers questions."""
        return database_engine()

    def question(self, sort: Sort, text: str, detail: str = "") -> Suggestion:
        """A suggestion that is searched for."""
        return Suggestion(sort, text, self.address(q=text), detail)

    def address(self, **parameters: str) -> str:
        """Of the search page within the same network."""
        asked = parameters | {"netzwerk": self.scope.network}
        return Address.of(reverse("search"), {name: (value,) for name, value in asked.items() if value}).page(1)


def within_room(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Of each sort as many as it has room for, ten in all, each meaning once: a word gives way to all that say more."""
    shown: dict[tuple, Suggestion] = {}
    for suggestion in sorted(suggestions, key=lambda suggestion: suggestion.sort == Sort.WORD):
        kept = [other for other in shown.values() if other.sort == suggestion.sort]
        if len(kept) < ROOM[suggestion.sort]:
            shown.setdefault(meaning(suggestion), suggestion)
    order = list(Sort)
    return sorted(shown.values(), key=lambda suggestion: order.index(suggestion.sort))[:MOST]


def meaning(suggestion: Suggestion) -> tuple[str, ...]:
    """The same for forms of one word: Kurs, Kurse."""
    if suggestion.sort == Sort.TITLE:
        return (suggestion.url,)
    return tuple(term.whole for term in own_analyser().analyse(suggestion.text))


def topic_labels(language: str) -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    """Notation and label of each topic, with all labels by which it is known in a language, else in German."""
    own = FilteredRelation("translations", condition=Q(translations__language=language))
    german, translated = ("name", "alternative_labels"), ("own__name", "own__alternative_labels")
    rows = Topic.objects.annotate(own=own).values_list("notation", *german, *translated)
    return [
        ((notation, own_name or name), (own_name, *own_others) if own_name else (name, *others))
        for notation, name, others, own_name, own_others in rows
    ]


def detail_of(record: SearchRecord) -> str:
    """What it is, and whose."""
    return " · ".join(filter(None, [str(word_for(record)), record.network.short_name if record.network else ""]))

"""What a visitor types, as terms: words that all must occur, "phrases", -words that must not, and titel:words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from search.cleaning import clean
from search.concepts import Concepts
from search.german import Analyser, Term
from search.groups import Alternative, Group
from search.roots import is_root

MOST_WORDS = 32
MOST_CHARACTERS = 2_000
FIELDS = {"titel": "title"}
ASKING_WORDS = """
achten bedeutet bekomme bekommen brauche brauchen braucht darf dürfen eigentlich etwas finde finden funktioniert geben
geht gehen gibt gilt heißt hilft jemand kaum komme kommen kommt können lohnt mache machen möchte müssen sollen
sollten stellen suche suchen tun tut wann warum weshalb wieso wissen worauf wäre könnte könnten gestellt gemacht
hätte benutzen bedeuten beachten
"""
ASKING = frozenset(ASKING_WORDS.split())  # tell nothing where other words do
WORD = re.compile(r"[^\W_]+")
PIECE = re.compile(
    rf"""
    (?P<minus>(?<!\S)-(?=[^\s-]))?
    (?:(?P<field>{"|".join(FIELDS)}):)?
    (?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True)
class Query:
    """A question in terms. ``asked`` is False for an empty one, which finds everything."""

    groups: tuple[Group, ...] = ()
    excluded: tuple[Group, ...] = ()
    asked: bool = False
    truncated: bool = False
    analyser: Analyser | None = field(default=None, compare=False, repr=False)

    @property
    def terms(self) -> dict[str, int]:
        """Terms worth marking in a text wherever they stand, with the number of the group that asks for them."""
        found: dict[str, int] = {}
        for number, group in enumerate(self.groups):
            for term in (*group.single_terms, *group.roots):
                found.setdefault(term, number)
        return found

    @property
    def phrases(self) -> list[tuple[tuple[str, ...], int]]:
        """Terms worth marking only where they follow one another, with the number of their group."""
        groups = enumerate(self.groups)
        return [(each.terms, number) for number, group in groups for each in group.alternatives if each.phrase]

    @property
    def strict(self) -> tuple[Group, ...]:
        """What is in quotes, or asked of one field: never given up."""
        return tuple(group for group in self.groups if not group.written or group.column)

    @property
    def loose(self) -> tuple[Group, ...]:
        """What is asked for where not all of it is found: any of the words, or of their parts."""
        return tuple(group.loosened() for group in self.groups)


@dataclass(frozen=True)
class Reader:
    """Reads questions in one language, with the analyser and the concepts of one index."""

    analyser: Analyser
    language: str = "de"
    concepts: Concepts = field(default_factory=Concepts)

    def read(self, question: str) -> Query:
        """Understand a question; whatever is typed gives a query, at worst one without terms."""
        text = clean(question[: MOST_CHARACTERS + 1])
        words, truncated = limited(text[:MOST_CHARACTERS])
        pieces = list(PIECE.finditer(words))
        wanted = [piece for piece in pieces if not piece["minus"]]
        return Query(
            groups=tuple(dict.fromkeys(self._wanted(wanted))),
            excluded=tuple(dict.fromkeys(self._unwanted(pieces))),
            asked=bool(text.strip()),
            truncated=truncated or len(text) > MOST_CHARACTERS,
            analyser=self.analyser,
        )

    def _wanted(self, pieces: list[re.Match]) -> Iterator[Group]:
        """Plain words are read together, as one may complete the other: Aus- und Weiterbildung."""
        plain = self.words(" ".join(piece["word"] for piece in pieces if is_plain(piece)))
        telling = [group for group in plain if group.written.lower() not in ASKING]
        yield from telling or plain
        for piece in pieces:
            if not is_plain(piece):
                yield from self._piece(piece)

    def _unwanted(self, pieces: list[re.Match]) -> Iterator[Group]:
        for piece in pieces:
            if piece["minus"]:
                yield from (group.narrowed() for group in self._piece(piece))

    def _piece(self, piece: re.Match) -> list[Group]:
        groups = self.words(piece["word"]) if piece["word"] else self.phrase(piece["phrase"])
        column = FIELDS.get((piece["field"] or "").lower(), "")
        return [group.within(column) for group in groups] if column else groups

    def phrase(self, words: str) -> list[Group]:
        """A phrase as one group; a single word in quotes stands for itself, without its parts."""
        wholes = tuple(term.whole for term in self.analyser.terms(words, self.language))
        return [Group((Alternative(wholes, phrase=True),))] if wholes else []

    def words(self, words: str) -> list[Group]:
        """A group for each word, for each chain of words joined by hyphens, and for each name of a concept."""
        return list(self._groups(words, list(self.analyser.terms(words, self.language))))

    def _groups(self, words: str, found: list[Term]) -> Iterator[Group]:
        position = 0
        while position < len(found):
            length, others = self.concepts.at(found, position) if self.language == "de" else (0, ())
            length = length or chain_length(found, position)
            chain = found[position : position + length]
            yield chain_group(chain, words[chain[0].start : chain[-1].end]).joined_by(others)
            position += length


def is_plain(piece: re.Match) -> bool:
    return bool(piece["word"]) and not piece["field"]


def limited(text: str) -> tuple[str, bool]:
    """The first 32 words of a question, and whether there were more."""
    further = next(islice(WORD.finditer(text), MOST_WORDS, None), None)
    return (text[: further.start()], True) if further else (text, False)


def chain_length(found: list[Term], position: int) -> int:
    """How many terms from here on are one hyphenated word."""
    for length in range(1, len(found) - position + 1):
        last = found[position + length - 1]
        if last.joined and last.chain == length:
            return length
    return 1


def chain_group(chain: list[Term], written: str) -> Group:
    """The word as such, or all of its parts, or the roots of them."""
    wholes = tuple(term.whole for term in chain)
    joined = (chain[-1].joined,) if chain[-1].joined else ()
    found = dict.fromkeys(terms for terms in (joined, wholes, parts_of(chain)) if terms)
    return Group(tuple(map(Alternative, found)), roots_of(chain), written=written)


def parts_of(chain: list[Term]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for term in chain for part in outer_parts(term)))


def outer_parts(term: Term) -> list[str]:
    """What a word is made of, of nested parts the longest; the word itself where less than two of them tell anything."""
    parts = [part for part in term.parts if not is_root(part)]
    outer = [part for part in parts if not any(is_end_of(other, part) for other in parts)]
    return outer if len(outer) > 1 else [term.whole]


def is_end_of(longer: str, part: str) -> bool:
    return len(longer) > len(part) and (longer.startswith(part) or longer.endswith(part))


def roots_of(chain: list[Term]) -> tuple[str, ...]:
    """The roots of a single word."""
    return tuple(part for part in chain[0].parts if is_root(part)) if len(chain) == 1 else ()

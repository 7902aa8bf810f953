"""German compounds and their parts: Weiterbildungsverbünde holds Weiterbildung, Bildung and Verbund."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from search.folding import fold

LEXICON = Path(__file__).with_name("lexicon.txt")
LINKS = {"": 0.0, "s": 0.05, "n": 0.15, "en": 0.2, "es": 0.2, "er": 0.3, "e": 0.35, "ens": 0.5}
LOST_E = 0.25  # Sprach(e)kurs
SHORTEST_COMPOUND, LONGEST_COMPOUND = 8, 60  # letters
SHORTEST_PART = 4
REMEMBERED = 20_000  # words; each is asked for its terms and for where one may begin to type it
LONG_PART = 10  # from here on a part may be a compound itself
LENGTH_COSTS = {2: 0.7, 3: 0.7, 4: 0.35, 5: 0.1}  # short parts are found by chance
ONE_PART = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """Part of a compound: its base form, and where it lies in the folded word."""

    base: str
    start: int
    end: int


@dataclass
class Lexicon:
    """Known parts, folded: as they look in front (with linking letters), and the stems of those that may come last."""

    fronts: dict[str, tuple[float, str]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    longest: int = 0

    @classmethod
    def of(cls, lines: Iterable[str], stem: Callable[[str], str]) -> "Lexicon":
        """Read one base form a line; ``word-`` comes only in front, ``word!`` is never split, ``#`` starts a comment."""
        lexicon = cls()
        for line in lines:
            if entry := line.partition("#")[0].strip():
                lexicon.add(entry, stem)
        lexicon.longest = max(map(len, lexicon.fronts), default=0)
        return lexicon

    def add(self, entry: str, stem: Callable[[str], str]):
        word = fold(entry.rstrip("-!"))
        for link, cost in LINKS.items():
            self._add_front(word + link, cost, word)
        if word.endswith("e"):
            self._add_front(word[:-1], LOST_E, word)
        if entry.endswith("!"):
            self.whole.add(stem(word))
        if not entry.endswith("-"):
            self.heads.add(stem(word))

    def _add_front(self, form: str, cost: float, base: str):
        if cost < self.fronts.get(form, (float("inf"),))[0]:
            self.fronts[form] = (cost, base)


class Splitter:
    """Finds the cheapest way to write a word as a row of known parts."""

    def __init__(self, lexicon: Lexicon, stem: Callable[[str], str]):
        self.lexicon, self.stem = lexicon, stem
        self.split = lru_cache(maxsize=REMEMBERED)(self._split)

    def _split(self, word: str) -> tuple[Part, ...]:
        """Parts of a folded, lower-case word, long parts followed by their own; empty for a simple word."""
        parts = []
        for part in self._cheapest(word):
            parts.append(part)
            if part.end - part.start >= LONG_PART:
                inner = self._cheapest(word[part.start : part.end])
                parts += [Part(p.base, p.start + part.start, p.end + part.start) for p in inner]
        return tuple(parts)

    def _cheapest(self, word: str) -> tuple[Part, ...]:
        if not SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND or self.stem(word) in self.lexicon.whole:
            return ()
        ways: dict[int, tuple[float, tuple[Part, ...]]] = {0: (0.0, ())}
        for start in range(len(word)):
            if start in ways:
                self._extend(ways, word, start)
        return ways.get(len(word), (0.0, ()))[1]

    def _extend(self, ways: dict, word: str, start: int):
        """Add every part that can follow here to the ways known so far."""
        cost, parts = ways[start]
        for end, part_cost, base in self._parts_at(word, start):
            total = cost + ONE_PART + part_cost + LENGTH_COSTS.get(end - start, 0.0)
            if total < ways.get(end, (float("inf"),))[0]:
                ways[end] = (total, (*parts, Part(base, start, end)))

    def _parts_at(self, word: str, start: int):
        """Known parts that begin here: (end, cost, base form)."""
        for end in range(start + 2, min(len(word) - 1, start + self.lexicon.longest) + 1):
            if known := self.lexicon.fronts.get(word[start:end]):
                yield end, *known
        head = word[start:]
        if start and len(head) >= SHORTEST_PART - 1 and self.stem(head) in self.lexicon.heads:
            yield len(word), 0.0, head


@cache
def own_lexicon(stem: Callable[[str], str]) -> Lexicon:
    """The nouns of the field that ship with the portal, read at first use."""
    return Lexicon.of(LEXICON.read_text(encoding="utf-8").splitlines(), stem)

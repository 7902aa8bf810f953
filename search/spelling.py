"""Unknown words: where the index has a word neither whole nor by its parts, what may be meant joins it.

That are two words that the index has, of which the word is made; or else what it means as an English word; or else
the nearest word that the index has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from search.compounds import LINKS
from search.engines.protocol import Engine
from search.english import meanings
from search.german import LONGEST_TERM
from search.groups import Alternative, Group
from search.query import Query, Reader
from search.stemming import base_language
from search.words import Words, folded_word

SHORTEST_PART = 4
NEAREST = 5  # words that are looked at more closely
SHORTEST = 5  # letters of a word that is mended
ERRORS = {5: 1, 6: 1, 7: 2, 8: 2, 9: 2}  # letters → errors that a word may have; longer ones three


def mended(query: Query, engine: Engine, words: Words, reader: Reader) -> tuple[Query, dict[str, str]]:
    """The query with what was meant beside what was typed, and what was taken for each misspelt word."""
    unknown = unknown_words(query, engine)
    together = written_together(query.groups, unknown, words, reader)
    groups, meant = [], {}
    for number, group in enumerate(query.groups):
        if number in together:
            groups.append(group.joined_by(together[number]))
        elif group.written not in unknown:
            groups.append(group)
        elif composed := compositions(group.written, words, reader):
            groups.append(group.joined_by(composed))
        elif german := translated(group.written, engine, reader):
            meant[group.written] = german[0].written
            groups.append(group.joined_by(each for one in german for each in one.alternatives))
        elif word := nearest(group.written, engine, words, reader):
            meant[group.written] = word
            groups.append(group.joined_by(reader.words(word)[0].alternatives))
        else:
            groups.append(group.rooted_in(related(group.written, words, reader)))
    return replace(query, groups=tuple(groups)), meant


def unknown_words(query: Query, engine: Engine) -> set[str]:
    """Words that no page has, neither whole nor by their parts."""
    numbers = engine.frequencies(query.groups)
    groups = zip(query.groups, numbers, strict=True)
    return {group.written for group, number in groups if not number and can_be_mended(group.written)}


def can_be_mended(written: str) -> bool:
    return written.isalpha() and SHORTEST_PART <= len(written) <= LONGEST_TERM


def nearest(written: str, engine: Engine, words: Words, reader: Reader) -> str:
    """Of the words with the fewest errors the most frequent one; empty where none is near."""
    near = list(candidates(written, words, reader))
    numbers = engine.frequencies([group for _, _, group in near])
    found = [(errors, -number, word) for (errors, word, _), number in zip(near, numbers, strict=True) if number]
    return min(found)[2] if found else ""


def written_together(
    groups: Sequence[Group], unknown: set[str], words: Words, reader: Reader
) -> dict[int, tuple[Alternative, ...]]:
    """What two neighbours, of which no page has one, ask for as one word that is known: home office."""
    language, found = base_language(reader.language), {}
    pairs = {
        folded_word(f"{one.written}{other.written}", language): number
        for number, (one, other) in enumerate(pairwise(groups))
        if one.written and other.written and unknown & {one.written, other.written}
    }
    for word in words.known(pairs, language):
        asked = tuple(each for group in reader.words(word.capitalize()) for each in group.alternatives)
        found |= dict.fromkeys((pairs[word], pairs[word] + 1), asked)
    return found


def translated(written: str, engine: Engine, reader: Reader) -> list[Group]:
    """What an English word may mean, as far as some page has it."""
    if base_language(reader.language) != "de":
        return []
    groups = [group for word in meanings(written) for group in reader.words(word)]
    return [group for group, number in zip(groups, engine.frequencies(groups), strict=True) if number]


def compositions(written: str, words: Words, reader: Reader) -> list[Alternative]:
    """Ways to read a word that no page has as two that some page has, though the lexicon knows them not as parts."""
    language, folded = base_language(reader.language), folded_word(written, "de")
    if language != "de":
        return []
    pairs = {pair for seam in range(SHORTEST_PART, len(folded) - SHORTEST_PART + 1) for pair in halves(folded, seam)}
    known = words.known({half for pair in pairs for half in pair}, language)
    return [alternative_of(pair, reader) for pair in sorted(pairs) if known.issuperset(pair)]


def halves(folded: str, seam: int) -> Iterator[tuple[str, str]]:
    """The word cut at a seam, with and without linking letters."""
    front, head = folded[:seam], folded[seam:]
    for link in LINKS:
        if front.endswith(link) and len(front) - len(link) >= SHORTEST_PART:
            yield front.removesuffix(link), head


def alternative_of(pair: tuple[str, str], reader: Reader) -> Alternative:
    wholes = (reader.analyser.word_terms(half.capitalize(), "de")[0] for half in pair)
    return Alternative(tuple(dict.fromkeys(filter(None, wholes))))


def related(written: str, words: Words, reader: Reader) -> set[str]:
    """Terms of the words that the word begins or ends with, and of those that have it within."""
    language, folded = base_language(reader.language), folded_word(written, base_language(reader.language))
    begins = [folded[:end] for end in range(len(folded) - 1, SHORTEST - 1, -1)]
    ends = [folded[start:] for start in range(1, len(folded) - SHORTEST + 1)]
    known = words.known([*begins, *ends], language)
    longest = [next((piece for piece in pieces if piece in known), "") for pieces in (begins, ends)]
    found = [*longest, *words.containing(folded, language, NEAREST)]
    return {term for word in found if word and (term := reader.analyser.word_terms(word, language)[0])}


def candidates(written: str, words: Words, reader: Reader) -> Iterator[tuple[int, str, Group]]:
    """The nearest known words, with the number of their errors and what they ask for."""
    language = base_language(reader.language)
    folded = folded_word(written, language)
    errors = ERRORS.get(len(folded), 3) if len(folded) >= SHORTEST else 0
    known = dict(words.of_length(language, len(folded) - errors, len(folded) + errors))
    for found, distance, _ in extract(folded, list(known), scorer=OSA.distance, score_cutoff=errors, limit=NEAREST):
        if groups := reader.words(known[found]):
            yield int(distance), known[found], groups[0]

"""Verbs and the nouns made of them: fördert, fördern, gefördert and Förderung share the root ``0forder``.

Snowball keeps them apart, and a question (“Wer fördert …?”) is asked in verbs while texts are written in nouns. A root
is no word, so it bears a mark that no word begins with, and it weighs as little as a part.
"""

import re
from collections.abc import Iterator

from search import strong_verbs

MARK = "0"
NOUN = re.compile(r"(?P<root>.{3,}?)(?:ier)?(?P<end>ung(?:en|s)?|ation(?:en|s)?)")
VERB = re.compile(r"(?P<root>.{3,}?)(?:ier(?:en|t|te|ten|end|ende|enden)|(?<=[er][lr])n|en|et|ete|eten|t|te|ten)")
SEPARABLE = "ab|an|auf|aus|bei|durch|ein|fest|fort|her|hin|los|mit|nach|statt|teil|um|vor|weg|weiter|zu|zuruck|zusammen"
PARTICIPLE = re.compile(rf"({SEPARABLE})(?:ge|zu)(?=.{{3}})|(?:ge|zu)(?=.{{4}})")
CHANGED = re.compile(r"ik$")  # Qualifikation, qualifizieren
LOST_E = re.compile(r"(?<=[^aeiou])el$")  # entwickeln, Entwicklung


def roots(word: str, *, verb: bool) -> Iterator[str]:
    """Roots of a folded word: of nouns that are made of verbs, and of what may be a form of a verb itself."""
    if match := NOUN.fullmatch(word):
        yield MARK + CHANGED.sub("iz", match["root"])
        return
    yield from (MARK + root for root in changed_roots(word, verb=verb) if root)
    if verb and (match := VERB.fullmatch(word)):
        yield from (MARK + LOST_E.sub("l", root) for root in verb_roots(match["root"], word))


def changed_roots(word: str, *, verb: bool) -> Iterator[str]:
    """Of what has another vowel than its verb; empty where it has not."""
    yield strong_verbs.of_noun(word)
    if verb:
        yield strong_verbs.of_verb(word)


def verb_roots(root: str, word: str) -> Iterator[str]:
    """Both readings of an ending with t (führ-ten, gestalt-en), each with and without ge- or zu-: ausgebildet, auszubilden."""
    found = [root, root + "t"] if word.startswith(root + "te") else [root]
    yield from filter(None, map(strong_verbs.of_verb, (root, root + "t")))
    for reading in found:
        yield reading
        if PARTICIPLE.match(reading):
            yield PARTICIPLE.sub(r"\1", reading, count=1)


def is_root(term: str) -> bool:
    return term.startswith(MARK) and term[1:2].isalpha()

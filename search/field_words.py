"""Filters written into a question: ``netzwerk:Leipzig thema:"laterale Führung" Verbund``."""

import re
from collections.abc import Iterable

from search.facets import Labels
from search.folding import fold
from search.vocabularies import LABELS

FILTER = re.compile(r'(?<!\S)(?P<param>[a-zA-Z]+):(?:"(?P<quoted>[^"]*)"|(?P<word>[^\s"]+))')
YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
LONGEST = 80  # letters of a value


def taken_out(question: str, facets: Iterable[str], labels: Labels) -> tuple[str, dict[str, list[str]]]:
    """The question without the filters that it names, and their values by facet.

    What is no value of a facet stays in the question, as words like any others.
    """
    by_param = {LABELS[facet].param: facet for facet in facets}
    values: dict[str, list[str]] = {}

    def take(match: re.Match) -> str:
        facet = by_param.get(match["param"].lower())
        found = values_named(match["quoted"] or match["word"] or "", facet, labels) if facet else []
        values.setdefault(facet or "", []).extend(found)
        return "" if found else match[0]

    rest = " ".join(FILTER.sub(take, question).split()) if ":" in question else question
    return rest, {facet: found for facet, found in values.items() if found}


def values_named(name: str, facet: str, labels: Labels) -> list[str]:
    """The value of this name, or else those whose label has it as a word."""
    if facet == "year":
        return [name] if YEAR.fullmatch(name) else []
    wanted = fold(name[:LONGEST].lower())
    known = {value: fold(str(label).lower()) for value, label in labels.of(facet).items()}
    exact = [value for value, label in known.items() if wanted in (value.lower(), label)]
    return exact or [value for value, label in known.items() if wanted in re.split(r"\W+", label)]

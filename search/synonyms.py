"""Abbreviations and other words for the same thing, as the portal's staff keep them."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from core.fields import TextListField
from core.models.sorted import SortedByName
from search.cleaning import clean

SHIPPED = Path(__file__).with_name("synonyms.txt")
MOST_WORDS = 8
LONGEST = 120  # characters of a spelling
MOST_SPELLINGS = 30


def shipped_groups() -> Iterator[tuple[str, ...]]:
    """The groups that a portal begins with."""
    for line in SHIPPED.read_text(encoding="utf-8").splitlines():
        if entry := line.partition("#")[0].strip():
            yield tuple(entry.split(" = "))


def same(spelling: str) -> str:
    """What two spellings have in common that differ in nothing but case and blanks."""
    return " ".join(clean(spelling).casefold().split())


def distinct(spellings: list[str]) -> list[str]:
    """Without repetitions; the first way to write each is kept."""
    first: dict[str, str] = {}
    for spelling in spellings:
        first.setdefault(same(spelling), spelling)
    return list(first.values())


def searchable(spelling: str) -> None:
    """Refuse what nobody would type into a search."""
    params = {"spelling": spelling[:LONGEST], "words": MOST_WORDS, "characters": LONGEST}
    if len(spelling) > LONGEST:
        raise ValidationError(_("“%(spelling)s …” has more than %(characters)d characters."), params=params)
    if len(spelling.split()) > MOST_WORDS:
        raise ValidationError(_("“%(spelling)s” has more than %(words)d words."), params=params)
    if not any(letter.isalnum() for letter in spelling):
        raise ValidationError(_("“%(spelling)s” has neither letters nor digits."), params=params)


def all_searchable(spellings: list[str]) -> None:
    if len(spellings) > MOST_SPELLINGS:
        raise ValidationError(_("These are too many: a concept has at most %(most)d."), params={"most": MOST_SPELLINGS})
    for spelling in spellings:
        searchable(spelling)


@lru_cache(maxsize=4)
def decoded(concepts: tuple[tuple[str, str], ...]) -> tuple[tuple[str, ...], ...]:
    """Spellings of concepts from names and JSON: there are hundreds, and each question asks for them."""
    return tuple((label, *json.loads(others)) for label, others in concepts)


class ConceptQuerySet(models.QuerySet):
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The spellings of each concept, its name first."""
        return decoded(tuple(self.values_list("label", Cast("spellings", models.TextField()))))

    def spelled_with(self, text: str):
        """Concepts with a spelling that holds the text; compared here, as SQLite knows no case of umlauts."""
        wanted = same(text)
        rows = self.values_list("pk", "label", "spellings")
        found = [pk for pk, label, others in rows if any(wanted in same(spelling) for spelling in (label, *others))]
        return self.filter(pk__in=found)


class Concept(SortedByName):
    """One thing with several spellings: who searches for one of them finds all of them."""

    sorted_by = "label"

    label = models.CharField(
        _("name"),
        max_length=LONGEST,
        validators=[searchable],
        help_text=_("Written out, for example “Industrie- und Handelskammer”."),
    )
    spellings = TextListField(
        _("other spellings"),
        validators=[all_searchable],
        help_text=_(
            "Abbreviations and words that mean the same, one per line, for example “IHK”. "
            "Plural, gender forms and umlauts are understood anyway."
        ),
    )

    objects = ConceptQuerySet.as_manager()

    class Meta(SortedByName.Meta):
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")

    @property
    def others(self) -> str:
        """The other spellings in one line."""
        return ", ".join(self.spellings)

    def clean(self):
        super().clean()
        self.spellings = distinct([self.label, *self.spellings])[1:]
        if not self.spellings:
            raise ValidationError({"spellings": _("Enter at least one spelling that is not the name.")})
        self._refuse_what_others_have()

    def _refuse_what_others_have(self):
        others = Concept.objects.exclude(pk=self.pk).groups()
        owners = {same(spelling): group[0] for group in others for spelling in group}
        own = {"label": [self.label], "spellings": self.spellings}
        errors = {field: taken(spellings, owners) for field, spellings in own.items()}
        if any(errors.values()):
            raise ValidationError({field: messages for field, messages in errors.items() if messages})


def taken(spellings: list[str], owners: dict[str, str]) -> list[ValidationError]:
    """What to say about those spellings that another concept has."""
    message = _("“%(spelling)s” belongs to “%(concept)s” already. Each spelling belongs to one concept.")
    found = {spelling: owners[same(spelling)] for spelling in spellings if same(spelling) in owners}
    return [ValidationError(message, params={"spelling": s, "concept": concept}) for s, concept in found.items()]

"""What a network shares is told where others choose, to those it is shared with, and nowhere else."""

from contextlib import contextmanager
from copy import copy
from types import SimpleNamespace

import pytest

from core.vocabularies import ShareLevel
from tests.factories.core import (
    DocumentFactory,
    FundingFactory,
    ImageFactory,
    MediaFactory,
    NetworkFactory,
    OrganisationFactory,
    PersonFactory,
    VenueFactory,
)
from tests.isolation.canaries import meanings, paint_stored
from tests.isolation.doors import door
from tests.isolation.estate import Estate
from tests.isolation.test_doors import answers, statuses, told
from tests.sharing import shared

pytestmark = [pytest.mark.every_view, pytest.mark.django_db, pytest.mark.urls("tests.isolation.urls")]

KINDS = {
    "organisation": OrganisationFactory,
    "person": PersonFactory,
    "venue": VenueFactory,
    "funding": FundingFactory,
    "image": ImageFactory,
    "document": DocumentFactory,
    "media": MediaFactory,
}


@contextmanager
def said_of(level: str):
    """Canaries that are let out inside tell the level of what they stand in."""
    before = set(meanings)
    yield
    for word in meanings.keys() - before:
        meanings[word] = f"{level}: {meanings[word].partition('.')[2]}"


def sharing(estate: Estate, level: str, *picked) -> Estate:
    """The same network, with one more thing of each kind that it shares at this level."""
    estate = copy(estate)
    owner = SimpleNamespace(pk=estate.network.pk, collection=estate.collection)
    with said_of(level if not picked else f"{level} {picked[0].slug}"):
        for kind, factory in KINDS.items():
            owned = estate.network if kind in {"organisation", "person", "venue", "funding"} else owner
            thing = shared(factory, owned, level, *picked)
            paint_stored(thing)
            setattr(estate, kind, thing)
    return estate


@pytest.fixture
def levels(scene) -> dict[str, Estate]:
    """Dortmund at each level, with the names of who is meant."""
    ours, third = scene.ours.network, NetworkFactory(slug="hagen")
    return {
        "own": sharing(scene.theirs, ShareLevel.OWN),
        "hagen": sharing(scene.theirs, ShareLevel.CHOSEN, third),
        "leipzig": sharing(scene.theirs, ShareLevel.CHOSEN, ours),
        "all": sharing(scene.theirs, ShareLevel.ALL),
    }


DIRECTORY = ["organisation_chooser", "person_chooser", "venue_chooser", "funding_chooser"]
SPACES = [*DIRECTORY, "wagtaildocs_chooser", "wagtailimages_chooser"]
LISTED = {f"{space}:{view}" for space in SPACES for view in ("choose", "choose_results")}
RECORDINGS = {"wagtailmedia:chooser", "wagtailmedia:chooser_typed", "wagtailmedia:chooser_upload"}
SEVERAL = {f"{space}:chosen_multiple" for space in SPACES}
FORMAT, RECORDING = "wagtailimages_chooser:select_format", {"recording_chosen", "wagtailmedia:media_chosen"}
CHOSEN = {f"{space}:chosen" for space in SPACES} | {FORMAT} | RECORDING
TOLD = {
    "Organisation.name",
    "Organisation.place",
    "Person.name",
    "Venue.name",
    "Venue.place",
    "Funding.name",
    "Funding.funder",
    "PortalDocument.title",
    "PortalImage.title",
    "PortalImage.description",
    "PortalMedia.title",
}


def levels_and_fields(answered) -> tuple[set[str], set[str]]:
    facts = [fact.split(": ") for facts in told(answered).values() for fact in facts]
    return {level for level, _field in facts}, {field for _level, field in facts}


@pytest.mark.parametrize(
    ("role", "told_levels"), [("Redaktion", {"all", "chosen leipzig"}), ("Portal-Redaktion", {"all"})]
)
def test_choosers_alone_tell_what_is_shared(scene, levels, role, told_levels):
    answered = answers(scene, role, "get", levels["all"])
    others = {name: status for name, status in statuses(answered).items() if status != door(name).answers(role)[0]}
    assert told(answered).keys() == LISTED | RECORDINGS | SEVERAL | CHOSEN
    assert levels_and_fields(answered) == (told_levels, TOLD)
    assert others == dict.fromkeys(CHOSEN, 200)


@pytest.mark.parametrize(
    ("level", "role"), [("own", "Redaktion"), ("hagen", "Redaktion"), ("leipzig", "Portal-Redaktion")]
)
def test_what_is_not_shared_with_someone_is_not_chosen(scene, levels, level, role):
    answered = answers(scene, role, "get", levels[level], CHOSEN | SEVERAL)
    assert told(answered) == {}
    assert statuses(answered) == dict.fromkeys(CHOSEN, 404) | dict.fromkeys(SEVERAL, 200)


def test_nobody_changes_what_is_shared(scene, levels):
    before = contents(levels["all"])
    answered = answers(scene, "Verwaltung", "post", levels["all"])
    assert contents(levels["all"]) == before
    assert told(answered).keys() == RECORDINGS | RECORDING | {FORMAT}


def contents(estate: Estate) -> list:
    """What is stored of the shared things."""
    things = [getattr(estate, kind) for kind in KINDS]
    return [list(type(thing).objects.filter(pk=thing.pk).values()) for thing in things]

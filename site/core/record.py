"""What a public page tells the read model about itself: one frozen description for every page type."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Relation(StrEnum):
    """How one public page refers to another. Stored once, at the page that says it; read back at the other."""

    ANNOUNCES = "announces"  # news → event
    REPORTS = "reports"  # report → event
    CITES = "cites"  # report or article → library item
    ARISES_FROM = "arises-from"  # library item → event, where no report lists the item


@dataclass(frozen=True, kw_only=True)
class RecordLink:
    """A reference from this page to another, by the other page's primary key."""

    relation: Relation
    target: int


@dataclass(frozen=True, kw_only=True)
class FileText:
    """Text of one page of a file; ``number`` is the page as a reader counts, from 1."""

    document: int
    number: int
    text: str


@dataclass(frozen=True, kw_only=True)
class RecordAdoption:
    """How another network shows this page: an empty lead and no date mean those of the page.

    ``since`` is the moment from which it is new there, in UTC.
    """

    network: int
    since: dt.datetime
    lead: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class RecordData:
    """A public page as it can be found, counted and listed.

    Text is plain, without markup. ``networks`` holds the page's own network first, then those that
    co-publish it. ``languages`` are those of the work, where they are not the page's. Dates are local to the portal;
    ``start`` and ``end`` are moments, for events only; ``expires`` is the moment after which the page is shown no more.
    """

    page: int
    record_id: UUID
    kind: str
    language: str
    title: str
    url: str
    kicker: str = ""
    lead: str = ""
    text: str = ""
    files: tuple[FileText, ...] = ()
    people: tuple[str, ...] = ()
    network: int | None = None
    networks: tuple[int, ...] = ()
    topics: tuple[int, ...] = ()
    audience: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    licence: str = ""
    languages: tuple[str, ...] = ()
    subkind: str = ""
    state: str = ""
    date: dt.date | None = None
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    expires: dt.datetime | None = None
    place: str = ""
    land: str = ""
    latitude: float | None = None
    longitude: float | None = None
    image: int | None = None
    adoptions: tuple[RecordAdoption, ...] = ()
    links: tuple[RecordLink, ...] = ()

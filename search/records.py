"""The record of a page: its row, its values in the facets, and its links."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC
from functools import cached_property
from hashlib import blake2b

from django.db import transaction
from django.db.models import Model
from wagtail.models import Page

from core.models import PortalPage
from core.record import RecordAdoption, RecordData
from core.sorting import sort_key
from search.documents import Document
from search.german import ANALYSIS_VERSION
from search.models import SearchAdoption, SearchFacet, SearchLink, SearchRecord, TitleStart
from search.trees import Tree, network_tree, topic_tree

COPIED = (
    *("record_id", "kind", "subkind", "language", "title", "kicker", "lead", "text", "url", "licence", "state"),
    *("date", "start", "end", "expires", "place", "latitude", "longitude"),
)

TIMES = (
    "start",
    "end",
    "expires",
)  # the same moment comes in the editor's zone from a form and in UTC from the database

OWNERS = {SearchFacet: "record", SearchAdoption: "record", TitleStart: "record", SearchLink: "source"}


@dataclass
class Trees:
    """Networks and topics, read when first needed and then kept for a batch."""

    @cached_property
    def networks(self) -> Tree:
        return network_tree()

    @cached_property
    def topics(self) -> Tree:
        return topic_tree()


@dataclass(frozen=True)
class Entry:
    """All that the read model keeps of a page."""

    data: RecordData
    trees: Trees

    @cached_property
    def digest(self) -> str:
        """Changes with the page, with the names that it is found by, and with the analysis."""
        times = {name: moment and moment.astimezone(UTC) for name, moment in vars(self.data).items() if name in TIMES}
        return digest_of((ANALYSIS_VERSION, replace(self.data, **times), self.names, sorted(self.facets)))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Words that stand beside the page rather than in it: people, place, networks, topics."""
        networks = self.trees.networks.names_of(self.data.networks)
        topics = self.trees.topics.names_of(self.data.topics)
        return (*self.data.people, self.data.place, *networks, *topics)

    @cached_property
    def facets(self) -> list[tuple[str, str, bool]]:
        """Facet, value, and whether the record itself carries the value."""
        data, trees = self.data, self.trees
        found = [(facet, value, True) for facet, value in self.flat_facets() if value]
        for facet, tree, pks in (("network", trees.networks, data.networks), ("topic", trees.topics, data.topics)):
            own = tree.values_of(pks)
            found += [(facet, value, value in own) for value in tree.rolled_up(pks)]
        return found + [("network", value, False) for value in self.adoptions.keys() - self.publishers]

    @cached_property
    def publishers(self) -> set[str]:
        """Networks that publish the page, with the regions above them."""
        return set(self.trees.networks.rolled_up(self.data.networks))

    @cached_property
    def adoptions(self) -> dict[str, RecordAdoption]:
        """How networks show the page that do not publish it; a region as it does itself, else as its first member."""
        tree = self.trees.networks
        adopted = [row for row in self.data.adoptions if row.network in tree and row.network not in self.data.networks]
        found = {tree[row.network].value: row for row in adopted}
        for row in adopted:
            for region in tree.lineage(row.network):
                if region not in self.publishers:
                    found.setdefault(region, row)
        return found

    def flat_facets(self) -> Iterator[tuple[str, str]]:
        data = self.data
        yield from (("kind", data.kind), ("subkind", data.subkind))
        yield from (("licence", data.licence), ("state", data.state), ("land", data.land))
        yield "year", str(data.date.year) if data.date else ""
        yield from (("language", value.lower()) for value in dict.fromkeys(data.languages or (data.language,)))
        yield from (("format", value) for value in dict.fromkeys(data.formats))
        yield from (("audience", value) for value in dict.fromkeys(data.audience))

    @property
    def document(self) -> Document:
        """The page as engines learn it."""
        data = self.data
        parts = (data.kicker, data.lead, data.text, *self.names, *(file.text for file in data.files))
        body = "\n".join(part for part in parts if part)
        return Document(page=data.page, digest=self.digest, language=data.language, title=data.title, body=body)

    @transaction.atomic(savepoint=False)
    def write(self):
        """Store the record in place of what was known of the page; most edits change none of its further rows."""
        record = self.record()
        fields = [field.name for field in SearchRecord._meta.concrete_fields if not field.primary_key]
        known = SearchRecord.every.select_for_update().filter(pk=record.pk)  # who else writes it waits
        as_before = record.rows_digest in known.values_list("rows_digest", flat=True)
        SearchRecord.every.bulk_create([record], update_conflicts=True, unique_fields=["page"], update_fields=fields)
        if not as_before:
            for model, rows in self.rows.items():
                model.objects.filter(**{OWNERS[model]: record.pk}).delete()
                model.objects.bulk_create(rows)

    @cached_property
    def rows(self) -> dict[type[Model], list[Model]]:
        """What further tables keep of the page."""
        page, language = self.data.page, self.data.language
        return {
            SearchFacet: [
                SearchFacet(record_id=page, facet=facet, value=value[:64], own=own, language=language)
                for facet, value, own in self.facets
            ],
            SearchAdoption: [
                SearchAdoption(record_id=page, network=value, lead=row.lead, date=row.date, since=row.since)
                for value, row in self.adoptions.items()
            ],
            TitleStart: TitleStart.of(page, self.data.title, language),
            SearchLink: self.links(),
        }

    @property
    def rows_digest(self) -> str:
        """Changes with what the rows are made of."""
        data, adoptions = self.data, sorted((network, repr(row)) for network, row in self.adoptions.items())
        return digest_of(
            (ANALYSIS_VERSION, data.title, data.language, sorted(self.facets), adoptions, self.known_links)
        )

    def record(self) -> SearchRecord:
        data = self.data
        return SearchRecord(
            page_id=data.page,
            network_id=data.network,
            image_id=data.image,
            sort_key=sort_key(data.title)[:255],
            files=[asdict(file) for file in data.files],
            people=list(data.people),
            formats=list(data.formats),
            digest=self.digest,
            rows_digest=self.rows_digest,
            **{name: getattr(data, name) for name in COPIED},
        )

    @cached_property
    def known_links(self) -> list[tuple[str, int]]:
        """Relation and page of each link, once, to pages that exist; a text may still name one that was deleted."""
        said = list(dict.fromkeys((link.relation, link.target) for link in self.data.links))
        targets = Page.objects.filter(pk__in=[target for _, target in said]) if said else Page.objects.none()
        known = set(targets.values_list("pk", flat=True))
        return [(relation, target) for relation, target in said if target in known]

    def links(self) -> list[SearchLink]:
        return [
            SearchLink(source_id=self.data.page, relation=relation, target_id=target, position=position)
            for position, (relation, target) in enumerate(self.known_links)
        ]


def digest_of(content: object) -> str:
    return blake2b(repr(content).encode("utf-8", "replace"), digest_size=16).hexdigest()


def entry_of(page: Page, trees: Trees | None = None) -> Entry | None:
    """The entry of a page; None where it is not public or not searchable."""
    if not isinstance(page, PortalPage) or not page.is_public():
        return None
    data = page.to_record()
    return Entry(data, trees or Trees()) if data else None

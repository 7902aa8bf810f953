"""What front pages choose from: cards of the whole portal or of one network, and the networks themselves."""

from core.models import Network
from search.models import SearchRecord, SearchRecordQuerySet


def records_in(language: str, network: Network | None = None) -> SearchRecordQuerySet:
    """Cards in exactly this language; a network's include what it co-publishes and what its members have."""
    records = SearchRecord.objects.listed().filter(language=language)
    return records.of_network(network) if network else records


def front_pages(language: str) -> SearchRecordQuerySet:
    """Records of the networks that have a page in a language, in German order; closed ones are listed no more."""
    records = records_in(language).of_kinds(["network"]).by_title()
    return records.filter(network__in=Network.objects.listed())


def listed_networks(language: str) -> list[SearchRecord]:
    """Those records as cards."""
    return list(front_pages(language))


def networks_by_region(language: str) -> list[tuple[SearchRecord, list[SearchRecord]]]:
    """The networks, each followed by those that are part of it; one whose region has no page stands alone."""
    records = listed_networks(language)
    members = {record.network_id: [] for record in records}
    heads = []
    for record in records:
        siblings = members.get(record.network.parent_id)
        (heads if siblings is None else siblings).append(record)
    return [(record, members[record.network_id]) for record in heads]


def members_of(network: Network, language: str) -> SearchRecordQuerySet:
    """Records of the networks that name this one as their region."""
    return front_pages(language).filter(network__parent=network)

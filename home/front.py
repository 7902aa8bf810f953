"""What front pages show: the newest and the next, of the whole portal or of one network."""

from core.models import Network
from search.models import SearchRecord, SearchRecordQuerySet


def records_in(language: str, network: Network | None = None) -> SearchRecordQuerySet:
    """Cards in exactly this language; a network's include what it co-publishes and what its members have."""
    records = SearchRecord.objects.listed().filter(language=language)
    return records.of_network(network) if network else records


def front_context(language: str, network: Network | None = None) -> dict[str, list[SearchRecord]]:
    """Teasers of a front page, kind by kind."""
    records = records_in(language, network)
    return {
        "news": list(records.of_kinds(["news"]).latest_first()[:5]),
        "events": list(records.of_kinds(["event"]).upcoming().soonest_first()[:4]),
        "reports": list(records.of_kinds(["report"]).latest_first()[:3]),
        "works": list(records.of_kinds(["library"]).latest_first()[:4]),
    }


def listed_networks(language: str) -> list[SearchRecord]:
    """Records of the networks that have a page in a language, in German order."""
    records = records_in(language).of_kinds(["network"])
    return list(records.filter(network__in=Network.objects.listed()).by_title())


def networks_by_region(language: str) -> list[tuple[SearchRecord, list[SearchRecord]]]:
    """The networks, each followed by those that are part of it; one whose region has no page stands alone."""
    records = listed_networks(language)
    members = {record.network_id: [] for record in records}
    heads = []
    for record in records:
        siblings = members.get(record.network.parent_id)
        (heads if siblings is None else siblings).append(record)
    return [(record, members[record.network_id]) for record in heads]


def member_networks(language: str, network: Network) -> list[SearchRecord]:
    """Records of the networks that name this one as their region."""
    return list(records_in(language).of_kinds(["network"]).filter(network__parent=network).by_title())

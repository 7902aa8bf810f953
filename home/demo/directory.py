"""Topics, networks and their directories: people, organisations, venues, funding."""

from core.models import Funding, Network, Organisation, Person, PortalImage, Topic, Venue
from core.models.topic import TopicTranslation
from home.demo.content import NETWORKS, facts
from home.demo.days import day
from home.demo.uploads import pictures
from home.subsites import open_network

LISTS = ("organisations", "people", "venues", "fundings")
OF_THE_PAGE = ("image", "lead")


def load_topics() -> list[Topic]:
    """The central tree of concepts, broader ones first."""
    return [_topic(notation, about) for notation, about in facts("topics").items()]


def load_networks() -> list[Network]:
    """Open the networks, a region before its members."""
    return [_network(slug) for slug in NETWORKS]


def load_directory() -> list[Organisation | Person | Venue | Funding]:
    """What each network has to name on its pages."""
    return [row for network in Network.objects.filter(slug__in=NETWORKS) for row in _rows(network)]


def _topic(notation: str, about: dict) -> Topic:
    topic, made = Topic.objects.get_or_create(
        notation=notation,
        defaults={
            "name": about["name"],
            "alternative_labels": about["also"],
            "parent": Topic.objects.filter(notation=about.get("under")).first(),
        },
    )
    if made:
        TopicTranslation.objects.create(topic=topic, language="en", name=about["en"])
    return topic


def _network(slug: str) -> Network:
    present = Network.objects.filter(slug=slug).first()
    if present:
        return present
    face = {name: value for name, value in facts(f"{slug}/network").items() if name not in (*LISTS, *OF_THE_PAGE)}
    parent = Network.objects.filter(slug=face.pop("parent", "")).first()
    return open_network(slug=slug, parent=parent, **_with_logo(face))


def _rows(network: Network) -> list:
    about = facts(f"{network.slug}/network")
    organisations = [_row(Organisation, network, _with_logo(entry)) for entry in about["organisations"]]
    named = {organisation.name: organisation for organisation in organisations}
    people = [_row(Person, network, _employed(entry, named)) for entry in about["people"]]
    venues = [_row(Venue, network, entry) for entry in about["venues"]]
    fundings = [_row(Funding, network, _with_logo(_dated(entry))) for entry in about["fundings"]]
    network.fundings.add(*fundings)
    return [*organisations, *people, *venues, *fundings]


def _employed(entry: dict, organisations: dict[str, Organisation]) -> dict:
    return entry | {"organisation": organisations[entry["organisation"]]}


def _with_logo(entry: dict) -> dict:
    """An entry whose logo, where it names one, is the loaded picture."""
    return entry | {"logo": PortalImage.objects.get(pk=pictures()[entry["logo"]])} if "logo" in entry else entry


def _dated(entry: dict) -> dict:
    return entry | {"start": day(-500), "end": day(420)}


def _row(model: type, network: Network, entry: dict):
    return model.objects.get_or_create(network=network, name=entry["name"], defaults=entry)[0]

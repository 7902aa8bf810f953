"""What the networks of the demo have put on their front pages."""

from collections.abc import Callable

from core.models import Network, Organisation, Person, PortalImage, Topic
from home.demo.content import CONTENT, facts
from home.demo.uploads import pictures
from home.models import NetworkPage
from home.sections import usual_sections


def sections(network: Network) -> list[tuple[str, dict]]:
    """The sections of a network's front page; the usual ones where the demo says nothing of them."""
    if not (CONTENT / network.slug / "front.toml").exists():
        return usual_sections()
    return [_section(dict(about), network) for about in facts(f"{network.slug}/front")["sections"]]


def _section(about: dict, network: Network) -> tuple[str, dict]:
    kind = about.pop("kind")
    return kind, VALUES.get(kind, _list)(about, network)


def _list(about: dict, network: Network) -> dict:
    return about | {"topic": Topic.objects.get(notation=about["topic"])} if "topic" in about else about


def _welcome(about: dict, network: Network) -> dict:
    buttons = [_button(label, target, network) for label, target in about.pop("buttons")]
    if "image" in about:
        image = PortalImage.objects.get(pk=pictures()[about.pop("image")])
        about["image"] = {"image": image, "alt_text": about.pop("alt"), "decorative": False}
    return about | {"buttons": buttons}


def _button(label: str, target: str, network: Network) -> dict:
    """To a page right below the front page by its slug, or to an address."""
    if ":" in target:
        return {"label": label, "page": None, "address": target}
    front = NetworkPage.objects.of_network(network).get(locale__language_code="de")
    return {"label": label, "page": front.get_children().get(slug=target), "address": ""}


def _partners(about: dict, network: Network) -> dict:
    named = [Organisation.objects.get(name=name, network=network) for name in about["organisations"]]
    return about | {"organisations": named}


def _contact(about: dict, network: Network) -> dict:
    rows = [{"person": Person.objects.get(name=name), "note": note} for name, note in about.pop("people")]
    return about | {"rows": rows}


VALUES: dict[str, Callable[[dict, Network], dict]] = {
    "welcome": _welcome,
    "partners": _partners,
    "contact": _contact,
}

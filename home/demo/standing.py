"""Pages that stay: front pages, about us, taking part, the duties, and what there is in other languages."""

from core.models import Network, PortalPage
from home.demo.content import NETWORKS, Text, facts, text
from home.demo.days import day
from home.demo.fronts import sections
from home.demo.pages import common, fill, index, publish
from home.models import HomePage, LegalPage, NetworkPage, NewsIndexPage, NewsPage, StandardPage
from home.portal import home_page

DUTIES = ("impressum", "datenschutz", "barrierefreiheit")
STANDARD = ("ueber-uns", "mitmachen")


def load_standing() -> list[PortalPage]:
    """Pages that every network and the portal have, in German."""
    return [*_portal(), *(page for slug in NETWORKS for page in _network(slug))]


def load_translations() -> list[PortalPage]:
    """What a visitor finds in English and in Leichte Sprache."""
    return [
        _front(home_page("en"), text("en/home")),
        _front(home_page("de-x-leicht"), text("de-x-leicht/home")),
        _about_in_english(),
        _news_in_english(),
    ]


def _portal() -> list[PortalPage]:
    face = facts("portal/portal")
    home = home_page()
    about = StandardPage.objects.child_of(home).get(slug="ueber-uns")
    spoken = [_duty(home, text(f"portal/pages/{slug}"), {}) for slug in ("leichte-sprache", "gebaerdensprache")]
    return [
        _front(home, text("portal/home")),
        fill(about, text("portal/pages/ueber-uns")),
        *spoken,
        *(_duty(home, text(f"legal/{slug}"), face) for slug in DUTIES),
    ]


def _front(page: HomePage, text: Text) -> PortalPage:
    return fill(page, text, claim=text.get("claim"))


def _network(slug: str) -> list[PortalPage]:
    network = Network.objects.get(slug=slug)
    front = NetworkPage.objects.of_network(network).get(locale__language_code="de")
    pages = StandardPage.objects.child_of(front)
    return [
        fill(front, _front_text(network), sections=sections(network)),
        *(fill(pages.get(slug=name), text(f"{slug}/pages/{name}")) for name in STANDARD),
        *(_duty(front, text(f"legal/{name}"), facts(f"{slug}/network")) for name in DUTIES),
    ]


def _front_text(network: Network) -> Text:
    about = facts(f"{network.slug}/network")
    return Text(network.slug, network.slug, {"title": network.name, **about}, "")


def _duty(parent: PortalPage, wording: Text, face: dict) -> LegalPage:
    """A legal page with the facts of whoever is responsible."""
    body = wording.body.format(**face) if face else wording.body
    owner = parent.network.slug if parent.network else "portal"
    page = LegalPage.objects.child_of(parent).get(duty=wording.get("duty"))
    return fill(page, Text(owner, wording.slug, wording.fields, body), updated_on=day(wording.get("updated", -60)))


def _about_in_english() -> StandardPage:
    german = StandardPage.objects.child_of(home_page()).get(slug="ueber-uns")
    return fill(german.get_translation(home_page("en").locale), text("en/ueber-uns"))


def _news_in_english() -> NewsPage:
    wording, home = text("en/mediathek-waechst"), home_page("en")
    german = NewsPage.objects.child_of(index(NewsIndexPage, "portal")).get(slug=wording.slug)
    present = german.get_translation_or_none(home.locale)
    if present:
        return present
    page = NewsPage(
        title=wording.get("title"),
        slug="library-grows",
        kicker=wording.get("kicker"),
        subline=wording.get("subline"),
        category=german.category,
        date=german.date,
        locale=home.locale,
        translation_key=german.translation_key,
        live=False,
        **common(wording) | {"image_id": german.image_id},
    )
    index(NewsIndexPage, "portal").get_translation(home.locale).add_child(instance=page)
    return publish(page, "portal")

"""The pages that the portal and every network start with, in each language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from django.apps import apps
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.models import Locale, Page

from core.models import Network, PortalPage
from core.vocabularies import Module
from home.models import LegalPage, NetworkIndexPage, StandardPage
from home.models.standard import Duty

GERMAN, ENGLISH, PLAIN = "de", "en", "de-x-leicht"


@dataclass(frozen=True, kw_only=True)
class Starter:
    """A page to begin with. ``titles`` and ``texts`` are by language; ``slug`` is the German address.

    Pages of a module start only where it is switched on; some begin with the name and address of the legal body.
    """

    model: type[PortalPage]
    slug: str
    titles: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, object] = field(default_factory=lambda: {"show_in_menus": True})
    module: Module | None = None
    names_the_body: bool = False


def plant(starter: Starter, *, parent: PortalPage) -> PortalPage:
    """The page below its parent and in the parent's language; made and published if it is not there.

    Pages of one starter are translations of each other. They keep their key when they are renamed or moved.
    """
    key = uuid5(parent.translation_key, starter.slug)
    present = starter.model.objects.filter(translation_key=key, locale=parent.locale)
    return present.first() or _planted_otherwise(starter, parent) or _made(starter, parent, key)


def plant_all(starters: Iterable[Starter], *, parent: PortalPage) -> list[PortalPage]:
    """Each of the pages, in order."""
    return [plant(starter, parent=parent) for starter in starters]


def publish(page: PortalPage, *, parent: Page) -> PortalPage:
    """Add a page to the tree and publish it as the editor does, with a revision."""
    page.live = False
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def _planted_otherwise(starter: Starter, parent: PortalPage) -> PortalPage | None:
    """A page of the same kind and address that somebody made by hand."""
    return starter.model.objects.child_of(parent).filter(slug=starter.slug).first()


def _made(starter: Starter, parent: PortalPage, key: UUID) -> PortalPage:
    language = parent.locale.language_code
    text = starter.texts.get(language)
    if starter.names_the_body:
        text = f"{legal_body(parent.network)}{text}"
    body = {"body": [("text", text)]} if text else {}
    title = starter.titles.get(language) or starter.titles[GERMAN]
    slug = starter.slug if language != ENGLISH else ""
    page = starter.model(title=title, slug=slug, locale=parent.locale, translation_key=key, **starter.fields, **body)
    return publish(page, parent=parent)


def locale_of(language: str) -> Locale:
    """The locale of a language of the settings; made if it is new."""
    return Locale.objects.get_or_create(language_code=language)[0]


def legal_body(network: Network | None) -> SafeString:
    """Who is responsible for a network's pages and how to reach them, as far as it has said so."""
    if network is None:
        return SafeString()
    town = f"{network.postcode} {network.place}".strip()
    mail = network.email and format_html('<a href="mailto:{0}">{0}</a>', network.email)
    lines = [network.legal_name or network.name, network.contact_name, network.street, town, network.phone, mail]
    return format_html("<p>{}</p>", format_html_join(SafeString("<br/>"), "{}", ((line,) for line in lines if line)))


def list_of(module: Module) -> Starter:
    """The list that a module begins with."""
    page = module.begins_with
    return Starter(model=apps.get_model(page.page_type), slug=page.slug, titles=page.titles, module=module)


def starters_of(network: Network) -> list[Starter]:
    """The pages that a network starts with: of its modules only, and what everyone needs."""
    return [starter for starter in OF_A_NETWORK if starter.module is None or starter.module in network.modules]


NETWORKS = Starter(
    model=NetworkIndexPage,
    slug="netzwerke",
    titles={GERMAN: "Netzwerke", ENGLISH: "Networks", PLAIN: "Netzwerke"},
)

LISTS = [list_of(module) for module in Module]

ABOUT = Starter(
    model=StandardPage,
    slug="ueber-uns",
    titles={GERMAN: "Über uns", ENGLISH: "About us", PLAIN: "Über uns"},
    texts={
        GERMAN: "<p>Hier steht bald, wer wir sind: was das Netzwerk will, wer dazugehört, wer es fördert und "
        "wie man uns erreicht.</p>",
        ENGLISH: "<p>This page will say who we are: our aims, our members, our funding and how to reach us.</p>",
        PLAIN: "<p>Hier steht bald, wer wir sind.</p><p>Und wie Sie uns erreichen.</p>",
    },
)

TAKE_PART = Starter(
    model=StandardPage,
    slug="mitmachen",
    titles={GERMAN: "Mitmachen", ENGLISH: "Take part", PLAIN: "Mitmachen"},
    texts={
        GERMAN: "<p>Hier steht bald, wie Betriebe, Bildungsträger und Einrichtungen mitmachen können: "
        "was sie davon haben, was wir erwarten und an wen sie sich wenden.</p>",
        ENGLISH: "<p>This page will say how companies, training providers and institutions can take part.</p>",
        PLAIN: "<p>Hier steht bald, wie Sie mitmachen können.</p>",
    },
)

DUTIES = [
    Starter(
        model=LegalPage,
        slug="impressum",
        titles={GERMAN: "Impressum", ENGLISH: "Legal notice", PLAIN: "Impressum"},
        fields={"duty": Duty.IMPRINT},
        names_the_body=True,
        texts={
            GERMAN: "<p>Dieses Impressum ist noch nicht vollständig. Hierher gehören nach §&nbsp;5 DDG:</p><ul>"
            "<li>Name und Rechtsform des Trägers, mit ladungsfähiger Anschrift</li>"
            "<li>wer den Träger vertritt</li><li>E-Mail-Adresse und Telefonnummer</li>"
            "<li>Register und Registernummer, falls vorhanden; Aufsichtsbehörde, falls eine zuständig ist</li>"
            "<li>Umsatzsteuer-Identifikationsnummer, falls vorhanden</li>"
            "<li>wer für journalistische Texte verantwortlich ist (§&nbsp;18 Abs.&nbsp;2 MStV)</li></ul>",
            ENGLISH: "<p>This legal notice has not been filled in yet. The German version will hold name, address, "
            "representatives and contact of the body responsible for this site.</p>",
            PLAIN: "<p>Hier steht bald, wer für diese Internet-Seite verantwortlich ist.</p>",
        },
    ),
    Starter(
        model=LegalPage,
        slug="datenschutz",
        titles={GERMAN: "Datenschutz", ENGLISH: "Data protection", PLAIN: "Daten-Schutz"},
        fields={"duty": Duty.PRIVACY},
        names_the_body=True,
        texts={
            GERMAN: "<p>Diese Erklärung ist noch nicht vollständig. Hierher gehören nach Art.&nbsp;13 DSGVO:</p><ul>"
            "<li>Verantwortliche Stelle und, wo nötig, Datenschutzbeauftragte</li>"
            "<li>welche Daten beim Besuch anfallen, wozu und auf welcher Rechtsgrundlage</li>"
            "<li>wer sie erhält und wann sie gelöscht werden</li>"
            "<li>welche Rechte Betroffene haben, und welche Aufsichtsbehörde zuständig ist</li></ul>",
            ENGLISH: "<p>This statement has not been filled in yet.</p>",
            PLAIN: "<p>Hier steht bald, was wir mit Ihren Daten machen.</p>",
        },
    ),
    Starter(
        model=LegalPage,
        slug="barrierefreiheit",
        titles={
            GERMAN: "Erklärung zur Barrierefreiheit",
            ENGLISH: "Accessibility statement",
            PLAIN: "Erklärung zur Barriere-Freiheit",
        },
        fields={"duty": Duty.ACCESSIBILITY},
        names_the_body=True,
        texts={
            GERMAN: "<p>Diese Erklärung ist noch nicht vollständig. Hierher gehören:</p><ul>"
            "<li>wie weit diese Seiten barrierefrei sind, und auf welcher Prüfung das beruht</li>"
            "<li>welche Inhalte es noch nicht sind und warum</li><li>wann die Erklärung erstellt wurde</li>"
            "<li>wie man eine Barriere meldet</li><li>die zuständige Durchsetzungs- oder Schlichtungsstelle</li></ul>",
            ENGLISH: "<p>This statement has not been filled in yet.</p>",
            PLAIN: "<p>Hier steht bald, wie gut alle Menschen diese Internet-Seite nutzen können.</p>",
        },
    ),
]

PORTAL_DUTIES = [
    Starter(
        model=LegalPage,
        slug="leichte-sprache",
        titles={GERMAN: "Leichte Sprache", ENGLISH: "Plain German", PLAIN: "Leichte Sprache"},
        fields={"duty": Duty.PLAIN_LANGUAGE},
        texts={
            GERMAN: "<p>Hier steht bald in Leichter Sprache:</p><ul><li>was auf diesen Seiten steht</li>"
            "<li>wie man sich auf den Seiten zurechtfindet</li>"
            "<li>was in der Erklärung zur Barrierefreiheit steht</li></ul>",
            ENGLISH: "<p>This page will explain the site in Plain German.</p>",
            PLAIN: "<p>Hier steht bald, was Sie auf dieser Internet-Seite finden.</p>",
        },
    ),
    Starter(
        model=LegalPage,
        slug="gebaerdensprache",
        titles={GERMAN: "Gebärdensprache", ENGLISH: "German Sign Language", PLAIN: "Gebärden-Sprache"},
        fields={"duty": Duty.SIGN_LANGUAGE},
        texts={
            GERMAN: "<p>Hier steht bald ein Film in Deutscher Gebärdensprache: was auf diesen Seiten steht, "
            "wie man sich zurechtfindet und was in der Erklärung zur Barrierefreiheit steht.</p>",
            ENGLISH: "<p>This page will show a film in German Sign Language.</p>",
            PLAIN: "<p>Hier ist bald ein Film in Gebärden-Sprache.</p>",
        },
    ),
]

OF_THE_PORTAL = [NETWORKS, *LISTS, ABOUT, *PORTAL_DUTIES, *DUTIES]
OF_A_NETWORK = [*LISTS, ABOUT, TAKE_PART, *DUTIES]

"""What a network owes its readers by law, and whether it is there."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.dates import day
from core.models import Network
from core.vocabularies import LegalBody
from home.accessibility_law import basis, explanations_demanded
from home.models.standard import Duty, LegalPage
from home.starter import GERMAN

REVIEWED_EVERY = dt.timedelta(days=365)
SHARED = {Duty.PLAIN_LANGUAGE, Duty.SIGN_LANGUAGE}  # a network without its own shows the portal's
ABOUT_ACCESS = {*SHARED, Duty.ACCESSIBILITY}


class Light(models.TextChoices):
    """With a red one a network should not be online."""

    GREEN = "green", gettext_lazy("in order")
    YELLOW = "yellow", gettext_lazy("to be checked")
    RED = "red", gettext_lazy("missing")

    @property
    def icon(self) -> str:
        """Its sign in the editor: nobody has to tell the colours apart."""
        return {Light.GREEN: "circle-check", Light.YELLOW: "history", Light.RED: "warning"}[self]


IF_MISSING = {True: Light.RED, False: Light.GREEN, None: Light.YELLOW}
DEMANDS = {
    True: gettext_lazy("The law demands it."),
    False: gettext_lazy("The law does not demand it; it helps all the same."),
    None: gettext_lazy("Whether the law demands it depends on the Land: please check."),
}


@dataclass(frozen=True)
class DutyLine:
    """How far one duty is fulfilled; ``page`` is what to edit."""

    label: str
    light: Light
    note: str
    page: LegalPage | None = None


def duties_of(networks: Iterable[Network]) -> dict[Network, list[DutyLine]]:
    """The duties of each network; two queries, however many there are."""
    networks = list(networks)
    if not networks:
        return {}
    models.prefetch_related_objects(networks, "fundings")
    pages = LegalPage.objects.filter(locale__language_code=GERMAN)
    pages = pages.filter(models.Q(network__in=networks) | models.Q(network=None, duty__in=SHARED))
    known = {(page.network_id, page.duty): page for page in pages.order_by("-path")}  # the first of two counts
    return {network: lines_of(network, known) for network in networks}


def lines_of(network: Network, known: dict[tuple[int | None, str], LegalPage]) -> list[DutyLine]:
    pages = {duty: known.get((network.pk, duty)) or known.get((None, duty)) for duty in Duty}
    return [*(line_of(network, duty, page) for duty, page in pages.items()), funding_line(network)]


def line_of(network: Network, duty: Duty, page: LegalPage | None) -> DutyLine:
    own = page if page and page.network_id else None
    if page is None or not page.live or page.updated_on is None:
        light = IF_MISSING[demanded(network, duty)]
        return DutyLine(duty.label, light, f"{what_is_missing(page)} {why(network, duty)}".strip(), own)
    facts = {"day": day(page.updated_on)}
    if page.updated_on + REVIEWED_EVERY < timezone.localdate():
        note = _("Checked on %(day)s, more than a year ago. Please check it, and enter the new date.") % facts
        return DutyLine(duty.label, Light.YELLOW, note, own)
    note = _("Checked on %(day)s.") if own else _("The portal's page stands for it, checked on %(day)s.")
    return DutyLine(duty.label, Light.GREEN, note % facts, own)


def demanded(network: Network, duty: Duty) -> bool | None:
    """Whether the law wants the page, as far as legal body and Land tell; None where the network has to find out."""
    if duty in SHARED:
        return explanations_demanded(network)
    return None if duty == Duty.ACCESSIBILITY and network.legal_body == LegalBody.PRIVATE else True


def what_is_missing(page: LegalPage | None) -> str:
    if page is None:
        return _("There is no such page.")
    if not page.live:
        return _("The page is not published.")
    return _("The page has not been filled in, or does not say when it was checked.")


def why(network: Network, duty: Duty) -> str:
    """What decides whether a duty that is not fulfilled is one, and by which law."""
    if duty not in ABOUT_ACCESS:
        return ""
    if network.legal_body == LegalBody.PRIVATE:
        return _("Associations and companies must have it if public bodies pay most of their costs.")
    return f"{DEMANDS[demanded(network, duty)]} {basis(network)}".strip()


def funding_line(network: Network) -> DutyLine:
    """Most awards demand a sentence about the funder."""
    silent = [funding.name for funding in network.fundings.all() if not funding.notice]
    if silent:
        return DutyLine(_("Funding notice"), Light.YELLOW, _("No notice yet for: %s.") % ", ".join(silent))
    shown = bool(network.fundings.all())
    note = _("Stands in the footer of every page.") if shown else _("No funding is entered, so no notice is needed.")
    return DutyLine(_("Funding notice"), Light.GREEN, note)

"""What can be subscribed to: feeds by kind of record, and the calendar; of the whole portal or of some networks."""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from typing import NamedTuple

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page

from core.hosts import HOME_DEPTH
from core.models import Network
from core.visibility import showing
from search.fields import FilterField
from search.models import SearchRecord, SearchRecordQuerySet
from search.vocabularies import LABELS

PARAM = LABELS["network"].param
FRESH_FOR = 5 * 60  # seconds
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # XML 1.0 and RFC 5545 allow none


class Feed(NamedTuple):
    kind: str
    title: str | Promise


FEEDS = {
    "aktuelles": Feed("news", _("News")),
    "veranstaltungen": Feed("event", _("Events")),
    "berichte": Feed("report", _("Reports")),
    "mediathek": Feed("library", _("Media library")),
}


class SubscriptionForm(forms.Form):
    """``?netzwerk=``, which repeats."""

    def __init__(self, data):
        super().__init__(data)
        self.fields[PARAM] = FilterField(known=lambda slug: slug in self.names)
        self.full_clean()

    @cached_property
    def names(self) -> dict[str, str]:
        return dict(Network.objects.listed().values_list("slug", "name"))

    @property
    def networks(self) -> dict[str, str]:
        """The networks that are asked for, name by slug."""
        return {slug: self.names[slug] for slug in self.cleaned_data[PARAM]}


def asked_networks(request: HttpRequest) -> dict[str, str]:
    """Name by slug of the networks that the address asks for; none means the whole portal.

    404 where none of them is known: who follows a network that is gone wants nothing else instead.
    """
    networks = SubscriptionForm(request.GET).networks
    if not networks and any(request.GET.getlist(PARAM)):
        raise Http404
    return networks


def records_of(kind: str, networks: Collection[str]) -> SearchRecordQuerySet:
    """Records in the active language, of the whole portal or of these networks and of what is below them."""
    records = SearchRecord.objects.of_kinds([kind]).in_language(get_language())
    if len(networks) == 1:
        return records.as_shown_by(*networks)
    return records.with_facet("network", list(networks)) if networks else records


def portal_name() -> str:
    """The title of the front page in the active language."""
    homes = Page.objects.filter(showing(), depth=HOME_DEPTH, locale__language_code=get_language())
    return homes.values_list("title", flat=True).first() or settings.WAGTAIL_SITE_NAME


def feed_address(name: str, networks: Iterable[str] = ()) -> str:
    """Path of a feed."""
    return address(reverse("feed", args=[name]), networks)


def calendar_address(networks: Iterable[str] = ()) -> str:
    """Path of the calendar of all coming events."""
    return address(reverse("calendar"), networks)


def address(path: str, networks: Iterable[str]) -> str:
    query = urlencode([(PARAM, slug) for slug in networks])
    return f"{path}?{query}" if query else path


def printable(text: str) -> str:
    """Text without the control characters that no feed may hold."""
    return UNPRINTABLE.sub("", text)


def subscribable(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For anyone to keep for some minutes, and answered with 304 where nothing has changed since."""
    return require_safe(cache_control(public=True, max_age=FRESH_FOR)(conditional_page(view)))

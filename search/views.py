"""The portal's search page.

Context of ``search/search.html`` (and, but for ``form``, of every ``ListingPage`` template):

``form``           the bound form; ``form.cleaned_data.q`` is what was asked for
``total``          number of records found
``results``        a page of records: iterate ``results.records``; ``results.number``, ``results.pages``,
                   ``results.first``, ``results.last`` (counted from 1), ``results.previous_url``,
                   ``results.next_url`` (empty at the ends), ``results.links`` (``number``, ``url``, ``current``;
                   ``number`` is None for a gap)
                   each record is a ``SearchRecord`` with ``network`` and ``image`` at hand and, where something was
                   asked for, ``snippet`` and ``marked_title`` (safe HTML with ``<mark>``)
``facets``         list of ``Facet``: ``name``, ``label``, ``param``, ``options``; each option has ``value``, ``label``,
                   ``count``, ``selected``, ``url`` (sets or takes off the value, keeps the rest) and ``children``
``selected``       filters that are on: ``facet`` (label), ``label``, ``url`` that takes it off
``reset_url``      the same question without filters
``sort_options``   ``value``, ``label``, ``selected``, ``url``
``truncated``      True where the question had more than 32 words and was cut
``widened``        True where no record held all words and records with some of them are shown
``time_options``   only lists of events: upcoming and past, as ``value``, ``label``, ``selected``, ``url``
"""

from django.http import HttpRequest
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control

from core.navigation import surround_with
from search.engines import Scope
from search.facets import Labels
from search.forms import SearchForm
from search.models import SearchRecord
from search.results import Search

FACETS = ("network", "topic", "kind", "year")


@cache_control(no_cache=True)
def search(request):
    """Results for ``?q=&netzwerk=&thema=&art=&jahr=&sort=&seite=``; a filter repeats for OR."""
    labels = Labels()
    form = SearchForm(request.GET, facets=FACETS, labels=labels)
    asked = Search(form, Scope(language=get_language() or ""), request.path, labels)
    wear_the_network(request, form.chosen.get("network", ()))
    return render(request, "search/search.html", asked.context())


def wear_the_network(request: HttpRequest, chosen: tuple[str, ...]) -> None:
    """Who searches one network stays in it: head and foot are those of its front page."""
    records = SearchRecord.objects.of_kinds(["network"]).in_language(get_language() or "")
    record = records.filter(network__slug=chosen[0]).select_related("page").first() if len(chosen) == 1 else None
    page = record and record.page.specific_class.objects.shown().filter(pk=record.pk).first()
    if page:
        surround_with(request, page)

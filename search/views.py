"""The portal's search page.

Context of ``search/search.html`` (and, but for ``form``, of every ``ListingPage`` template):

``form``           the bound form; ``form.cleaned_data.q`` is what was asked for
``total``          number of records found
``results``        a page of records: iterate ``results.records``; ``results.number``, ``results.pages``,
                   ``results.first``, ``results.last`` (counted from 1), ``results.previous_url``,
                   ``results.next_url`` (empty at the ends), ``results.links`` (``number``, ``url``, ``current``;
                   ``number`` is None for a gap)
                   each record is a ``SearchRecord`` with ``network`` and ``image`` at hand and, where something was
                   asked for, ``snippet`` and ``marked_title`` (safe HTML with ``<mark>``), around a place ``kilometres``
``facets``         list of ``Facet`` that tell the records apart: ``name``, ``label``, ``param``, ``is_used``, ``options``;
                   each option has ``value``, ``label``, ``count``, ``selected``, ``url`` (sets or takes off the value,
                   keeps the rest) and ``children``; ``options.shown`` are seen at once, ``options.folded`` on request
``selected``       filters that are on: ``facet`` (label), ``label``, ``url`` that takes it off
``reset_url``      the same question without filters
``sort_options``   ``value``, ``label``, ``selected``, ``url``
``truncated``      True where the question had more than 32 words and was cut
``exact``          number of records that hold all words
``widened``        True where records follow that hold only some of them: ``results.full`` are those of the page with all
                   words, ``results.partial`` the others, from place ``results.partial_first`` on
``meant``          what was taken for words that nobody writes, as a question; empty where there are none
``meant_url``      that question's address
``ways_on``        where nothing is found: filters to take off, as ``without``, ``url`` and the ``count`` of records
``time_options``   only lists of events: upcoming and past, as ``value``, ``label``, ``selected``, ``url``
``wider``          where networks are searched: ``total`` and ``url`` of the same question in the whole portal
``feed_url``       this question as a feed; empty for a whole list, whose feed has an address of its own
``calendar_url``   the coming dates among what is found; empty where there can be none
"""

from django.http import HttpRequest
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control

from core.navigation import surround_with
from search.engines import Scope
from search.facets import Labels
from search.forms import SearchForm
from search.misses import note_miss
from search.models import SearchRecord
from search.outputs import OUTPUTS
from search.results import Search
from search.vocabularies import FACETS
from search.ways_on import ways_on

PORTAL_FACETS = tuple(facet for facet in FACETS if facet != "subkind")


@cache_control(no_cache=True)
def search(request):
    """Results for ``?q=``, a parameter for each facet, ``ort=&km=&sort=&seite=``; a filter repeats for OR.

    ``ausgabe=atom`` and ``ausgabe=ics`` give the same as a feed and as a calendar.
    """
    asked = search_of(request)
    if output := OUTPUTS.get(request.GET.get("ausgabe")):
        return output(request, asked)
    networks = asked.form.chosen.get("network", ())
    wear_the_network(request, networks)
    if asked.is_miss:
        told = {"question": asked.form.cleaned_data["q"], "language": asked.scope.language, "networks": networks}
        note_miss(request=request, **told)
    response = render(request, "search/search.html", asked.context() | {"ways_on": ways_on(asked)})
    response["X-Search-Engine"] = asked.found.engine or "records"
    return response


def search_of(request: HttpRequest) -> Search:
    """What an address asks of the whole portal."""
    labels = Labels()
    form = SearchForm(request.GET, facets=PORTAL_FACETS, labels=labels)
    return Search(form, Scope(language=get_language() or "", near=form.near), request.path, labels)


def wear_the_network(request: HttpRequest, chosen: tuple[str, ...]) -> None:
    """Who searches one network stays in it: head and foot are those of its front page."""
    records = SearchRecord.objects.of_kinds(["network"]).in_language(get_language() or "")
    record = records.filter(network__slug=chosen[0]).select_related("page").first() if len(chosen) == 1 else None
    page = record and record.page.specific_class.objects.shown().filter(pk=record.pk).first()
    if page:
        surround_with(request, page)

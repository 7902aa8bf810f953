"""The search for machines, described in ``docs/api.md``: the page's parameters in, JSON out."""

from collections import defaultdict
from collections.abc import Iterator
from html import unescape

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from core.hosts import absolute, origin
from search.facets import in_order
from search.forms import SearchForm
from search.limits import at_most
from search.models import SearchFacet, SearchRecord
from search.results import Search
from search.views import search_of
from search.vocabularies import LABELS

A_MINUTE = 60  # requests
LONGEST_ECHO = 80  # letters of a value in a message
Facets = dict[int, dict[str, list[str]]]  # page → facet → values


class SearchResponse(JsonResponse):
    """JSON that scripts of any site may read."""

    def __init__(self, data: dict, **kwargs):
        super().__init__(data, json_dumps_params={"ensure_ascii": False}, **kwargs)
        self.headers["Access-Control-Allow-Origin"] = "*"


def too_often(seconds: int) -> HttpResponse:
    message = _("Please ask at most %(often)s times a minute, and again in %(seconds)s seconds.")
    said = {"error": message % {"often": A_MINUTE, "seconds": seconds}}
    return SearchResponse(said, status=429, headers={"Retry-After": str(seconds)})


@require_safe
@at_most(A_MINUTE, too_often)
@cache_control(public=True, max_age=60)
def api(request: HttpRequest) -> HttpResponse:
    """``/api/suche/``: what the search page finds; whatever it would leave out is refused and named."""
    asked = search_of(request)
    for parameter, message in mistakes(request, asked):
        return SearchResponse({"error": message, "parameter": parameter}, status=400)
    return SearchResponse(answer(request, asked), headers={"X-Search-Engine": asked.found.engine})


def mistakes(request: HttpRequest, asked: Search) -> Iterator[tuple[str, str]]:
    """Parameters that mean nothing here, each with what is wrong."""
    form = asked.form
    for name, values in request.GET.lists():
        if name not in form.fields:
            yield name, _("There is no parameter “%(name)s”.") % {"name": name[:LONGEST_ECHO]}
        elif (given := [value for value in values if value]) and form.fields[name].ignores(given):
            yield name, unknown(name, given)
    if form.place_is_unclear:
        yield "ort", unclear(form)
    if asked.found.page != form.cleaned_data["seite"]:
        yield (
            "seite",
            _("The parameter “seite” is too large: the last page is %(pages)s.") % {"pages": asked.found.page},
        )


def unknown(name: str, values: list[str]) -> str:
    words = {"name": name, "value": ", ".join(values)[:LONGEST_ECHO]}
    return _("The parameter “%(name)s” has a value that is not known here: “%(value)s”.") % words


def unclear(form: SearchForm) -> str:
    words = {"value": form.place.question[:LONGEST_ECHO], "towns": ", ".join(map(str, form.place.choices))}
    if form.place.is_unknown:
        return _("The parameter “ort” names a place that is not known: “%(value)s”.") % words
    return _("The parameter “ort” is not clear: “%(value)s” may be %(towns)s. Please give the postcode.") % words


def answer(request: HttpRequest, asked: Search) -> dict:
    facets = own_facets(asked.found.pages)
    following = asked.results.next_url
    return {
        "count": asked.found.total,
        "exact": asked.found.exact,
        "corrected": dict(asked.found.corrected),
        "next": absolute(f"{origin(request)}{following}") if following else None,
        "results": [described(record, facets[record.pk], asked) for record in asked.records],
        "facets": {LABELS[name].param: counts_of(name, asked) for name in asked.form.facets},
    }


def own_facets(pages: list[int]) -> Facets:
    """Topics and languages that records carry themselves, in one query."""
    found: Facets = defaultdict(lambda: defaultdict(list))
    rows = SearchFacet.objects.filter(record__in=pages, facet__in=("topic", "language"), own=True).order_by("value")
    for page, facet, value in rows.values_list("record", "facet", "value"):
        found[page][facet].append(value)
    return found


def described(record: SearchRecord, facets: dict[str, list[str]], asked: Search) -> dict:
    network = record.network and {"slug": record.network.slug, "name": record.network.name}
    topics = [{"value": value, "label": asked.labels.label("topic", value)} for value in facets["topic"]]
    return {
        "id": str(record.record_id),
        "url": absolute(record.url),
        "title": record.title,
        "lead": record.shown_lead,
        "kind": record.kind,
        "network": network,
        "date": record.shown_date,
        "start": record.start,
        "end": record.end,
        "place": record.place or None,
        "kilometres": record.kilometres,
        "topics": topics,
        "licence": record.licence or None,
        "languages": facets["language"],
        "formats": record.formats,
        "snippet": passage(record),
    }


def passage(record: SearchRecord) -> dict | None:
    """The passage that answers best, where words were asked for; and the file that opens where it stands."""
    if not (html := getattr(record, "snippet", "")):
        return None
    file = absolute(record.found_url) if record.found_url else None
    return {"text": unescape(strip_tags(html)), "html": html, "file": file}


def counts_of(name: str, asked: Search) -> list[dict]:
    """Values of a facet, in the order of their vocabulary."""
    counts, labels = asked.found.counts.get(name, {}), asked.labels
    return [
        {"value": value, "label": str(labels.label(name, value)), "count": counts[value]}
        for value in in_order(name, set(counts), labels)
    ]

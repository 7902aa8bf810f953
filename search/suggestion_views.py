"""Suggestions while typing: for our own field, for the search bar of a browser, and as a page."""

import re

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language, ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from core.hosts import absolute
from search.engines import Scope
from search.fields import FilterField, OptionField, QuestionField
from search.suggestions import Suggestion, Suggestions
from search.typed import Typed
from search.views import wear_the_network

JSON, HTML = "application/json", "text/html"


class SuggestionForm(forms.Form):
    """``?q=&netzwerk=&format=``: what is typed, and in which network."""

    q = QuestionField()
    netzwerk = FilterField(known=re.compile(r"[a-z0-9-]{1,64}").fullmatch)
    format = OptionField(("", "opensearch"))

    def __init__(self, data):
        super().__init__(data)
        self.full_clean()

    @property
    def suggestions(self) -> list[Suggestion]:
        network = next(iter(self.cleaned_data["netzwerk"]), "")
        scope = Scope(language=get_language() or "", network=network)
        return Suggestions(Typed.of(self.cleaned_data["q"]), scope).all()


@require_safe
@vary_on_headers("Accept")
@cache_control(no_cache=True)
def suggestions(request: HttpRequest) -> HttpResponse:
    """At most ten suggestions; JSON unless a page is asked for."""
    form = SuggestionForm(request.GET)
    if form.cleaned_data["format"] == "opensearch":
        return opensearch(form)
    if request.get_preferred_type([JSON, HTML]) == HTML:
        return page(request, form)
    found = form.suggestions
    said = ngettext("%(count)d suggestion", "%(count)d suggestions", len(found)) % {"count": len(found)}
    return JsonResponse({"suggestions": list(map(described, found)), "said": said})


def described(found: Suggestion) -> dict:
    return {"sort": found.sort, "label": found.label, "text": found.text, "detail": found.detail, "url": found.url}


def opensearch(form: SuggestionForm) -> HttpResponse:
    """What is typed, then texts, details and addresses, as the OpenSearch extension for suggestions has it."""
    found = form.suggestions
    columns = (
        [suggestion.text for suggestion in found],
        [suggestion.detail for suggestion in found],
        [absolute(suggestion.url) for suggestion in found],
    )
    answer = [form.cleaned_data["q"], *columns]
    return JsonResponse(answer, safe=False, content_type="application/x-suggestions+json")


def page(request: HttpRequest, form: SuggestionForm) -> HttpResponse:
    wear_the_network(request, form.cleaned_data["netzwerk"])
    return render(request, "search/suggestions.html", {"form": form, "suggestions": form.suggestions})

"""Pages that the editor does not delete, and why."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

Rule = Callable[[Page], str]
RULES: list[Rule] = []


def keeps(rule: Rule) -> Rule:
    """Register a rule: it says why a page and all below it must stay, or nothing."""
    RULES.append(rule)
    return rule


def reasons_to_keep(pages: Iterable[Page]) -> list[str]:
    """Every reason against deleting these pages."""
    return [reason for page in pages for rule in RULES if (reason := rule(page))]


@hooks.register("before_delete_page")
def refuse_to_delete(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Nobody deletes a page that must stay, not even a superuser; the message says why."""
    return _refused(request, [page], back=redirect("wagtailadmin_explore", page.get_parent().pk))


@hooks.register("before_bulk_action")
def refuse_to_delete_many(request: HttpRequest, action_type: str, objects, action) -> HttpResponse | None:
    """The same for several pages at once: none is deleted if one must stay."""
    if action_type != "delete" or not issubclass(action.model, Page):
        return None
    return _refused(request, objects, back=redirect(action.next_url))


def _refused(request: HttpRequest, pages: Iterable[Page], *, back: HttpResponse) -> HttpResponse | None:
    reasons = reasons_to_keep(pages)
    for reason in reasons:
        messages.error(request, reason)
    return back if reasons else None

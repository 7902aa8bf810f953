"""Where a page is used, for the editor."""

from django import template

from core.usage import pages_using_as_seen_by

register = template.Library()


@register.simple_tag(takes_context=True)
def pages_using(context, page):
    """The first twenty pages that refer to this one, by title."""
    return pages_using_as_seen_by(context["request"].user, page).specific(defer=True).order_by("title")[:20]

"""A component in one of its states, as the gallery shows it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

ID = re.compile(r'\sid="([^"]+)"')
REFERENCE = re.compile(r'(\s(?:id|for|form|aria-labelledby|aria-describedby|data-copy|href)=")(#?)([^"]+)(")')


@dataclass(frozen=True)
class Specimen:
    """``name`` is its anchor in the gallery, ``within`` the class of what it stands in on a page."""

    name: str
    title: str | Promise
    template: str
    context: Mapping = field(default_factory=dict)
    within: str = ""

    def html(self, request: HttpRequest) -> SafeString:
        return with_own_ids(render_to_string(self.template, dict(self.context), request), self.name)


class Invisible(Specimen):
    """What only machines read; shown as its source."""

    def html(self, request: HttpRequest) -> SafeString:
        source = render_to_string(self.template, dict(self.context), request)
        return format_html('<pre class="source-text">{}</pre>', source.strip())


@dataclass(frozen=True)
class Group:
    """A part of the gallery."""

    name: str
    title: str | Promise
    specimens: tuple[Specimen, ...]


def with_own_ids(html: str, name: str) -> SafeString:
    """The specimen with ids that no other one has, since pages hold most components once and the gallery often."""
    known = set(ID.findall(html))

    def renamed(found: re.Match) -> str:
        before, sign, ids, after = found.groups()
        return f"{before}{sign}{' '.join(f'{name}-{one}' if one in known else one for one in ids.split(' '))}{after}"

    return mark_safe(REFERENCE.sub(renamed, html))  # noqa: S308 - rendered by our own templates

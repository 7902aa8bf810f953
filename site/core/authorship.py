"""Who changed the words of a page last, and how people are called."""

import json
import re
from itertools import chain, pairwise

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext as _

BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
BLOCK = {"type", "value", "id"}
BOOKKEEPING = {
    "alias_of",
    "content_type",
    "depth",
    "draft_title",
    "expire_at",
    "expired",
    "first_published_at",
    "go_live_at",
    "has_unpublished_changes",
    "last_published_at",
    "latest_revision",
    "latest_revision_created_at",
    "live",
    "live_revision",
    "locale",
    "locked",
    "locked_at",
    "locked_by",
    "network",
    "numchild",
    "owner",
    "path",
    "pk",
    "record_id",
    "translation_key",
    "url_path",
    "wagtail_admin_comments",
}


def name_of(person) -> str:
    """The full name, or whatever else there is; an account that was deleted has none."""
    return (person.get_full_name() or str(person)) if person else _("Somebody")


def last_content_editor(page) -> AbstractBaseUser | None:
    """Whoever saved the revision that changed the content last; None where nobody is known.

    Saving without a change, autosaving and Wagtail's bookkeeping make no author.
    """
    known = getattr(page, "_last_content_editor", None)
    if known is None or known[0] != page.latest_revision_id:
        page._last_content_editor = known = (
            page.latest_revision_id,
            get_user_model().objects.filter(pk=_editor_key(page)).first(),
        )
    return known[1]


def _editor_key(page) -> int | None:
    revisions = page.revisions.order_by("-created_at", "-pk").values_list("user_id", "content")
    read = ((user, essence(content)) for user, content in revisions.iterator(chunk_size=4))
    changes = (newer[0] for newer, older in pairwise(chain(read, [(None, None)])) if newer[1] != older[1])
    return next(changes, None)


def essence(content: dict) -> dict:
    """What readers get to see of a revision: rows in their order, blocks without the keys that only the editor uses."""
    return {field: _plain(value) for field, value in content.items() if field not in BOOKKEEPING}


def _plain(value):
    match value:
        case [{"pk": _, "sort_order": _}, *_]:
            rows = sorted(value, key=lambda row: row["sort_order"] or 0)
            return [
                {key: _plain(part) for key, part in row.items() if key not in {"pk", "page", "sort_order"}}
                for row in rows
            ]
        case str() if value.startswith("[{"):
            return _blocks(value)
        case dict():
            keys = value.keys() - ({"id"} if value.keys() == BLOCK else set())
            return {key: _plain(value[key]) for key in keys}
        case list():
            return [_plain(item) for item in value]
        case str():
            return BLOCK_KEY.sub("", value)
    return value


def _blocks(text: str):
    """A StreamField as a revision keeps it: JSON in a string."""
    try:
        return [_plain(block) for block in json.loads(text)]
    except ValueError:
        return text

"""What a page's head tells machines."""

import json
import re

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def things(html: str) -> list[dict]:
    """The things of schema.org that a page describes, in order."""
    (document,) = SCRIPT.findall(html)
    return json.loads(document)["@graph"]


def thing(html: str, kind: str) -> dict:
    """The one thing of a type."""
    (found,) = (thing for thing in things(html) if thing["@type"] == kind)
    return found


def tags(html: str) -> dict[str, str]:
    """Open Graph and other named tags."""
    return dict(re.findall(r'<meta (?:property|name)="(.*?)" content="(.*?)">', html))

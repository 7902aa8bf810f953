"""How networks look: one style sheet with the colours of all, and one sprite with their signets.

Both are addressed by what they hold, so that browsers keep them until something changes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from core.models import Network
from core.outlines import signet
from core.theme import rule

KEY, DIGEST = "faces", "faces-digest"
KNOWN_FOR = 60  # seconds until other processes see a change
FOR_EVER = 365 * 24 * 60 * 60
PORTAL = ("portal", "#c2331c")
# A network without districts has the sign of the portal: three that are joined
JOINED = '<path d="M18 26 50 79l32-53"/><circle cx="18" cy="22" r="9"/><circle cx="50" cy="80" r="9"/><circle cx="82" cy="22" r="9"/>'


@dataclass(frozen=True)
class Faces:
    styles: str
    signets: str

    @property
    def digest(self) -> str:
        return blake2b((self.styles + self.signets).encode(), digest_size=6).hexdigest()


def faces() -> Faces:
    """The faces of all networks, remembered for a while."""
    return cache.get_or_set(KEY, drawn, KNOWN_FOR)


def current_digest() -> str:
    """The digest of the faces, which every signet on a page asks for."""
    return cache.get_or_set(DIGEST, lambda: faces().digest, KNOWN_FOR)


def drawn() -> Faces:
    networks = list(Network.objects.order_by("pk").values_list("slug", "colour", "districts"))
    rules = [rule(*PORTAL), *(rule(slug, colour) for slug, colour, _ in networks)]
    symbols = "".join(symbol(slug, districts) for slug, _, districts in networks)
    return Faces(
        styles=f"@layer theme{{{''.join(rules)}}}",
        signets=f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>',
    )


def symbol(slug: str, districts: Iterable[str]) -> str:
    shapes = "".join(f'<path vector-effect="non-scaling-stroke" d="{path}"/>' for path in signet(districts))
    return f'<symbol id="{slug}" viewBox="0 0 100 100">{shapes or JOINED}</symbol>'


@receiver([post_save, post_delete], sender=Network, dispatch_uid="faces_follow_networks")
def faces_follow_networks(**kwargs):
    cache.delete_many([KEY, DIGEST])


@require_safe
def styles(request: HttpRequest, digest: str) -> HttpResponse:
    return lasting(HttpResponse(faces().styles, content_type="text/css"), digest)


@require_safe
def signets(request: HttpRequest, digest: str) -> HttpResponse:
    return lasting(HttpResponse(faces().signets, content_type="image/svg+xml"), digest)


def lasting(response: HttpResponse, digest: str) -> HttpResponse:
    """Kept for ever under its own address; under an older one only this once."""
    if digest == current_digest():
        patch_cache_control(response, public=True, max_age=FOR_EVER, immutable=True)
    else:
        patch_cache_control(response, no_cache=True)
    return response

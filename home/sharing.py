"""The addresses of the pictures that pages are shared with."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import override
from django.views.decorators.http import require_safe

from core.faces import PORTAL
from core.models import Network
from core.share_picture import SharePicture
from search.hyphens import hyphenated
from search.kinds import word_for
from search.models import SearchRecord

FOR_A_DAY = 24 * 60 * 60


@require_safe
def picture_of_record(request: HttpRequest, record_id: UUID) -> HttpResponse:
    """Of a page; only what is public has a record."""
    records = SearchRecord.objects.select_related("network").defer("text", "files")
    record = get_object_or_404(records, record_id=record_id)
    with override(record.language):
        kicker = "" if record.kind in ("network", "page") else str(word_for(record))
    return sent(request, picture(record.title, record.network, kicker, record.language))


@require_safe
def picture_of_network(request: HttpRequest, slug: str) -> HttpResponse:
    """Of a network, for its pages without a record; ``portal`` is the portal itself."""
    if slug == PORTAL[0]:
        return sent(request, picture(settings.WAGTAIL_SITE_NAME, None))
    network = get_object_or_404(Network.objects.listed(), slug=slug)
    return sent(request, picture(network.name, network))


def picture(title: str, network: Network | None, kicker: str = "", language: str = "de") -> SharePicture:
    shown = hyphenated(title) if language.startswith("de") else title
    if network is None:
        name = settings.WAGTAIL_SITE_NAME if title != settings.WAGTAIL_SITE_NAME else ""
        return SharePicture(title=shown, kicker=kicker, name=name, colour=PORTAL[1])
    located = network.longitude is not None and network.latitude is not None
    return SharePicture(
        title=shown,
        kicker=kicker,
        name=network.name if title != network.name else network.claim or network.place,
        colour=network.colour,
        districts=tuple(network.districts),
        place=(network.longitude, network.latitude) if located else None,
    )


def sent(request: HttpRequest, shown: SharePicture) -> HttpResponse:
    """The picture, drawn only for those who do not have it yet."""
    etag = f'"{shown.digest}"'
    response = get_conditional_response(request, etag=etag) or HttpResponse(shown.png(), content_type="image/png")
    response.headers["ETag"] = etag
    patch_cache_control(response, public=True, max_age=FOR_A_DAY)
    return response

"""Where a link to a page leads: to that page in the reader's language."""

from django.db.models import Q
from django.utils.translation import get_language
from wagtail.models import Page

from core.visibility import showing


def pages_meant(ids: list[str]) -> list[Page | None]:
    """For each id the page in the active language, else that page itself; None where nobody may read it."""
    wanted = Page.objects.filter(pk__in=[pk for pk in ids if pk.isdecimal()])
    same = Q(pk__in=wanted.values("pk")) | Q(showing(), locale__language_code=get_language())
    works = wanted.order_by().values("translation_key")
    pages = list(
        Page.objects.filter(same, translation_key__in=works).select_related("locale").annotate(shown=showing())
    )
    by_id = {str(page.pk): page for page in pages}
    translated = {page.translation_key: page for page in pages if page.locale.language_code == get_language()}
    return [meant(by_id.get(pk), translated) for pk in ids]


def meant(page: Page | None, translated: dict) -> Page | None:
    found = page and translated.get(page.translation_key, page)
    return found if found and found.shown else None

"""What the public templates need beyond Django's and Wagtail's own tags."""

import datetime as dt
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import get_language, get_language_info, gettext, ngettext
from wagtail.models import Page

from core import dates, pictures, story
from core.blocks.text import FormattedText
from core.hosts import absolute, from_here, origin
from core.models import PortalImage
from core.navigation import Surroundings, surroundings
from core.social_accounts import accounts
from core.vocabularies import Land, Licence

register = template.Library()
register.filter(absolute)
register.filter(from_here)
register.filter(accounts)

MOST_NAMES = 8  # in one line
LANGUAGE_NAMES = {"de": "Deutsch", "en": "English", "de-x-leicht": "Leichte Sprache"}


# The frame


@register.simple_tag(takes_context=True)
def around(context) -> Surroundings:
    """Navigation, breadcrumb, duties and translations around what is shown."""
    request = context.get("request")
    page = context.get("page")
    if request is None:
        return Surroundings()
    return surroundings(request, page if isinstance(page, Page) else None)


@register.simple_tag(takes_context=True)
def signed_in(context) -> bool:
    """Whether this may be an editor. Looks at the cookie only, so that visitors' pages do not vary by it."""
    request = context.get("request")
    return request is not None and settings.SESSION_COOKIE_NAME in request.COOKIES


@register.simple_tag(takes_context=True)
def is_here(context, page: Page) -> bool:
    """Whether a page of the menu is the one shown or lies above it."""
    shown = context.get("page")
    return isinstance(shown, Page) and shown.path.startswith(page.path)


@register.simple_tag(takes_context=True)
def canonical(context) -> str:
    """The one absolute address of what is shown; lists keep what they are filtered by, and their page."""
    page, results = context.get("page"), context.get("results")
    if results is not None:
        return absolute(f"{origin(context['request'])}{results.own_url}")
    is_page = isinstance(page, Page) and hasattr(page, "address")
    return absolute(page.address() if is_page else context["request"].path)


@register.filter
def host(address: str) -> str:
    """The host of an address, as readers know it."""
    return urlsplit(address).hostname or ""


@register.simple_tag
def page_language() -> str:
    """The language of the page, as its ``lang`` attribute."""
    return get_language() or settings.LANGUAGE_CODE


@register.filter
def own_name(language: str) -> str:
    """A language in its own words, for the switch of languages."""
    return LANGUAGE_NAMES.get(language, language)


@register.filter
def language_name(language: str) -> str:
    """A language in the words of the reader."""
    try:
        return str(get_language_info(language)["name_translated"])
    except KeyError:
        return language


@register.filter
def tel(phone: str) -> str:
    """A telephone number as a link target; a leading zero is Germany's."""
    digits = "".join(sign for sign in phone if sign.isdigit() or sign == "+")
    return f"tel:{'+49' + digits[1:] if digits.startswith('0') and not digits.startswith('00') else digits}"


@register.filter
def unbroken(text: str) -> str:
    """Words that stay on one line, such as a telephone number."""
    return text.replace(" ", "\N{NO-BREAK SPACE}").replace("-", "\N{NON-BREAKING HYPHEN}")


@register.filter
def are_many(names: list) -> bool:
    """Too many to be read in one line: the first few stand there, and all of them beside the text."""
    return len(names) > MOST_NAMES


# Time


def as_day(moment: dt.date | dt.datetime) -> dt.date:
    return (
        timezone.localtime(moment).date() if isinstance(moment, dt.datetime) and timezone.is_aware(moment) else moment
    )


@register.filter
def day(moment) -> str:
    return dates.day(as_day(moment)) if moment else ""


@register.filter
def weekday(moment) -> str:
    return dates.weekday(as_day(moment)) if moment else ""


@register.simple_tag
def days(start, end=None) -> str:
    return dates.days(as_day(start), end and as_day(end)) if start else ""


@register.simple_tag
def hours(start, end=None) -> str:
    """From when to when, on the clocks these moments carry."""
    return dates.hours(start, end) if start else ""


register.filter("on_one_day", dates.on_one_day)


@register.filter
def local(moment: dt.datetime) -> dt.datetime:
    """A moment on the portal's clocks."""
    return timezone.localtime(moment)


# Texts and pictures


@register.simple_tag
def story_parts(body) -> list[story.Part]:
    """The blocks of a text with their numbers, its pictures and links at hand."""
    story.prepare(body)
    return story.parts(body)


@register.simple_tag(takes_context=True)
def told(context, body) -> story.Told:
    """A text with its contents and the time that reading it takes."""
    return story.told(body.render_as_block(context.flatten()) if body else "")


@register.simple_tag
def new_anchors() -> story.Anchors:
    return story.Anchors()


@register.simple_tag(takes_context=True)
def anchor(context, text: str) -> str:
    """A fragment identifier that occurs once on the page."""
    return (context.get("anchors") or story.Anchors()).give(text)


@register.simple_tag(takes_context=True)
def anchored(context, value: FormattedText):
    """Rich text with an id on each heading."""
    return (context.get("anchors") or story.Anchors()).mark_headings(value.html)


@register.inclusion_tag("components/picture.html")
def picture(image: PortalImage, shape: str = "text", alt: str = "", *, eager: bool = False, css: str = ""):
    """A picture in the formats and sizes of a shape; lazy unless it stands at the head of the page."""
    return {"sources": pictures.sources(image, shape), "alt": alt, "eager": eager, "css": css}


@register.simple_tag
def file_facts(file, *, language: bool = False) -> str:
    """What one gets, for example "PDF, 24 Seiten, 1,8 MB"; units do not break away from their numbers."""
    pages, seconds = getattr(file, "pages", None), getattr(file, "duration", None)
    facts = [
        file.file_extension.upper(),
        pages and ngettext("%(pages)d page", "%(pages)d pages", pages) % {"pages": pages},
        seconds and gettext("%(length)s min") % {"length": dates.length(seconds)},
        file.file_size and filesizeformat(file.file_size),
        language and file.language and language_name(file.language),
    ]
    return ", ".join(str(fact).replace(" ", dates.NBSP) for fact in facts if fact)


@register.filter
def licence_url(licence: str) -> str:
    return Licence(licence).url if licence in Licence.values else ""


@register.filter
def licence_label(licence: str) -> str:
    return str(Licence(licence).label) if licence in Licence.values else ""


@register.filter
def land_label(land: str) -> str:
    return str(Land(land).label) if land in Land.values else ""

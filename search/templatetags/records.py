"""Records for templates of pages."""

from django import template
from django.utils import timezone
from wagtail.models import Page

from search.blocks import InfoBoxValue
from search.chain import Chain, chain_of
from search.kinds import word_for
from search.models import SearchRecord
from search.related import related_to

register = template.Library()
register.filter("kind_label", word_for)


@register.simple_tag
def chain_around(page: Page) -> Chain:
    """What hangs together with a page; empty for a page that is not saved yet."""
    return chain_of(page.pk) if page.pk else Chain()


@register.simple_tag
def related_records(page: Page, chain: Chain) -> list[SearchRecord]:
    """What to read next; a page that is not saved yet has nothing, and its chain stands on the page already."""
    known = [record.pk for record in (*chain.links, *chain.mentions)]
    return related_to(page, known) if page.pk else []


@register.simple_tag(takes_context=True)
def records_of(context, box: InfoBoxValue) -> list[SearchRecord]:
    """Public records of an info box; those that the page's chain has at hand are not asked for again."""
    chain = context.get("chain") or Chain()
    known = {record.pk: record for record in chain.works}
    wanted = [page.pk for page in box["items"] if page]
    return [known[pk] for pk in wanted] if known.keys() >= set(wanted) else box.records()


@register.filter
def is_ahead(record: SearchRecord) -> bool:
    """An event that has not ended."""
    return record.kind == "event" and record.end is not None and record.end > timezone.now()


@register.filter
def has_begun(record: SearchRecord) -> bool:
    """An event whose first date has begun."""
    return record.start is not None and record.start <= timezone.now()

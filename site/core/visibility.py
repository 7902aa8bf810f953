"""What a visitor may see at this moment."""

from django.db.models import BooleanField, CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import PageViewRestriction


def is_open() -> Exists:
    """For pages: neither they nor a page above them, or above the source of an alias, asks visitors for a password."""
    restrictions = PageViewRestriction.objects.alias(
        place=ExpressionWrapper(OuterRef("path"), output_field=CharField())
    )
    return ~Exists(
        restrictions.filter(
            Q(place__startswith=F("page__path"), page__alias_of=None)
            | Q(place__startswith=F("page__aliases__path"))
            | Q(place__startswith=F("page__aliases__aliases__path"))
        )
    )


def not_over(field: str = "expire_at") -> Q:
    """Without an end or before it: the worker takes down what is over a few seconds later."""
    return Q(**{field: None}) | Q(**{f"{field}__gt": timezone.now()})


def showing() -> Q:
    """Pages that are published and not over; whoever may see them is another question."""
    return Q(live=True) & not_over()


def with_visibility(pages: QuerySet) -> QuerySet:
    """Each page with ``visible``: whether any visitor may see it now."""
    return pages.annotate(visible=ExpressionWrapper(showing() & is_open(), output_field=BooleanField()))

"""What a visitor may see at this moment."""

from django.db.models import BooleanField, Exists, ExpressionWrapper, F, Q, QuerySet
from django.utils import timezone
from wagtail.models import PageViewRestriction

from core.trees import with_outer_path


def is_open() -> Exists:
    """For pages: neither they nor a page above them, or above the source of an alias, asks visitors for a password."""
    return ~Exists(
        with_outer_path(PageViewRestriction.objects).filter(
            Q(outer_path__startswith=F("page__path"), page__alias_of=None)
            | Q(outer_path__startswith=F("page__aliases__path"))
            | Q(outer_path__startswith=F("page__aliases__aliases__path"))
        )
    )


def not_over(field: str = "expire_at") -> Q:
    """Without an end or before it: the worker takes down what is over a few seconds later."""
    return Q(**{field: None}) | Q(**{f"{field}__gt": timezone.now()})


def showing() -> Q:
    """Pages that are published and not over; whoever may see them is another question."""
    return Q(live=True) & not_over()


def readable() -> Q:
    """Pages that any visitor may see now."""
    return showing() & Q(is_open())


def with_visibility(pages: QuerySet) -> QuerySet:
    """Each page with ``visible``: whether any visitor may see it now."""
    return pages.annotate(visible=ExpressionWrapper(readable(), output_field=BooleanField()))

"""When Wagtail's index learns of a page: where something that it holds was written, and from the page at hand.

Left to itself, Wagtail would read the page once more at every save, also where only the next draft is noted.
"""

from django.db.models.signals import post_delete, post_save
from modelsearch.index import FilterField
from modelsearch.signal_handlers import post_delete_signal_handler
from wagtail.search.backends import get_search_backend

from core.models import PortalPage


def connect() -> None:
    """In place of modelsearch's own handlers, which ``PortalPage.search_auto_update`` declines."""
    post_save.connect(page_saved)
    post_delete.connect(page_deleted)


def disconnect() -> None:
    post_save.disconnect(page_saved)
    post_delete.disconnect(page_deleted)


def page_saved(sender, instance, update_fields=None, raw=False, **kwargs):
    if issubclass(sender, PortalPage) and not raw and touches_texts(sender, update_fields):
        get_search_backend().add(instance)


def page_deleted(sender, instance, **kwargs):
    if issubclass(sender, PortalPage):
        post_delete_signal_handler(instance)


def touches_texts(model: type[PortalPage], update_fields: frozenset[str] | None) -> bool:
    """Whether a save wrote what is searched for; what is filtered by stands in the page's own row."""
    texts = {field.field_name for field in model.get_search_fields() if not isinstance(field, FilterField)}
    return update_fields is None or not texts.isdisjoint(update_fields)

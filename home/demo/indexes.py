"""What the editor looks things up in, references and search: written once at the end instead of with every save."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler, register_signal_handlers
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from search.backend import learning


@contextmanager
def indexes_wait() -> Iterator[None]:
    """Inside, nothing that is saved reaches the two indexes."""
    learning.disconnect()
    for model in get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        register_signal_handlers()
        learning.connect()


def write_indexes() -> int:
    """Write both anew, as after any import; returns the number of references."""
    call_command("update_index", verbosity=0)
    call_command("rebuild_references_index", verbosity=0)
    return ReferenceIndex.objects.count()


def take_statistics() -> None:
    """Tell PostgreSQL what has been loaded. It would find out within minutes, and plan its queries badly until then."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

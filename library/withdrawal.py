"""Taking a work down: readers who come by an old link learn what it was and why it is gone."""

from django.db.models.signals import pre_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from library.models import LibraryItemPage, Tombstone


def bury(item: LibraryItemPage) -> None:
    """Remember a work that visitors could read until now."""
    copied = {name: getattr(item, name) for name in ("title", "subtitle", "item_kind", "issued", "network_id")}
    place = {"url": item.address(), "language": item.locale.language_code}
    authors = [str(author) for author in item.page_authors.all()]
    Tombstone.objects.update_or_create(record_id=item.record_id, defaults=copied | place | {"authors": authors})


@receiver(page_unpublished, dispatch_uid="bury_withdrawn_work")
def bury_withdrawn_work(instance, **kwargs):
    item = instance.specific
    if isinstance(item, LibraryItemPage) and not item.get_view_restrictions().exists():
        bury(item)


@receiver(pre_delete, sender=LibraryItemPage, dispatch_uid="bury_deleted_work")
def bury_deleted_work(instance, **kwargs):
    if instance.is_public():
        bury(instance)


@receiver(page_published, dispatch_uid="raise_published_work")
def raise_published_work(instance, **kwargs):
    if isinstance(instance, LibraryItemPage):
        Tombstone.objects.filter(record_id=instance.record_id).delete()

"""What changes the read model: pages, what restricts them, and what they are made of."""

from django.apps import apps
from django.db.models.signals import post_delete, post_migrate, post_save, pre_save
from wagtail.models import Page, PageViewRestriction, ReferenceIndex
from wagtail.signals import page_slug_changed, page_unpublished, post_page_move

from core.models import (
    Adoption,
    CoPublisher,
    Network,
    Organisation,
    Person,
    PortalDocument,
    PortalMedia,
    PortalPage,
    TextState,
    Topic,
    Venue,
)
from core.vocabularies import NetworkState
from search.engines.builds import ensure_one
from search.indexing import forget, is_restricted, refresh, retarget, subtree, withdraw
from search.models import SearchRecord
from search.outbox import postpone


def connect():
    """Called once, when the app is ready."""
    post_migrate.connect(create_index, sender=apps.get_app_config("search"))
    post_save.connect(page_saved)
    page_unpublished.connect(page_withdrawn)
    page_slug_changed.connect(page_readdressed)
    post_page_move.connect(page_moved)
    post_save.connect(page_restricted, sender=PageViewRestriction)
    post_delete.connect(page_opened, sender=PageViewRestriction)
    post_delete.connect(record_deleted, sender=SearchRecord)
    post_save.connect(network_saved, sender=Network)
    post_save.connect(adoption_changed, sender=Adoption)
    post_delete.connect(adoption_changed, sender=Adoption)
    post_save.connect(topic_saved, sender=Topic)
    pre_save.connect(file_replaced, sender=PortalDocument)
    for model in (Organisation, Person, PortalDocument, PortalMedia, Venue):
        post_save.connect(source_saved, sender=model)


def create_index(using, **kwargs):
    """The engine's tables are not models, so they are made here."""
    if using == "default":
        ensure_one()


def page_saved(sender, instance, update_fields=None, raw=False, **kwargs):
    """Publishing, unpublishing, copying and aliasing all end in a full save of the page that visitors see.

    A save of some fields comes from a draft: its content is not what is live.
    """
    if issubclass(sender, PortalPage) and update_fields is None and not raw:
        refresh(instance)


def page_withdrawn(instance, **kwargs):
    """Scheduled expiry saves the bare page, so the specific one is looked at here."""
    withdraw([instance.pk])


def page_readdressed(instance, instance_before, **kwargs):
    if isinstance(instance, PortalPage):
        retarget(instance, old_url=instance_before.address(), new_url=instance.address())


def page_moved(instance, url_path_before, url_path_after, **kwargs):
    """A move changes addresses and may change networks and restrictions, of everything below."""
    page = Page.objects.get(pk=instance.pk).specific
    pages = subtree(page)
    if is_restricted(page):
        withdraw(pages)
    elif isinstance(page, PortalPage):
        new_url = page.address()
        retarget(page, old_url=path_at(page, url_path_before), new_url=new_url)
    refresh(page)
    postpone(pages=pages[1:])


def path_at(page: PortalPage, url_path: str) -> str:
    """Address that the page had while it lay elsewhere in the tree."""
    now, page.url_path = page.url_path, url_path
    try:
        return page.address()
    finally:
        page.url_path = now


def page_restricted(instance, **kwargs):
    withdraw(subtree(instance.page))


def page_opened(instance, **kwargs):
    """Pages below may still be restricted by another rule; the worker looks at each."""
    if page := Page.objects.filter(pk=instance.page_id).first():
        postpone(pages=subtree(page))


def record_deleted(instance, **kwargs):
    """Records go with their pages by cascade, whoever deletes those; the index follows."""
    forget(instance.pk)


def network_saved(instance, created, **kwargs):
    """Its name is searched and its place in the tree counted, by its own records and by those below it."""
    if not created:
        networks = Network.objects.with_descendants(instance)
        owned = SearchRecord.every.filter(network__in=networks).values_list("pk", flat=True)
        shared = CoPublisher.objects.filter(network__in=networks).values_list("page", flat=True)
        adopted = Adoption.objects.filter(network__in=networks).values_list("page", flat=True)
        postpone(pages=[*owned, *shared, *adopted])
        if instance.state == NetworkState.CLOSED:
            take_out_of_foreign_lists(instance)


def take_out_of_foreign_lists(network: Network):
    """Nobody shows any longer what a closed network has left; at once, as they are few."""
    for record in SearchRecord.every.filter(network=network, adoptions__isnull=False).distinct():
        refresh(record.page.specific)


def adoption_changed(instance, **kwargs):
    """Shown from now on, otherwise or no more; a page that is being deleted is half gone when its adoptions go."""
    if page := instance.page.specific_class.objects.filter(pk=instance.page_id).first():
        refresh(page)


def topic_saved(instance, created, **kwargs):
    if not created:
        topics, level = {instance.pk}, {instance.pk}
        while level := set(Topic.objects.filter(parent__in=level).values_list("pk", flat=True)) - topics:
            topics |= level
        records = SearchRecord.every.filter(page__page_topics__topic__in=topics)
        postpone(pages=records.values_list("pk", flat=True))


def file_replaced(instance, update_fields=None, **kwargs):
    """Another file has another text; an upload that is not stored yet never bears the name of the stored one."""
    if instance.pk and update_fields is None:
        stored = PortalDocument.objects.filter(pk=instance.pk).values_list("file", flat=True).first()
        if stored and stored != instance.file.name:
            instance.text, instance.pages, instance.text_state = [], None, TextState.PENDING


def source_saved(instance, created, **kwargs):
    """People, places and files are found through the pages that name them."""
    if not created:
        references = ReferenceIndex.get_references_to(instance).filter(base_content_type__model="page")
        pages = {int(pk) for pk in references.values_list("object_id", flat=True)}
        postpone(pages=sorted(pages))

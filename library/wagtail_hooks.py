"""What the editor learns about the library."""

from wagtail import hooks

from core.isolation import open_views
from library.forms import WithdrawalForm
from library.models import LibraryItemPage, Tombstone
from library.page_listings import library_listing

open_views("library_listing")


@hooks.register("register_admin_viewset")
def library():
    return library_listing


@hooks.register("after_unpublish_page")
def remember_reason(request, page):
    form = WithdrawalForm(request.POST)
    if isinstance(page, LibraryItemPage) and form.is_valid():
        Tombstone.objects.filter(record_id=page.record_id).update(reason=form.cleaned_data["reason"])

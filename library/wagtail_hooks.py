"""What the editor learns about the library."""

from wagtail import hooks

from core.isolation import open_views
from library.bulk_withdrawal import BulkWithdrawal
from library.forms import WithdrawalForm
from library.models import LibraryItemPage, Tombstone
from library.page_listings import library_listing

open_views("library_listing")
hooks.register("register_bulk_action", BulkWithdrawal, order=1)  # the later one of a name is taken


@hooks.register("register_admin_viewset")
def library():
    return library_listing


@hooks.register("after_unpublish_page")
def remember_reason(request, page):
    form = WithdrawalForm(request.POST)
    if isinstance(page, LibraryItemPage) and form.is_valid():
        Tombstone.objects.filter(record_id=page.record_id).update(reason=form.cleaned_data["reason"])

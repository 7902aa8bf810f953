"""What the editor learns about the library."""

from wagtail import hooks

from library.page_listings import library_listing


@hooks.register("register_admin_viewset")
def library():
    return library_listing

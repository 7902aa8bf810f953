"""What the editor learns about news."""

from wagtail import hooks

from home.page_listings import news_listing


@hooks.register("register_admin_viewset")
def news():
    return news_listing

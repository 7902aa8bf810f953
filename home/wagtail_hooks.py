"""What the editor learns about news."""

from wagtail import hooks

from core.isolation import open_views
from home.page_listings import news_listing

open_views("news_listing")


@hooks.register("register_admin_viewset")
def news():
    return news_listing

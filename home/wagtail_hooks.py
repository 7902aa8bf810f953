"""What the editor learns about news, and where it finds the gallery of components."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.isolation import open_views
from home.page_listings import news_listing

open_views("news_listing")


@hooks.register("register_admin_viewset")
def news():
    return news_listing


@hooks.register("register_help_menu_item")
def gallery():
    return MenuItem(_("Design"), reverse("design"), icon_name="view", order=1000)

"""What the editor learns about news and networks, and where it finds the gallery of components."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.isolation import open_views
from home.duties_view import DutiesMenuItem, DutiesPanel, DutiesView
from home.network_viewset import NetworkViewSet, OpeningMenuItem
from home.page_listings import news_listing

open_views("news_listing", "networks", "duties")


@hooks.register("register_admin_viewset")
def news():
    return news_listing


@hooks.register("register_admin_viewset")
def networks():
    return NetworkViewSet()


@hooks.register("register_admin_menu_item")
def opening():
    return OpeningMenuItem()


@hooks.register("register_admin_urls")
def duties():
    return [path("pflichtseiten/", DutiesView.as_view(), name="duties")]


@hooks.register("register_admin_menu_item")
def duties_in_menu():
    return DutiesMenuItem()


@hooks.register("construct_homepage_panels")
def duties_on_dashboard(request, panels):
    panels.append(DutiesPanel())


@hooks.register("register_task_panel")
def duties_among_tasks():
    return DutiesPanel()


@hooks.register("register_help_menu_item")
def gallery():
    return MenuItem(_("Design"), reverse("design"), icon_name="view", order=1000)

"""What the editor learns about news and networks, and where it finds the gallery of components."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import register_permission_policy

from core.isolation import open_views
from core.models import Adoption
from core.ownership import AdoptionPolicy
from home.adoption_views import AdoptionViewSet, AdoptItem
from home.duties_view import DutiesMenuItem, DutiesPanel, DutiesView
from home.network_viewset import NetworkViewSet, OpeningMenuItem
from home.page_listings import news_listing

register_permission_policy(Adoption, AdoptionPolicy(Adoption))
open_views("news_listing", "networks", "duties", "adoptions")


@hooks.register("register_admin_viewset")
def news():
    return news_listing


@hooks.register("register_admin_viewset")
def networks():
    return NetworkViewSet()


@hooks.register("register_admin_viewset")
def adoptions():
    return AdoptionViewSet()


@hooks.register("construct_wagtail_userbar")
def adopt_from_page(request, items, page):
    if page and page.pk:
        items.append(AdoptItem(page))


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

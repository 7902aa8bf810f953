from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Core")

    def ready(self):
        import_module("core.signals")
        import_module("core.protection")
        import_module("core.review")
        import_module("core.stale_saves")
        import_module("core.decided")
        import_module("core.notifications")
        import_module("core.page_filters")

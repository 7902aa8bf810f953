from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from library.vocabularies import ItemKind
from search.kinds import SUBKINDS


class LibraryConfig(AppConfig):
    name = "library"
    verbose_name = _("Library")

    def ready(self):
        import_module("library.metadata")
        import_module("library.protection")
        import_module("library.withdrawal")
        SUBKINDS["library"] = ItemKind

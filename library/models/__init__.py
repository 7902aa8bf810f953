from library.models.item import ItemFile, LibraryIndexPage, LibraryItemPage
from library.models.tombstone import Tombstone

__all__ = ["ItemFile", "LibraryIndexPage", "LibraryItemPage", "Tombstone"]

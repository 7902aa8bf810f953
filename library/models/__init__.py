from library.models.item import ItemFile, LibraryIndexPage, LibraryItemPage

__all__ = ["ItemFile", "LibraryIndexPage", "LibraryItemPage"]

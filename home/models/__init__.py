from home.models.network import NetworkIndexPage, NetworkPage
from home.models.news import NewsIndexPage, NewsPage
from home.models.standard import LegalPage, StandardPage
from home.models.start import HomePage, HomePick

__all__ = [
    "HomePage",
    "HomePick",
    "LegalPage",
    "NetworkIndexPage",
    "NetworkPage",
    "NewsIndexPage",
    "NewsPage",
    "StandardPage",
]

from home.models.network import NetworkIndexPage, NetworkPage
from home.models.news import NewsIndexPage, NewsPage
from home.models.standard import LegalPage, StandardPage
from home.models.start import HomePage

__all__ = [
    "HomePage",
    "LegalPage",
    "NetworkIndexPage",
    "NetworkPage",
    "NewsIndexPage",
    "NewsPage",
    "StandardPage",
]

"""Front pages and news as schema.org knows them."""

from core.metadata import About, Thing, address, described, filled, moment, organisation
from home.models import HomePage, NetworkPage, NewsPage


@described.register
def described_home(page: HomePage, about: About) -> list[Thing]:
    return [about.thing("WebSite", publisher=about.publishers)]


@described.register
def described_network(page: NetworkPage, about: About) -> list[Thing]:
    """The network as an organisation, and the one that it is part of."""
    network = page.network
    return [
        about.thing(
            "Organization",
            name=network.name,
            inLanguage=None,
            alternateName=network.short_name if network.short_name != network.name else "",
            slogan=network.claim,
            email=network.email,
            telephone=network.phone,
            address=address(network),
            parentOrganization=region(about),
        )
    ]


def region(about: About) -> Thing | None:
    """The nearest region, with its front page where there is one."""
    region = next(iter(about.frame.regions), None)
    if region is None:
        return None
    page = about.frame.region_pages.get(region.slug)
    return organisation(region.name, page.url if page else "")


@described.register
def described_news(page: NewsPage, about: About) -> list[Thing]:
    facts = {"alternativeHeadline": page.subline, "articleSection": page.get_category_display()}
    return [about.article("NewsArticle", datePublished=moment(page.date)) | filled(**facts)]

"""Works of the library as schema.org knows them."""

from mimetypes import guess_type

from core.hosts import absolute
from core.metadata import About, Thing, audience, described, filled, moment
from core.models import PortalDocument
from library.models import ItemFile, LibraryItemPage
from library.vocabularies import ItemKind

TYPES = {
    ItemKind.PAPER: "ScholarlyArticle",
    ItemKind.GUIDE: "LearningResource",
    ItemKind.DOCUMENT: "DigitalDocument",
    ItemKind.SLIDES: "PresentationDigitalDocument",
    ItemKind.VIDEO: "VideoObject",
    ItemKind.PODCAST: "PodcastEpisode",
    ItemKind.IMAGE: "ImageObject",
    ItemKind.LINK: "CreativeWork",
    ItemKind.COLLECTION: "Collection",
}
FILES = (ItemKind.VIDEO, ItemKind.IMAGE)  # for schema.org these works are files themselves


@described.register
def described_item(page: LibraryItemPage, about: About) -> list[Thing]:
    encoding = [media_object(row) for row in page.files]
    return [
        about.article(TYPES.get(page.item_kind, "CreativeWork"))
        | filled(
            **{"@id": absolute(page.permalink)},
            identifier=absolute(page.permalink),
            alternativeHeadline=page.subtitle,
            abstract=page.abstract,
            datePublished=moment(page.issued),
            inLanguage=page.work_language,
            license=page.licence_url,
            version=page.edition,
            audience=audience(page.audience_labels),
            isAccessibleForFree=True if encoding else None,
            sameAs=page.link,
            encoding=encoding,
        )
        | (as_file(page, about) if page.item_kind in FILES else {})
    ]


def media_object(row: ItemFile) -> Thing:
    """A file of a work."""
    target = row.target
    kind = "MediaObject" if isinstance(target, PortalDocument) else f"{target.type.capitalize()}Object"
    return filled(
        **{"@type": kind},
        name=row.title,
        contentUrl=absolute(target.url),
        encodingFormat=guess_type(target.file.name)[0],
        inLanguage=target.language,
        sha256=getattr(target, "sha256", ""),
        duration=duration(getattr(target, "duration", None)),
    )


def duration(seconds: float | None) -> str:
    """A time span after ISO 8601."""
    return f"PT{round(seconds)}S" if seconds else ""


def as_file(page: LibraryItemPage, about: About) -> Thing:
    main = page.main_file
    return filled(
        contentUrl=main and absolute(main.target.url),
        thumbnailUrl=about.picture,
        uploadDate=moment(page.first_published_at),
    )

"""Rows that pages refer to."""

from io import BytesIO
from itertools import count

import factory
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from PIL import Image as Picture

from core.models import (
    Adoption,
    Funding,
    Network,
    Organisation,
    Person,
    PortalDocument,
    PortalImage,
    PortalMedia,
    Topic,
    Venue,
)
from core.models.page_rows import CoPublisher, PageAuthor, PageTopic
from core.vocabularies import Module

PASSWORD = "ein langes Kennwort"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@verbund.example")
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def groups(self, create, groups):
        if groups:
            self.groups.set(groups)


class AdminFactory(UserFactory):
    is_staff = is_superuser = True


class NetworkFactory(factory.django.DjangoModelFactory):
    """A network as a row; with pages, groups and all the rest it comes from ``open_network``."""

    class Meta:
        model = Network

    name = factory.Sequence(lambda n: f"Lernnetz {n}")
    short_name = factory.LazyAttribute(lambda network: network.name[:60])
    slug = factory.Sequence(lambda n: f"netz-{n}")
    modules = factory.LazyFunction(lambda: list(Module.values))


class AdoptionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Adoption


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic

    name = factory.Sequence(lambda n: f"Thema {n}")
    notation = factory.Sequence(lambda n: f"thema-{n}")


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Werkstatt {n} e. V.")


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    name = factory.Sequence(lambda n: f"Anna Berg{n}")


class VenueFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Venue

    name = factory.Sequence(lambda n: f"Lernhaus {n}")
    place = "Leipzig"


class FundingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Funding

    name = factory.Sequence(lambda n: f"Lernende Regionen {n}")
    funder = "Land Sachsen"


def picture(colour="firebrick", size=(120, 80), form="PNG") -> ContentFile:
    """A small picture of one colour, as an upload."""
    buffer = BytesIO()
    Picture.new("RGB", size, colour).save(buffer, form)
    return ContentFile(buffer.getvalue(), name=f"bild.{form.lower()}")


class ImageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PortalImage

    title = factory.Sequence(lambda n: f"Bild {n}")
    description = "Drei Stellwände voller Zettel"
    credit = "Lernnetz Leipzig"
    file = factory.LazyFunction(picture)


class DocumentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PortalDocument

    title = factory.Sequence(lambda n: f"Papier {n}")
    file = factory.LazyFunction(lambda: ContentFile(b"Was bleibt, wenn das Projekt geht", name="papier.txt"))


class MediaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PortalMedia

    title = factory.Sequence(lambda n: f"Folge {n}")
    type = "audio"
    duration = 60
    file = factory.LazyFunction(lambda: ContentFile(b"ID3", name="folge.mp3"))


SLUGS = count()


class PortalPageFactory(factory.django.DjangoModelFactory):
    """A page below ``parent``, published through a revision as the editor does; ``live=False`` leaves a draft."""

    class Meta:
        abstract = True

    title = factory.Sequence(lambda n: f"Seite {n}")
    slug = factory.LazyFunction(lambda: f"seite-{next(SLUGS)}")  # sequences count for each type of page anew

    @classmethod
    def _create(cls, model, *args, parent, live=True, topics=(), authors=(), co_publishers=(), children=None, **fields):
        page = model(*args, live=False, has_unpublished_changes=True, **fields)
        page.page_topics = [PageTopic(topic=topic, sort_order=n) for n, topic in enumerate(topics)]
        page.page_authors = [author_row(author, n) for n, author in enumerate(authors)]
        page.co_publishers = [CoPublisher(network=network, sort_order=n) for n, network in enumerate(co_publishers)]
        for relation, rows in (children or {}).items():
            setattr(page, relation, rows)
        page = parent.add_child(instance=page)
        revision = page.save_revision()
        if live:
            revision.publish()
        return model.objects.get(pk=page.pk)


def author_row(author: Person | str, position: int) -> PageAuthor:
    """A person, or a group by its name."""
    name = {"group_name": author} if isinstance(author, str) else {"person": author}
    return PageAuthor(sort_order=position, **name)

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from core.models import Network
from core.vocabularies import Land
from home.subsites import open_network


class Command(BaseCommand):
    help = "Opens a network with pages, groups, files and review. Safe to repeat: it only adds what is missing."

    def add_arguments(self, parser):
        parser.add_argument("slug", help="address, for example leipzig")
        parser.add_argument("name", help="full name, for example “Lernnetz Leipzig”")
        parser.add_argument("--short-name", help="for narrow places; the name, if left out")
        parser.add_argument("--parent", help="slug of the region")
        parser.add_argument("--place", default="")
        parser.add_argument("--land", default="", choices=Land.values)
        parser.add_argument("--language", action="append", default=[], help="beside German; may be repeated")

    def handle(self, *, slug, name, short_name, parent, place, land, language, **options):
        try:
            network = open_network(
                name=name,
                short_name=short_name or name[:60],
                slug=slug,
                parent=self.region(parent),
                place=place,
                land=land,
                languages=language,
            )
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        groups = ", ".join(group.name for group in network.groups)
        self.stdout.write(f"Netzwerk: {network.name}\nGruppen: {groups}")

    def region(self, slug: str | None) -> Network | None:
        """The network that the new one is part of."""
        if not slug:
            return None
        try:
            return Network.objects.get(slug=slug)
        except Network.DoesNotExist:
            raise CommandError(f"There is no network {slug}.") from None

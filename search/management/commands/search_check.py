from django.core.management.base import BaseCommand, CommandError

from search.consistency import check
from search.consistency import repair as mend
from search.engines.elasticsearch import EngineGoneError


class Command(BaseCommand):
    help = "Compares pages, search records and index; exit status 1 where they differ."

    def add_arguments(self, parser):
        parser.add_argument("--repair", action="store_true", help="mend what differs")

    def handle(self, *, repair: bool, **options):
        try:
            self.compare(repair=repair)
        except EngineGoneError as error:
            raise CommandError(f"The search engine that SEARCH_URL names does not answer: {error}") from error

    def compare(self, *, repair: bool):
        difference = check()
        for name, pages in vars(difference).items():
            if pages:
                self.stdout.write(f"{name}: {', '.join(map(str, pages))}")
        if difference and not repair:
            raise CommandError(f"{len(difference.pages)} pages differ; --repair mends them.", returncode=1)
        mend(difference)
        self.stdout.write(f"{len(difference.pages)} pages mended" if difference else "no difference")

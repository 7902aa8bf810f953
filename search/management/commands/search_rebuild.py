from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.distant import catch_up
from search.engines.elasticsearch import EngineGoneError
from search.lexicons import derived_file
from search.locks import only_one
from search.rebuilding import rebuild

STEP = 100


class Command(BaseCommand):
    help = "Writes all search records and a new index; the old one answers until the new one is complete."

    shown = 0

    def handle(self, **options):
        if not derived_file().exists():
            self.stderr.write("Fewer compounds are split than could be: search_lexicon has not run here.")
        self.stdout.write(f"{rebuild(self.show)} records")
        if settings.SEARCH_URL:
            self.stdout.write(self.build_distant())

    def build_distant(self) -> str:
        """The new lexicon needs a new index there too; the worker would build it as well."""
        with only_one() as mine:
            if not mine:
                return "The worker builds the distant index."
            try:
                return f"{catch_up(self.show)} records in the distant index"
            except EngineGoneError as error:
                raise CommandError(f"The search engine that SEARCH_URL names does not answer: {error}") from error

    def show(self, done: int):
        if done // STEP > self.shown // STEP:
            self.stdout.write(f"{done} …")
            self.shown = done

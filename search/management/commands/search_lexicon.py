from django.core.management.base import BaseCommand

from search.lexicons import derive


class Command(BaseCommand):
    help = "Derives parts of compounds from an installed word list, once; search_rebuild uses them from then on."

    def handle(self, **options):
        file = derive()
        self.stdout.write(f"{len(file.read_text(encoding='utf-8').splitlines())} parts")

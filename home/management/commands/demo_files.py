from django.core.management.base import BaseCommand

from home.demo.printing.documents import print_documents
from home.demo.printing.pictures import draw_pictures


class Command(BaseCommand):
    help = "Makes the demo's pictures and documents anew from their sources. Needs Chromium; takes a minute or two."

    def add_arguments(self, parser):
        parser.add_argument("--only", choices=["pictures", "documents"])

    def handle(self, *, only, **options):
        making = {"pictures": draw_pictures, "documents": print_documents}
        for name, make in making.items():
            if only in (None, name):
                made = make()
                size = sum(path.stat().st_size for path in made) / 1_000_000
                self.stdout.write(f"{name:<12}{len(made):>4}  {size:.1f} MB")

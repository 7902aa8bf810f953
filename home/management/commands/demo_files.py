from django.core.management.base import BaseCommand

from home.demo.printing.documents import print_documents
from home.demo.printing.pictures import draw_pictures
from home.demo.printing.recordings import make_recordings

MAKING = {"pictures": draw_pictures, "documents": print_documents, "media": make_recordings}


class Command(BaseCommand):
    help = (
        "Makes the demo's pictures, documents and recordings anew from their sources. Needs Chromium, for the "
        "recordings also ffmpeg and espeak-ng; takes some minutes."
    )

    def add_arguments(self, parser):
        parser.add_argument("--only", choices=list(MAKING))

    def handle(self, *, only, **options):
        for name, make in MAKING.items():
            if only in (None, name):
                made = make()
                size = sum(path.stat().st_size for path in made) / 1_000_000
                self.stdout.write(f"{name:<12}{len(made):>4}  {size:.1f} MB")

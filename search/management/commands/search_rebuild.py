from django.core.management.base import BaseCommand

from search.consistency import rebuild

STEP = 100


class Command(BaseCommand):
    help = "Writes all search records and the index anew."

    def handle(self, **options):
        self.stdout.write(f"{rebuild(self.show)} records")

    def show(self, done: int):
        if done % STEP == 0:
            self.stdout.write(f"{done} …")

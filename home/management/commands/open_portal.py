from django.core.management.base import BaseCommand

from home.portal import open_portal


class Command(BaseCommand):
    help = (
        "Makes the portal's pages, groups and review in every language. Safe to repeat: it only adds what is missing."
    )

    def handle(self, **options):
        home = open_portal()
        self.stdout.write(f"Portal: {home.title} ({home.get_descendant_count()} Seiten auf Deutsch)")

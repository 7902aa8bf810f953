from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.demo.load import load
from home.demo.logins import demo_password, usernames
from search.distant import catch_up


class Command(BaseCommand):
    help = "Loads the demo content. Safe to repeat: what is there stays as it is. Refuses on production settings."

    def handle(self, **options):
        if not settings.DEMO:
            raise CommandError(
                "Demo content belongs on demo settings only: DJANGO_SETTINGS_MODULE=config.settings.demo"
            )
        for step in load():
            self.stdout.write(f"{step.label:<26}{step.count:>4}")
            self.stdout.flush()
        if settings.SEARCH_URL:
            self.stdout.write(f"{'Elasticsearch':<26}{catch_up():>4}")
        for username in usernames():
            self.stdout.write(f"Anmeldung: {username} {demo_password()}")
        self.stdout.write(f"Portal: {settings.WAGTAILADMIN_BASE_URL}/")

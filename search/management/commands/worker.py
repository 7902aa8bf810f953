import signal

from django.core.management.base import BaseCommand

from search.worker import PAUSE, work_for_ever, work_once


class Command(BaseCommand):
    help = "Applies index changes, publishes and expires what is scheduled, reads new files, cuts pictures."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="one round, for cron")
        parser.add_argument("--pause", type=float, default=PAUSE, help="seconds between rounds without work")

    def handle(self, *, once, pause, **options):
        if once:
            self.stdout.write(f"{work_once()} done")
            return
        signal.signal(signal.SIGTERM, stop)
        try:
            work_for_ever(pause)
        except KeyboardInterrupt:
            self.stdout.write("stopped")


def stop(signum, frame):
    """A service manager's stop ends the pause like Ctrl-C; transactions roll back."""
    raise KeyboardInterrupt

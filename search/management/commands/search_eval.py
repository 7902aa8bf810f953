import json
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.evaluation import QualitySet, SetError, evaluate
from search.scratch import NoServerError

ENGINES = {"sqlite": "sqlite", "postgres": "postgresql", "elasticsearch": "elasticsearch"}
COLUMNS = ("mrr@10", "recall@1", "recall@5", "recall@10", "ndcg@10", "p50_ms", "p95_ms")


class Command(BaseCommand):
    help = "Measures how well an engine finds, with a file of documents and queries; touches no index of the portal."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help='JSON: {"documents": [{"id", "title", "text"}], "queries": [...]}')
        parser.add_argument("--engine", choices=ENGINES, default="sqlite")
        parser.add_argument("--json", action="store_true", help="print JSON instead of a table")

    def handle(self, *, file: Path, engine: str, **options):
        try:
            found = evaluate(QualitySet.load(file), engine, ENGINES[engine])
        except SetError as error:
            raise CommandError(str(error)) from error
        except NoServerError:
            self.with_server(ENGINES[engine])
            return
        self.stdout.write(json.dumps(found, indent=1, ensure_ascii=False) if options["json"] else table(found))

    def with_server(self, name: str):
        """Once more, with the server that the tests use."""
        if os.environ.get("SEARCH_EVAL_SERVER"):
            raise CommandError(f"The server {name} could not be started.")
        servers = Path(settings.ROOT) / "tests" / "servers.py"
        command = [sys.executable, str(servers), "--only", name, "run", "--", sys.executable, *sys.argv]
        done = subprocess.run(command, check=False, env=os.environ | {"SEARCH_EVAL_SERVER": name})  # noqa: S603 - ours
        if done.returncode:
            raise CommandError(f"{name} could not be measured.", returncode=done.returncode)


def table(found: dict) -> str:
    """The measures as lines for a terminal."""
    rows = [("", *COLUMNS), *(line(name, values) for name, values in found["categories"].items())]
    rows.append(line(found["engine"], found["overall"]))
    return "\n".join(f"{row[0]:<18}" + "".join(f"{cell:>11}" for cell in row[1:]) for row in rows)


def line(name: str, values: dict[str, float]) -> tuple[str, ...]:
    return (name, *(f"{values[column]:.3f}" for column in COLUMNS))

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
COMPLETE = {
    "SECRET_KEY": "a-secret-of-more-than-fifty-characters-which-is-no-secret-at-all",
    "BASE_URL": "https://verbund.example",
    "DATABASE_URL": "sqlite:///:memory:",
}
READ = (
    "import django.conf, json; settings = django.conf.settings; "
    "print(json.dumps([getattr(settings, name) for name in {names!r}]))"
)


def start(settings, *arguments, **environment):
    """A Python of its own with nothing in its environment but the given variables."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=ROOT,
        env={**kept, "DJANGO_SETTINGS_MODULE": f"config.settings.{settings}", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def read(settings, *names, **environment):
    """Values of settings, as JSON."""
    done = start(settings, "-c", READ.format(names=names), **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("missing", "remedy"),
    [
        ("SECRET_KEY", "Set it to 50 random characters and keep it secret."),
        ("BASE_URL", "Set it to the public address, for example https://verbund.example."),
        (
            "DATABASE_URL",
            "For example postgres://verbund:password@localhost/verbund or sqlite:////srv/verbund.sqlite3.",
        ),
    ],
)
def test_production_without_a_variable_names_it_and_its_remedy(missing, remedy):
    environment = {name: value for name, value in COMPLETE.items() if name != missing}

    done = start("production", "manage.py", "check", **environment)

    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1] == (
        f"django.core.exceptions.ImproperlyConfigured: The environment variable {missing} is missing. {remedy}"
    )


def test_production_passes_the_deployment_check():
    done = start("production", "manage.py", "check", "--deploy", "--fail-level", "WARNING", **COMPLETE)

    assert (done.returncode, done.stderr) == (0, "")


def test_production_is_no_demo_and_shows_no_debug_pages():
    assert read("production", "DEMO", "DEBUG", "ALLOWED_HOSTS", **COMPLETE) == '[false, false, ["verbund.example"]]'


def test_production_keeps_postgresql_options_of_the_address():
    address = "postgres://verbund:p%40ss@db.example:5433/verbund?sslmode=require"

    databases = read("production", "DATABASES", **COMPLETE | {"DATABASE_URL": address})

    assert '"PASSWORD": "p@ss", "HOST": "db.example", "PORT": 5433' in databases
    assert '"OPTIONS": {"sslmode": "require"}' in databases


def test_sqlite_writers_wait_for_each_other():
    assert '"transaction_mode": "IMMEDIATE", "timeout": 20' in read("production", "DATABASES", **COMPLETE)


def test_demo_starts_without_any_variable_and_keeps_its_secret(tmp_path):
    first = read("demo", "SECRET_KEY", "WAGTAILADMIN_BASE_URL", "DEMO", DATA_DIR=str(tmp_path), PORT="8123")
    second = read("demo", "SECRET_KEY", "WAGTAILADMIN_BASE_URL", "DEMO", DATA_DIR=str(tmp_path), PORT="8123")

    assert first == second
    assert first.endswith('"http://localhost:8123", true]')
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_test_database_can_be_a_file(tmp_path):
    databases = read("test", "DATABASES", TEST_DATABASE=str(tmp_path / "kept.sqlite3"))

    assert f'"TEST": {{"NAME": "{tmp_path}/kept.sqlite3"}}' in databases

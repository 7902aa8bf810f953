"""For the tests: fast passwords, mail in memory, files in a folder that is thrown away."""

import atexit
import os
import tempfile

files = tempfile.TemporaryDirectory(prefix="verbund-test-")
atexit.register(files.cleanup)

os.environ["SECRET_KEY"] = "only-for-tests-" * 4
os.environ["BASE_URL"] = "http://localhost"
os.environ.setdefault("DATABASE_URL", "sqlite:///:memory:")
os.environ["DATA_DIR"] = files.name

from config.settings.production import *  # noqa: E402, F403 - an overlay takes over everything
from config.settings.production import DATABASES, STORAGES  # noqa: E402 - follows the variables above

ALLOWED_HOSTS = ["localhost", "testserver", "127.0.0.1"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
DEMO = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
if database := os.environ.get("TEST_DATABASE"):  # a file or a name that pytest --reuse-db finds again
    DATABASES["default"]["TEST"] = {"NAME": database}
SEARCH_URL = ""  # tests of the distant engine set it themselves: tests/search/conftest.py

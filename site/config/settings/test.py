"""For the tests: fast passwords, mail in memory, files in a folder that is thrown away."""

import os
import tempfile

os.environ["SECRET_KEY"] = "only-for-tests-" * 4  # noqa: S105 - no secret
os.environ["BASE_URL"] = "http://localhost"
os.environ.setdefault("DATABASE_URL", "sqlite:///:memory:")
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="verbund-test-")

from config.settings.production import *  # noqa: E402, F403 - an overlay takes over everything
from config.settings.production import STORAGES  # noqa: E402 - follows the variables above

ALLOWED_HOSTS = ["localhost", "testserver", "127.0.0.1"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
DEMO = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True

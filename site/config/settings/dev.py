"""For working on the code: the demo's data, with DEBUG and files served as they lie on disk."""

from config.settings.demo import *  # noqa: F403 - an overlay takes over everything
from config.settings.demo import STORAGES

DEBUG = True
WHITENOISE_USE_FINDERS = True
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

"""Settings out of the environment: what is missing is named, with its remedy."""

import os

from django.core.exceptions import ImproperlyConfigured


def required(name: str, remedy: str) -> str:
    """Value of a variable that has no safe default."""
    if value := os.environ.get(name):
        return value
    raise ImproperlyConfigured(f"The environment variable {name} is missing. {remedy}")

"""Every language of the portal has its tree from the beginning."""

from django.conf import settings
from django.db import migrations


def create_locales(apps, schema_editor):
    locales = apps.get_model("wagtailcore", "Locale").objects
    for code, _label in settings.WAGTAIL_CONTENT_LANGUAGES:
        locales.get_or_create(language_code=code)


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0002_models"),
        ("wagtailcore", "0054_initial_locale"),
    ]

    operations = [migrations.RunPython(create_locales, migrations.RunPython.noop)]

"""Concepts that staff keep, beginning with those of the field."""

from django.db import migrations, models

import core.fields
import search.synonyms
from core.sorting import sort_key


def add_shipped_concepts(apps, schema_editor):
    concepts = apps.get_model("search", "Concept").objects
    groups = search.synonyms.shipped_groups()
    concepts.bulk_create(
        concepts.model(label=label, spellings=others, sort_key=sort_key(label)[:255]) for label, *others in groups
    )


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0003_adoption"),
    ]

    operations = [
        migrations.CreateModel(
            name="Concept",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=255)),
                (
                    "label",
                    models.CharField(
                        help_text="Written out, for example “Industrie- und Handelskammer”.",
                        max_length=120,
                        validators=[search.synonyms.searchable],
                        verbose_name="name",
                    ),
                ),
                (
                    "spellings",
                    core.fields.TextListField(
                        blank=True,
                        default=list,
                        help_text="Abbreviations and words that mean the same, one per line, for example “IHK”. "
                        "Plural, gender forms and umlauts are understood anyway.",
                        validators=[search.synonyms.all_searchable],
                        verbose_name="other spellings",
                    ),
                ),
            ],
            options={
                "verbose_name": "concept",
                "verbose_name_plural": "concepts",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
            },
        ),
        migrations.RunPython(add_shipped_concepts, migrations.RunPython.noop),
    ]

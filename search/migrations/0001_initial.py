import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0002_models"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="IndexChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("engine", models.CharField(max_length=20)),
                ("page", models.PositiveBigIntegerField()),
                ("operation", models.CharField(choices=[("index", "Index"), ("remove", "Remove")], max_length=6)),
                ("created", models.DateTimeField(auto_now_add=True)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("next_try", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ("last_error", models.TextField(blank=True)),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="SearchRecord",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_record",
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("record_id", models.UUIDField(unique=True)),
                ("kind", models.CharField(max_length=20)),
                ("subkind", models.CharField(blank=True, max_length=30)),
                ("language", models.CharField(max_length=20)),
                ("title", models.TextField()),
                ("sort_key", models.CharField(max_length=255)),
                ("kicker", models.CharField(blank=True, max_length=255)),
                ("lead", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                ("files", models.JSONField(default=list)),
                ("url", models.CharField(max_length=2000)),
                ("people", models.JSONField(default=list)),
                ("formats", models.JSONField(default=list)),
                ("licence", models.CharField(blank=True, max_length=32)),
                ("state", models.CharField(blank=True, max_length=20)),
                ("date", models.DateField(null=True)),
                ("start", models.DateTimeField(null=True)),
                ("end", models.DateTimeField(null=True)),
                ("place", models.CharField(blank=True, max_length=200)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                ("digest", models.CharField(default="", max_length=64)),
                ("indexed_at", models.DateTimeField(auto_now=True)),
                (
                    "image",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="core.portalimage"
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="core.network"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SearchLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("relation", models.CharField(max_length=16)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "target",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.WAGTAIL_PAGE_MODEL
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="links", to="search.searchrecord"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="SearchFacet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("facet", models.CharField(max_length=16)),
                ("value", models.CharField(max_length=64)),
                ("own", models.BooleanField(default=True)),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="facets", to="search.searchrecord"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="searchrecord",
            index=models.Index(fields=["kind", "-date"], name="record_by_date"),
        ),
        migrations.AddIndex(
            model_name="searchrecord",
            index=models.Index(fields=["kind", "start"], name="record_by_start"),
        ),
        migrations.AddIndex(
            model_name="searchrecord",
            index=models.Index(fields=["sort_key"], name="record_by_title"),
        ),
        migrations.AddConstraint(
            model_name="searchlink",
            constraint=models.UniqueConstraint(fields=("source", "relation", "target"), name="link_said_once"),
        ),
        migrations.AddConstraint(
            model_name="searchfacet",
            constraint=models.UniqueConstraint(fields=("facet", "value", "record"), name="facet_value_once"),
        ),
    ]

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0013_social_media"),
        ("search", "0007_suggestions"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchMiss",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("query", models.CharField(blank=True, max_length=120, verbose_name="search term")),
                ("language", models.CharField(max_length=20, verbose_name="language")),
                ("count", models.PositiveIntegerField(default=0, verbose_name="times")),
                ("first", models.DateField(default=django.utils.timezone.localdate)),
                ("last", models.DateField(default=django.utils.timezone.localdate, verbose_name="last time")),
                (
                    "network",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="core.network",
                        verbose_name="searched in",
                    ),
                ),
            ],
            options={
                "verbose_name": "search without a result",
                "verbose_name_plural": "searches without a result",
            },
        ),
    ]

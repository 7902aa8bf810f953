from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def copy_languages(apps, schema_editor):
    records = apps.get_model("search", "SearchRecord").every.filter(pk=OuterRef("record"))
    apps.get_model("search", "SearchFacet").objects.update(language=Subquery(records.values("language")))


class Migration(migrations.Migration):
    dependencies = [("search", "0008_misses")]

    operations = [
        migrations.RemoveConstraint("searchfacet", "facet_value_once"),
        migrations.AddField(
            "searchfacet", "language", models.CharField(default="", max_length=20), preserve_default=False
        ),
        migrations.RunPython(copy_languages, migrations.RunPython.noop),
        migrations.AddConstraint(
            "searchfacet",
            models.UniqueConstraint(fields=("facet", "value", "language", "record"), name="facet_value_once"),
        ),
        migrations.AddIndex(
            "searchrecord",
            models.Index(fields=["expires"], condition=models.Q(expires__isnull=False), name="record_by_expiry"),
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0009_facet_language")]

    operations = [
        migrations.AddIndex(
            "searchfacet", models.Index(fields=["language", "facet", "value"], name="facet_by_language")
        ),
    ]

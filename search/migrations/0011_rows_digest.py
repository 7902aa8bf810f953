from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0010_facet_by_language")]

    operations = [migrations.AddField("searchrecord", "rows_digest", models.CharField(default="", max_length=64))]

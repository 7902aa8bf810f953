from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_first_page"),
    ]

    operations = [
        migrations.AddField(
            model_name="homepage",
            name="claim",
            field=models.CharField(
                blank=True,
                help_text="What the portal is for, in one line; the largest words there.",
                max_length=120,
                verbose_name="claim",
            ),
        ),
    ]

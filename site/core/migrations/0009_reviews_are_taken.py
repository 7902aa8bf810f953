import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from core.dates import workdays_after


WORKDAYS = 5


def states_of_open_reviews(apps, schema_editor):
    """Reviews that have begun already can be taken too."""
    TaskState, ReviewState = apps.get_model("wagtailcore", "TaskState"), apps.get_model("core", "ReviewState")
    ContentType = apps.get_model("contenttypes", "ContentType")
    kind, _new = ContentType.objects.get_or_create(app_label="core", model="reviewstate")
    open_states = TaskState.objects.filter(status="in_progress", task__content_type__model="reviewtask")
    for state in open_states.filter(content_type__model="taskstate"):
        review = ReviewState(taskstate_ptr_id=state.pk, due=workdays_after(state.started_at.date(), WORKDAYS))
        review.save_base(raw=True)  # the row of its own beside the one that is there
        TaskState.objects.filter(pk=state.pk).update(content_type=kind)


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_own_host"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [
        migrations.AddField(
            model_name="network",
            name="deputy",
            field=models.ForeignKey(
                blank=True,
                help_text="Gets a mail when a review was not taken in time. Without a deputy, all of Verwaltung get it.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="deputy for reviews",
            ),
        ),
        migrations.AddField(
            model_name="network",
            name="review_days",
            field=models.PositiveSmallIntegerField(
                default=5,
                help_text="A review that nobody has taken by then is passed on to the deputy.",
                validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)],
                verbose_name="working days for a review",
            ),
        ),
        migrations.CreateModel(
            name="ReviewState",
            fields=[
                (
                    "taskstate_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.taskstate",
                    ),
                ),
                ("due", models.DateField(null=True, verbose_name="due")),
                ("claimed_at", models.DateTimeField(null=True, verbose_name="taken at")),
                ("deputy_told_at", models.DateTimeField(null=True, verbose_name="deputy told at")),
                (
                    "claimed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="claimed_reviews",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken by",
                    ),
                ),
            ],
            options={
                "verbose_name": "state of a review",
                "verbose_name_plural": "states of reviews",
            },
            bases=("wagtailcore.taskstate",),
        ),
        migrations.RunPython(states_of_open_reviews, migrations.RunPython.noop),
    ]

import core.fields
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import taggit.managers
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0001_user"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Funding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=255)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("funder", models.CharField(max_length=200, verbose_name="funder")),
                ("reference", models.CharField(blank=True, max_length=80, verbose_name="reference number")),
                ("start", models.DateField(blank=True, null=True, verbose_name="from")),
                ("end", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "notice",
                    models.TextField(
                        blank=True, help_text="The sentence that the award demands.", verbose_name="notice"
                    ),
                ),
                ("url", models.URLField(blank=True, verbose_name="website")),
            ],
            options={
                "verbose_name": "funding",
                "verbose_name_plural": "fundings",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Network",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=255)),
                (
                    "latitude",
                    models.FloatField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(47.0),
                            django.core.validators.MaxValueValidator(56.0),
                        ],
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    models.FloatField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(5.0),
                            django.core.validators.MaxValueValidator(16.0),
                        ],
                        verbose_name="longitude",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "short_name",
                    models.CharField(
                        help_text="For narrow places, for example “Leipzig”.", max_length=60, verbose_name="short name"
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="Part of every address of this network, for example “leipzig”.",
                        unique=True,
                        verbose_name="address",
                    ),
                ),
                (
                    "claim",
                    models.CharField(
                        blank=True, help_text="One line under the name.", max_length=200, verbose_name="claim"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("active", "active"), ("frozen", "frozen"), ("closed", "closed")],
                        default="active",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "legal_body",
                    models.CharField(
                        choices=[
                            ("federal", "Federal body"),
                            ("state", "Body of a Land"),
                            ("municipal", "Municipality or district"),
                            ("chamber", "Chamber or other public corporation"),
                            ("private", "Association, company or foundation"),
                        ],
                        default="private",
                        max_length=12,
                        verbose_name="legal body",
                    ),
                ),
                (
                    "land",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("BW", "Baden-Württemberg"),
                            ("BY", "Bayern"),
                            ("BE", "Berlin"),
                            ("BB", "Brandenburg"),
                            ("HB", "Bremen"),
                            ("HH", "Hamburg"),
                            ("HE", "Hessen"),
                            ("MV", "Mecklenburg-Vorpommern"),
                            ("NI", "Niedersachsen"),
                            ("NW", "Nordrhein-Westfalen"),
                            ("RP", "Rheinland-Pfalz"),
                            ("SL", "Saarland"),
                            ("SN", "Sachsen"),
                            ("ST", "Sachsen-Anhalt"),
                            ("SH", "Schleswig-Holstein"),
                            ("TH", "Thüringen"),
                        ],
                        max_length=2,
                        verbose_name="Land",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                (
                    "districts",
                    core.fields.TextListField(
                        blank=True,
                        default=list,
                        help_text="Keys (AGS) of the districts that the network covers, one per line.",
                        verbose_name="districts",
                    ),
                ),
                (
                    "colour",
                    models.CharField(
                        default="#c2331c",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Enter a colour as six hexadecimal digits, for example #1f5d8c."
                            )
                        ],
                        verbose_name="colour",
                    ),
                ),
                ("contact_name", models.CharField(blank=True, max_length=120, verbose_name="contact person")),
                ("street", models.CharField(blank=True, max_length=120, verbose_name="street and number")),
                ("postcode", models.CharField(blank=True, max_length=5, verbose_name="postcode")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                (
                    "modules",
                    core.fields.ChoiceListField(
                        blank=True,
                        choices=[("news", "News"), ("events", "Events"), ("library", "Media library")],
                        default=list,
                        verbose_name="modules",
                    ),
                ),
                (
                    "languages",
                    core.fields.ChoiceListField(
                        blank=True,
                        choices=[("de", "German"), ("en", "English"), ("de-x-leicht", "Plain German")],
                        default=list,
                        verbose_name="languages",
                    ),
                ),
                (
                    "managers_publish",
                    models.BooleanField(
                        default=False,
                        help_text="Otherwise everything is published by approval only.",
                        verbose_name="administration may publish without review",
                    ),
                ),
                (
                    "collection",
                    models.OneToOneField(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="network",
                        to="wagtailcore.collection",
                    ),
                ),
                (
                    "editors",
                    models.OneToOneField(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="edits_network",
                        to="auth.group",
                    ),
                ),
                (
                    "fundings",
                    models.ManyToManyField(
                        blank=True, related_name="networks", to="core.funding", verbose_name="funding"
                    ),
                ),
                (
                    "managers",
                    models.OneToOneField(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="manages_network",
                        to="auth.group",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The network that this one is part of. Its lists show this network's items too.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="members",
                        to="core.network",
                        verbose_name="region",
                    ),
                ),
                (
                    "reviewers",
                    models.OneToOneField(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews_network",
                        to="auth.group",
                    ),
                ),
                (
                    "workflow",
                    models.OneToOneField(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="network",
                        to="wagtailcore.workflow",
                    ),
                ),
            ],
            options={
                "verbose_name": "network",
                "verbose_name_plural": "networks",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="funding",
            name="network",
            field=models.ForeignKey(
                blank=True,
                help_text="Empty: a central entry that every network may use.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="own_%(class)ss",
                to="core.network",
                verbose_name="network",
            ),
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=255)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("company", "Company"),
                            ("chamber", "Chamber"),
                            ("municipality", "Municipality"),
                            ("employment-agency", "Employment agency or job centre"),
                            ("adult-education", "Adult education centre"),
                            ("provider", "Training provider"),
                            ("university", "University"),
                            ("association", "Association"),
                            ("foundation", "Foundation"),
                            ("other", "Other"),
                        ],
                        default="other",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                ("url", models.URLField(blank=True, verbose_name="website")),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: a central entry that every network may use.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_%(class)ss",
                        to="core.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PortalDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                ("file", models.FileField(upload_to="documents", verbose_name="file")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("file_size", models.PositiveBigIntegerField(editable=False, null=True)),
                ("file_hash", models.CharField(blank=True, editable=False, max_length=40)),
                ("language", models.CharField(blank=True, default="de", max_length=20, verbose_name="language")),
                ("pages", models.PositiveIntegerField(blank=True, null=True, verbose_name="pages")),
                ("sha256", models.CharField(blank=True, db_index=True, editable=False, max_length=64)),
                ("text", models.JSONField(default=list, editable=False)),
                (
                    "text_state",
                    models.CharField(
                        choices=[
                            ("pending", "waiting"),
                            ("done", "read"),
                            ("empty", "contains no text"),
                            ("failed", "could not be read"),
                        ],
                        default="pending",
                        editable=False,
                        max_length=8,
                    ),
                ),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True, help_text=None, through="taggit.TaggedItem", to="taggit.Tag", verbose_name="tags"
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by user",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "permissions": [("choose_document", "Can choose document")],
                "abstract": False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="PortalImage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        upload_to=wagtail.images.models.get_upload_to,
                        verbose_name="file",
                        width_field="width",
                    ),
                ),
                ("description", models.CharField(blank=True, default="", max_length=255, verbose_name="description")),
                ("width", models.IntegerField(editable=False, verbose_name="width")),
                ("height", models.IntegerField(editable=False, verbose_name="height")),
                ("created_at", models.DateTimeField(auto_now_add=True, db_index=True, verbose_name="created at")),
                ("focal_point_x", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_y", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_width", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_height", models.PositiveIntegerField(blank=True, null=True)),
                ("file_size", models.PositiveIntegerField(editable=False, null=True)),
                ("file_hash", models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                (
                    "credit",
                    models.CharField(
                        blank=True,
                        help_text="Who made the picture, for example “Anna Becker” or “Lernnetz Leipzig”. Nothing is published without it.",
                        max_length=255,
                        verbose_name="credit",
                    ),
                ),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CC0-1.0", "CC0 1.0"),
                            ("CC-BY-4.0", "CC BY 4.0"),
                            ("CC-BY-SA-4.0", "CC BY-SA 4.0"),
                            ("CC-BY-ND-4.0", "CC BY-ND 4.0"),
                            ("CC-BY-NC-4.0", "CC BY-NC 4.0"),
                            ("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0"),
                            ("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0"),
                            ("all-rights-reserved", "All rights reserved"),
                        ],
                        max_length=32,
                        verbose_name="licence",
                    ),
                ),
                (
                    "licence_end",
                    models.DateField(
                        blank=True,
                        help_text="Last day on which the picture may be shown.",
                        null=True,
                        verbose_name="licence ends on",
                    ),
                ),
                ("source_url", core.fields.WebAddressField(blank=True, verbose_name="source")),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True, help_text=None, through="taggit.TaggedItem", to="taggit.Tag", verbose_name="tags"
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by user",
                    ),
                ),
            ],
            options={
                "verbose_name": "image",
                "verbose_name_plural": "images",
                "permissions": [("choose_image", "Can choose image")],
                "abstract": False,
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=255)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "sort_name",
                    models.CharField(
                        blank=True, help_text="For example “Berg, Anna vom”.", max_length=200, verbose_name="sort as"
                    ),
                ),
                ("role", models.CharField(blank=True, max_length=120, verbose_name="role")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                (
                    "orcid",
                    models.CharField(
                        blank=True,
                        max_length=19,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$", "An ORCID looks like 0000-0002-1825-0097."
                            )
                        ],
                        verbose_name="ORCID",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: a central entry that every network may use.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_%(class)ss",
                        to="core.network",
                        verbose_name="network",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="people",
                        to="core.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "portrait",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.portalimage",
                        verbose_name="portrait",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="organisation",
            name="logo",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.portalimage",
                verbose_name="logo",
            ),
        ),
        migrations.AddField(
            model_name="network",
            name="logo",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.portalimage",
                verbose_name="logo",
            ),
        ),
        migrations.AddField(
            model_name="funding",
            name="logo",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.portalimage",
                verbose_name="logo",
            ),
        ),
        migrations.CreateModel(
            name="PortalMedia",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                ("file", models.FileField(upload_to="media", verbose_name="file")),
                ("type", models.CharField(choices=[("audio", "Audio file"), ("video", "Video file")], max_length=255)),
                (
                    "duration",
                    models.FloatField(
                        blank=True,
                        default=0,
                        help_text="Duration in seconds",
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="duration",
                    ),
                ),
                ("width", models.PositiveIntegerField(blank=True, null=True, verbose_name="width")),
                ("height", models.PositiveIntegerField(blank=True, null=True, verbose_name="height")),
                ("thumbnail", models.FileField(blank=True, upload_to="media_thumbnails", verbose_name="thumbnail")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("language", models.CharField(blank=True, default="de", max_length=20, verbose_name="language")),
                ("credit", models.CharField(blank=True, max_length=255, verbose_name="credit")),
                (
                    "licence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("CC0-1.0", "CC0 1.0"),
                            ("CC-BY-4.0", "CC BY 4.0"),
                            ("CC-BY-SA-4.0", "CC BY-SA 4.0"),
                            ("CC-BY-ND-4.0", "CC BY-ND 4.0"),
                            ("CC-BY-NC-4.0", "CC BY-NC 4.0"),
                            ("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0"),
                            ("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0"),
                            ("all-rights-reserved", "All rights reserved"),
                        ],
                        max_length=32,
                        verbose_name="licence",
                    ),
                ),
                (
                    "captions",
                    models.FileField(
                        blank=True,
                        help_text="WebVTT file with captions in the language of the recording.",
                        upload_to="captions",
                        verbose_name="captions",
                    ),
                ),
                ("transcript", models.TextField(blank=True, verbose_name="transcript")),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True, help_text=None, through="taggit.TaggedItem", to="taggit.Tag", verbose_name="tags"
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by user",
                    ),
                ),
            ],
            options={
                "verbose_name": "recording",
                "verbose_name_plural": "recordings",
                "abstract": False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Rendition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("filter_spec", models.CharField(db_index=True, max_length=255)),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        storage=wagtail.images.models.get_rendition_storage,
                        upload_to=wagtail.images.models.get_rendition_upload_to,
                        width_field="width",
                    ),
                ),
                ("width", models.IntegerField(editable=False)),
                ("height", models.IntegerField(editable=False)),
                ("focal_point_key", models.CharField(blank=True, default="", editable=False, max_length=16)),
                (
                    "image",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="renditions", to="core.portalimage"
                    ),
                ),
            ],
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
        migrations.CreateModel(
            name="ReviewTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        help_text="Pages/snippets at this step in a workflow will be moderated or approved by these groups of users",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
            ],
            options={
                "verbose_name": "review",
                "verbose_name_plural": "reviews",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=255)),
                ("name", models.CharField(max_length=120, verbose_name="label")),
                (
                    "notation",
                    models.SlugField(
                        help_text="Stays the same for ever; part of addresses.", unique=True, verbose_name="notation"
                    ),
                ),
                (
                    "alternative_labels",
                    core.fields.TextListField(
                        blank=True,
                        default=list,
                        help_text="Other words for the same thing, one per line.",
                        verbose_name="alternative labels",
                    ),
                ),
                ("definition", models.TextField(blank=True, verbose_name="definition")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="narrower",
                        to="core.topic",
                        verbose_name="broader topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "topic",
                "verbose_name_plural": "topics",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PageTopic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="page_topics",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="page_topics",
                        to="core.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TopicTranslation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(max_length=20, verbose_name="language")),
                ("name", models.CharField(max_length=120, verbose_name="label")),
                (
                    "alternative_labels",
                    core.fields.TextListField(
                        blank=True,
                        default=list,
                        help_text="Other words for the same thing, one per line.",
                        verbose_name="alternative labels",
                    ),
                ),
                (
                    "topic",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="translations", to="core.topic"
                    ),
                ),
            ],
            options={
                "verbose_name": "translation",
                "verbose_name_plural": "translations",
            },
        ),
        migrations.CreateModel(
            name="Venue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_key", models.CharField(db_index=True, editable=False, max_length=255)),
                (
                    "latitude",
                    models.FloatField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(47.0),
                            django.core.validators.MaxValueValidator(56.0),
                        ],
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    models.FloatField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(5.0),
                            django.core.validators.MaxValueValidator(16.0),
                        ],
                        verbose_name="longitude",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("street", models.CharField(blank=True, max_length=120, verbose_name="street and number")),
                ("postcode", models.CharField(blank=True, max_length=5, verbose_name="postcode")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                (
                    "land",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("BW", "Baden-Württemberg"),
                            ("BY", "Bayern"),
                            ("BE", "Berlin"),
                            ("BB", "Brandenburg"),
                            ("HB", "Bremen"),
                            ("HH", "Hamburg"),
                            ("HE", "Hessen"),
                            ("MV", "Mecklenburg-Vorpommern"),
                            ("NI", "Niedersachsen"),
                            ("NW", "Nordrhein-Westfalen"),
                            ("RP", "Rheinland-Pfalz"),
                            ("SL", "Saarland"),
                            ("SN", "Sachsen"),
                            ("ST", "Sachsen-Anhalt"),
                            ("SH", "Schleswig-Holstein"),
                            ("TH", "Thüringen"),
                        ],
                        max_length=2,
                        verbose_name="Land",
                    ),
                ),
                ("directions", models.TextField(blank=True, verbose_name="getting there")),
                (
                    "accessibility",
                    models.TextField(
                        blank=True,
                        help_text="Steps, doors, toilets, hearing loop: what a visitor must know beforehand.",
                        verbose_name="access",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: a central entry that every network may use.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_%(class)ss",
                        to="core.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "venue",
                "verbose_name_plural": "venues",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CoPublisher",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="co_publishers",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [models.UniqueConstraint(fields=("page", "network"), name="co_publisher_once_per_page")],
            },
        ),
        migrations.CreateModel(
            name="PageAuthor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "group_name",
                    models.CharField(
                        blank=True,
                        help_text="For example “Projektgruppe Nord”.",
                        max_length=200,
                        verbose_name="or a group",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="page_authors",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.person",
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("group_name__gt", ""), ("person", None)),
                            models.Q(("group_name", ""), ("person__isnull", False)),
                            _connector="OR",
                        ),
                        name="author_is_person_or_group",
                        violation_error_message="Choose a person or name a group, not both.",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="funding",
            constraint=models.CheckConstraint(
                condition=models.Q(("start", None), ("end", None), ("end__gte", models.F("start")), _connector="OR"),
                name="funding_ends_after_start",
                violation_error_message="The funding must not end before it starts.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rendition",
            constraint=models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition"
            ),
        ),
        migrations.AddConstraint(
            model_name="pagetopic",
            constraint=models.UniqueConstraint(fields=("page", "topic"), name="topic_once_per_page"),
        ),
        migrations.AddConstraint(
            model_name="topictranslation",
            constraint=models.UniqueConstraint(fields=("topic", "language"), name="one_label_per_language"),
        ),
    ]

import core.fields
import django.db.models.deletion
import modelcluster.fields
import uuid
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0002_models"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="EventIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("record_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "lead",
                    models.TextField(
                        blank=True,
                        help_text="Two or three sentences; shown in lists and above the text.",
                        max_length=600,
                        verbose_name="lead",
                    ),
                ),
                (
                    "review_date",
                    models.DateField(
                        blank=True,
                        help_text="On this day someone should check whether the text still holds.",
                        null=True,
                        verbose_name="review on",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.portalimage",
                        verbose_name="picture",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of events",
                "verbose_name_plural": "lists of events",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="EventPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("record_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "lead",
                    models.TextField(
                        blank=True,
                        help_text="Two or three sentences; shown in lists and above the text.",
                        max_length=600,
                        verbose_name="lead",
                    ),
                ),
                (
                    "review_date",
                    models.DateField(
                        blank=True,
                        help_text="On this day someone should check whether the text still holds.",
                        null=True,
                        verbose_name="review on",
                    ),
                ),
                ("online_url", models.URLField(blank=True, verbose_name="link to take part online")),
                ("registration_url", models.URLField(blank=True, verbose_name="link to register")),
                ("registration_until", models.DateTimeField(blank=True, null=True, verbose_name="registration until")),
                (
                    "audience",
                    core.fields.ChoiceListField(
                        blank=True,
                        choices=[
                            ("koordination", "Network coordinators"),
                            ("betriebe", "Companies"),
                            ("bildungstraeger", "Training providers"),
                            ("beschaeftigte", "Employees"),
                            ("kommunen", "Municipalities"),
                            ("beratung", "Advisory and funding bodies"),
                            ("schulen", "Schools"),
                            ("oeffentlichkeit", "General public"),
                        ],
                        default=list,
                        verbose_name="audience",
                    ),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("text", 0),
                            ("heading", 3),
                            ("quote", 7),
                            ("figure", 11),
                            ("gallery", 15),
                            ("callout", 18),
                            ("accordion", 24),
                            ("table", 31),
                            ("downloads", 37),
                            ("recording", 39),
                            ("contact", 42),
                            ("partners", 46),
                            ("references", 50),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("core.blocks.text.TextBlock", (), {}),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Heading", "max_length": 160}),
                            2: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {"choices": [("2", "h2"), ("3", "h3"), ("4", "h4")], "label": "Level"},
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("text", 1), ("level", 2)]], {}),
                            4: ("wagtail.blocks.TextBlock", (), {"label": "Quotation", "rows": 3}),
                            5: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "A name or a role, for example “eine Teilnehmerin”.",
                                    "label": "Said by",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Needed where a name is given.",
                                    "label": "The person agreed to be named",
                                    "required": False,
                                },
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("text", 4), ("attribution", 5), ("consent", 6)]], {}),
                            8: ("wagtail.images.blocks.ImageBlock", [], {"label": "Picture"}),
                            9: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Caption", "max_length": 300, "required": False},
                            ),
                            10: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "Number it as a figure", "required": False},
                            ),
                            11: ("wagtail.blocks.StructBlock", [[("image", 8), ("caption", 9), ("numbered", 10)]], {}),
                            12: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 120, "required": False},
                            ),
                            13: ("wagtail.blocks.StructBlock", [[("image", 8), ("caption", 9)]], {}),
                            14: ("wagtail.blocks.ListBlock", (13,), {"label": "Pictures", "min_num": 2}),
                            15: ("wagtail.blocks.StructBlock", [[("title", 12), ("pictures", 14)]], {}),
                            16: ("wagtail.blocks.CharBlock", (), {"label": "Title", "max_length": 120}),
                            17: (
                                "core.blocks.text.FormattedTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                        "superscript",
                                        "subscript",
                                        "ol",
                                        "ul",
                                    ],
                                    "label": "Text",
                                },
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("title", 16), ("text", 17)]], {}),
                            19: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 160, "required": False},
                            ),
                            20: ("wagtail.blocks.CharBlock", (), {"label": "Question", "max_length": 200}),
                            21: (
                                "core.blocks.text.FormattedTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                        "superscript",
                                        "subscript",
                                        "ol",
                                        "ul",
                                    ],
                                    "label": "Answer",
                                },
                            ),
                            22: ("wagtail.blocks.StructBlock", [[("question", 20), ("answer", 21)]], {}),
                            23: ("wagtail.blocks.ListBlock", (22,), {"label": "Questions"}),
                            24: ("wagtail.blocks.StructBlock", [[("title", 19), ("questions", 23)]], {}),
                            25: ("wagtail.blocks.CharBlock", (), {"label": "Caption", "max_length": 200}),
                            26: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"default": True, "label": "The first column names the rows", "required": False},
                            ),
                            27: ("wagtail.blocks.CharBlock", (), {"label": "Text", "required": False}),
                            28: ("wagtail.blocks.DecimalBlock", (), {"label": "Number", "required": False}),
                            29: (
                                "core.blocks.text.FormattedTextBlock",
                                (),
                                {"features": ["bold", "italic", "link"], "label": "Formatted text", "required": False},
                            ),
                            30: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("text", 27), ("number", 28), ("rich_text", 29)]],
                                {"label": "Table"},
                            ),
                            31: (
                                "wagtail.blocks.StructBlock",
                                [[("caption", 25), ("row_headers", 26), ("table", 30)]],
                                {},
                            ),
                            32: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Herunterladen", "label": "Heading", "max_length": 120},
                            ),
                            33: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "File"}),
                            34: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Empty: the title of the file.",
                                    "label": "Title",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            35: ("wagtail.blocks.StructBlock", [[("document", 33), ("label", 34)]], {}),
                            36: ("wagtail.blocks.ListBlock", (35,), {"label": "Files"}),
                            37: ("wagtail.blocks.StructBlock", [[("title", 32), ("downloads", 36)]], {}),
                            38: ("core.blocks.files.MediaChooserBlock", (), {"label": "Recording"}),
                            39: ("wagtail.blocks.StructBlock", [[("media", 38), ("caption", 9)]], {}),
                            40: ("core.blocks.people.PersonChooserBlock", (), {"label": "Person"}),
                            41: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "For example office hours.",
                                    "label": "Note",
                                    "max_length": 200,
                                    "required": False,
                                },
                            ),
                            42: ("wagtail.blocks.StructBlock", [[("person", 40), ("note", 41)]], {}),
                            43: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Partner", "label": "Heading", "max_length": 120},
                            ),
                            44: ("core.blocks.people.OrganisationChooserBlock", (), {}),
                            45: ("wagtail.blocks.ListBlock", (44,), {"label": "Organisations"}),
                            46: ("wagtail.blocks.StructBlock", [[("title", 43), ("organisations", 45)]], {}),
                            47: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Literatur", "label": "Heading", "max_length": 120},
                            ),
                            48: ("core.blocks.text.FormattedTextBlock", (), {"features": ["italic", "link"]}),
                            49: ("wagtail.blocks.ListBlock", (48,), {"label": "References"}),
                            50: ("wagtail.blocks.StructBlock", [[("title", 47), ("entries", 49)]], {}),
                        },
                        verbose_name="text",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.portalimage",
                        verbose_name="picture",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "event",
                "verbose_name_plural": "events",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="EventOrganiser",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="event_organisers",
                        to="events.eventpage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventDate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("start", models.DateTimeField(null=True, verbose_name="starts")),
                ("end", models.DateTimeField(null=True, verbose_name="ends")),
                (
                    "time_zone",
                    models.CharField(
                        choices=[
                            ("Europe/Berlin", "Europe/Berlin"),
                            ("Europe/London", "Europe/London"),
                            ("Europe/Lisbon", "Europe/Lisbon"),
                            ("Europe/Athens", "Europe/Athens"),
                            ("UTC", "UTC"),
                        ],
                        default="Europe/Berlin",
                        max_length=40,
                        verbose_name="time zone",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True, help_text="For example “Teil 2: Praxis”.", max_length=160, verbose_name="note"
                    ),
                ),
                ("cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.venue",
                        verbose_name="venue",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="dates", to="events.eventpage"
                    ),
                ),
            ],
            options={
                "verbose_name": "date",
                "verbose_name_plural": "dates",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventReportPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("record_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "lead",
                    models.TextField(
                        blank=True,
                        help_text="Two or three sentences; shown in lists and above the text.",
                        max_length=600,
                        verbose_name="lead",
                    ),
                ),
                (
                    "review_date",
                    models.DateField(
                        blank=True,
                        help_text="On this day someone should check whether the text still holds.",
                        null=True,
                        verbose_name="review on",
                    ),
                ),
                ("held_from", models.DateField(null=True, verbose_name="held on")),
                ("held_until", models.DateField(blank=True, null=True, verbose_name="until")),
                (
                    "participants",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="people who took part"),
                ),
                (
                    "body",
                    wagtail.fields.StreamField(
                        [
                            ("text", 0),
                            ("heading", 3),
                            ("quote", 7),
                            ("figure", 11),
                            ("gallery", 15),
                            ("callout", 18),
                            ("accordion", 24),
                            ("table", 31),
                            ("downloads", 37),
                            ("recording", 39),
                            ("contact", 42),
                            ("partners", 46),
                            ("references", 50),
                            ("topics_and_results", 56),
                            ("info_box", 60),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("core.blocks.text.TextBlock", (), {}),
                            1: ("wagtail.blocks.CharBlock", (), {"label": "Heading", "max_length": 160}),
                            2: (
                                "wagtail.blocks.ChoiceBlock",
                                [],
                                {"choices": [("2", "h2"), ("3", "h3"), ("4", "h4")], "label": "Level"},
                            ),
                            3: ("wagtail.blocks.StructBlock", [[("text", 1), ("level", 2)]], {}),
                            4: ("wagtail.blocks.TextBlock", (), {"label": "Quotation", "rows": 3}),
                            5: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "A name or a role, for example “eine Teilnehmerin”.",
                                    "label": "Said by",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Needed where a name is given.",
                                    "label": "The person agreed to be named",
                                    "required": False,
                                },
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("text", 4), ("attribution", 5), ("consent", 6)]], {}),
                            8: ("wagtail.images.blocks.ImageBlock", [], {"label": "Picture"}),
                            9: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Caption", "max_length": 300, "required": False},
                            ),
                            10: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"label": "Number it as a figure", "required": False},
                            ),
                            11: ("wagtail.blocks.StructBlock", [[("image", 8), ("caption", 9), ("numbered", 10)]], {}),
                            12: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 120, "required": False},
                            ),
                            13: ("wagtail.blocks.StructBlock", [[("image", 8), ("caption", 9)]], {}),
                            14: ("wagtail.blocks.ListBlock", (13,), {"label": "Pictures", "min_num": 2}),
                            15: ("wagtail.blocks.StructBlock", [[("title", 12), ("pictures", 14)]], {}),
                            16: ("wagtail.blocks.CharBlock", (), {"label": "Title", "max_length": 120}),
                            17: (
                                "core.blocks.text.FormattedTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                        "superscript",
                                        "subscript",
                                        "ol",
                                        "ul",
                                    ],
                                    "label": "Text",
                                },
                            ),
                            18: ("wagtail.blocks.StructBlock", [[("title", 16), ("text", 17)]], {}),
                            19: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Heading", "max_length": 160, "required": False},
                            ),
                            20: ("wagtail.blocks.CharBlock", (), {"label": "Question", "max_length": 200}),
                            21: (
                                "core.blocks.text.FormattedTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                        "superscript",
                                        "subscript",
                                        "ol",
                                        "ul",
                                    ],
                                    "label": "Answer",
                                },
                            ),
                            22: ("wagtail.blocks.StructBlock", [[("question", 20), ("answer", 21)]], {}),
                            23: ("wagtail.blocks.ListBlock", (22,), {"label": "Questions"}),
                            24: ("wagtail.blocks.StructBlock", [[("title", 19), ("questions", 23)]], {}),
                            25: ("wagtail.blocks.CharBlock", (), {"label": "Caption", "max_length": 200}),
                            26: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {"default": True, "label": "The first column names the rows", "required": False},
                            ),
                            27: ("wagtail.blocks.CharBlock", (), {"label": "Text", "required": False}),
                            28: ("wagtail.blocks.DecimalBlock", (), {"label": "Number", "required": False}),
                            29: (
                                "core.blocks.text.FormattedTextBlock",
                                (),
                                {"features": ["bold", "italic", "link"], "label": "Formatted text", "required": False},
                            ),
                            30: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("text", 27), ("number", 28), ("rich_text", 29)]],
                                {"label": "Table"},
                            ),
                            31: (
                                "wagtail.blocks.StructBlock",
                                [[("caption", 25), ("row_headers", 26), ("table", 30)]],
                                {},
                            ),
                            32: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Herunterladen", "label": "Heading", "max_length": 120},
                            ),
                            33: ("wagtail.documents.blocks.DocumentChooserBlock", (), {"label": "File"}),
                            34: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Empty: the title of the file.",
                                    "label": "Title",
                                    "max_length": 160,
                                    "required": False,
                                },
                            ),
                            35: ("wagtail.blocks.StructBlock", [[("document", 33), ("label", 34)]], {}),
                            36: ("wagtail.blocks.ListBlock", (35,), {"label": "Files"}),
                            37: ("wagtail.blocks.StructBlock", [[("title", 32), ("downloads", 36)]], {}),
                            38: ("core.blocks.files.MediaChooserBlock", (), {"label": "Recording"}),
                            39: ("wagtail.blocks.StructBlock", [[("media", 38), ("caption", 9)]], {}),
                            40: ("core.blocks.people.PersonChooserBlock", (), {"label": "Person"}),
                            41: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "For example office hours.",
                                    "label": "Note",
                                    "max_length": 200,
                                    "required": False,
                                },
                            ),
                            42: ("wagtail.blocks.StructBlock", [[("person", 40), ("note", 41)]], {}),
                            43: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Partner", "label": "Heading", "max_length": 120},
                            ),
                            44: ("core.blocks.people.OrganisationChooserBlock", (), {}),
                            45: ("wagtail.blocks.ListBlock", (44,), {"label": "Organisations"}),
                            46: ("wagtail.blocks.StructBlock", [[("title", 43), ("organisations", 45)]], {}),
                            47: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Literatur", "label": "Heading", "max_length": 120},
                            ),
                            48: ("core.blocks.text.FormattedTextBlock", (), {"features": ["italic", "link"]}),
                            49: ("wagtail.blocks.ListBlock", (48,), {"label": "References"}),
                            50: ("wagtail.blocks.StructBlock", [[("title", 47), ("entries", 49)]], {}),
                            51: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Themen und Ergebnisse", "label": "Heading", "max_length": 120},
                            ),
                            52: ("wagtail.blocks.CharBlock", (), {"label": "Topic", "max_length": 200}),
                            53: (
                                "core.blocks.text.FormattedTextBlock",
                                (),
                                {
                                    "features": [
                                        "bold",
                                        "italic",
                                        "link",
                                        "document-link",
                                        "superscript",
                                        "subscript",
                                        "ol",
                                        "ul",
                                    ],
                                    "label": "Result",
                                },
                            ),
                            54: ("wagtail.blocks.StructBlock", [[("topic", 52), ("result", 53)]], {}),
                            55: ("wagtail.blocks.ListBlock", (54,), {"label": "Topics and results"}),
                            56: ("wagtail.blocks.StructBlock", [[("title", 51), ("rows", 55)]], {}),
                            57: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"default": "Zum Weiterlesen in der Mediathek", "label": "Title", "max_length": 120},
                            ),
                            58: ("search.blocks.ItemChooserBlock", (), {"page_type": ["library.LibraryItemPage"]}),
                            59: ("wagtail.blocks.ListBlock", (58,), {"label": "Items of the library"}),
                            60: ("wagtail.blocks.StructBlock", [[("title", 57), ("items", 59)]], {}),
                        },
                        verbose_name="text",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.portalimage",
                        verbose_name="picture",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.network",
                        verbose_name="network",
                    ),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.venue",
                        verbose_name="venue",
                    ),
                ),
            ],
            options={
                "verbose_name": "event report",
                "verbose_name_plural": "event reports",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="ReportOrganiser",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="report_organisers",
                        to="events.eventreportpage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]

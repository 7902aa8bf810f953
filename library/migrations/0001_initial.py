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
        ("events", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="LibraryIndexPage",
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
                "verbose_name": "media library",
                "verbose_name_plural": "media libraries",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="LibraryItemPage",
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
                    "item_kind",
                    models.CharField(
                        choices=[
                            ("projektarbeit", "Project paper"),
                            ("arbeitshilfe", "Working aid"),
                            ("dokument", "Document"),
                            ("folien", "Slides"),
                            ("film", "Film"),
                            ("podcast", "Podcast episode"),
                            ("bild", "Picture"),
                            ("link", "Link"),
                            ("sammlung", "Collection"),
                        ],
                        default="projektarbeit",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("subtitle", models.CharField(blank=True, max_length=255, verbose_name="subtitle")),
                ("abstract", models.TextField(blank=True, verbose_name="abstract")),
                ("issued", models.DateField(null=True, verbose_name="published on")),
                ("edition", models.CharField(blank=True, max_length=80, verbose_name="edition")),
                (
                    "licence",
                    models.CharField(
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
                        default="CC-BY-4.0",
                        max_length=32,
                        verbose_name="licence",
                    ),
                ),
                (
                    "work_language",
                    models.CharField(
                        default="de",
                        help_text="Two letters, for example de or en.",
                        max_length=20,
                        verbose_name="language of the work",
                    ),
                ),
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
                ("project", models.CharField(blank=True, max_length=200, verbose_name="project or course")),
                (
                    "project_state",
                    models.CharField(
                        choices=[("laufend", "running"), ("abgeschlossen", "completed")],
                        default="laufend",
                        max_length=16,
                        verbose_name="state of the project",
                    ),
                ),
                (
                    "link",
                    models.URLField(
                        blank=True, help_text="Where the work is found, if it is not a file here.", verbose_name="link"
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
                        verbose_name="text to read on the page",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only where no event report lists this item: a report says it already.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="events.eventpage",
                        verbose_name="event",
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
                "verbose_name": "library item",
                "verbose_name_plural": "library items",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="ItemFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("main", "The work itself"),
                            ("attachment", "Attachment"),
                            ("summary", "Summary"),
                            ("plain-language", "Summary in plain German"),
                            ("translation", "Translation"),
                        ],
                        default="main",
                        max_length=16,
                        verbose_name="what it is",
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        blank=True, help_text="Empty: the title of the file.", max_length=160, verbose_name="title"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.portaldocument",
                        verbose_name="document",
                    ),
                ),
                (
                    "media",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.portalmedia",
                        verbose_name="or a recording",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="item_files",
                        to="library.libraryitempage",
                    ),
                ),
            ],
            options={
                "verbose_name": "file",
                "verbose_name_plural": "files",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]

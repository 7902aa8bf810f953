"""A fresh portal answers on its address, and nobody has rights that reach into every network."""

import uuid

from django.db import migrations
from django.utils import timezone


def replace_welcome_page(apps, schema_editor):
    """Wagtail's welcome page becomes the start page; its site stays."""
    page_model, home_model = apps.get_model("wagtailcore", "Page"), apps.get_model("home", "HomePage")
    welcome = page_model.objects.get(depth=2)
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="home", model="homepage"
    )
    now = timezone.now()
    fields = {field.attname: getattr(welcome, field.attname) for field in page_model._meta.concrete_fields}
    fields |= {
        "title": "Verbund",
        "draft_title": "Verbund",
        "slug": "verbund",
        "url_path": "/verbund/",
        "content_type_id": content_type.pk,
        "first_published_at": now,
        "last_published_at": now,
    }
    home_model(page_ptr_id=welcome.pk, record_id=uuid.uuid4(), **fields).save()
    apps.get_model("wagtailcore", "Site").objects.filter(root_page_id=welcome.pk).update(site_name="Verbund")


def withdraw_rights_over_everything(apps, schema_editor):
    """Wagtail's own groups may edit every page and file, and its workflow sends every page to them."""
    names = ["Editors", "Moderators"]
    workflows = apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval")
    workflows.filter(workflow_tasks__task__groupapprovaltask__groups__name__in=names).delete()
    apps.get_model("wagtailcore", "Task").objects.filter(name="Moderators approval").delete()
    apps.get_model("auth", "Group").objects.filter(name__in=names).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("core", "0003_locales"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtailmedia", "0003_copy_media_permissions_to_collections"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(replace_welcome_page, migrations.RunPython.noop),
        migrations.RunPython(withdraw_rights_over_everything, migrations.RunPython.noop),
    ]

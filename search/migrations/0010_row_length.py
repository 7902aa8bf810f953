from django.db import migrations

STATEMENTS = (
    "ALTER TABLE {table} ADD COLUMN IF NOT EXISTS length integer NOT NULL DEFAULT 0",
    "UPDATE {table} SET length = (SELECT coalesce(sum(cardinality(positions)), 0) FROM unnest(terms))",
    """
    CREATE OR REPLACE FUNCTION {table}_counted(tsquery) RETURNS bigint LANGUAGE sql STABLE SET enable_seqscan = off
    AS $$ SELECT count(*) FROM {table} WHERE terms @@ $1 $$
    """,
)


def add_length(apps, schema_editor):
    """PostgreSQL's indexes learn how long their rows are; nothing has to be read anew for it."""
    if schema_editor.connection.vendor != "postgresql":
        return
    for pk in apps.get_model("search", "IndexBuild").objects.values_list("pk", flat=True):
        for statement in STATEMENTS:
            schema_editor.execute(statement.format(table=f"search_index_{pk}"))


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0009_facet_language"),
    ]

    operations = [
        migrations.RunPython(add_length, migrations.RunPython.noop),
    ]

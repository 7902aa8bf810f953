"""Static files as they are delivered: hashed, compressed, and the style sheets as one."""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLES = "css/verbund.css"
IMPORT = re.compile(r'@import url\("([^"]+)"\);')
NOTES = re.compile(r"/\*.*?\*/|(?<=\n)\s+", re.DOTALL)  # comments and indentation are for those who write


def joined(entry: str, read) -> str:
    """A style sheet with its imports in place and without notes; ``read`` gives the text of a file in the same folder."""
    return NOTES.sub("", IMPORT.sub(lambda found: read(found[1]), entry))


class JoinedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Writes the imports of ``verbund.css`` into it, so that a page needs one style sheet; the layers keep their order."""

    def post_process(self, paths, dry_run=False, **options):
        if STYLES in paths and not dry_run:
            paths = {**paths, STYLES: self.write_styles(paths)}
        yield from super().post_process(paths, dry_run, **options)

    def write_styles(self, paths) -> tuple["JoinedStaticFilesStorage", str]:
        """Always from the sources: what an earlier run joined may be out of date."""

        def read(name: str) -> str:
            storage, path = paths[name]
            with storage.open(path) as file:
                return file.read().decode()

        text = joined(read(STYLES), lambda name: read(f"css/{name}"))
        self.delete(STYLES)
        self.save(STYLES, ContentFile(text.encode()))
        return self, STYLES

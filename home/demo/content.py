"""What the demo is made of: facts in TOML, one text file per page with its fields on top."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
CONTENT, FILES, SOURCES = HERE / "content", HERE / "files", HERE / "sources"
REGION = "westfaelisches-ruhrgebiet"
NETWORKS = (REGION, "dortmund", "unna", "hagen", "leipzig", "rostock", "ostbayern")  # a region before its members
FENCE = "+++\n"


@dataclass(frozen=True)
class Text:
    """A page of the demo before it is one."""

    network: str
    slug: str
    fields: dict
    body: str

    def get(self, name: str, default=""):
        """A field of the text's head."""
        return self.fields.get(name, default)

    @property
    def files(self) -> list[dict]:
        """Files of a library item, by default the text itself as PDF."""
        return self.get("files", [{"name": f"{self.slug}.pdf"}])


@cache
def facts(name: str) -> dict:
    """What a TOML file of the demo says."""
    return tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def picture_facts() -> dict:
    """Every picture by its key, from the lists of all owners."""
    lists = sorted((CONTENT / "pictures").glob("*.toml"))
    return {key: about for file in lists for key, about in facts(f"pictures/{file.stem}").items()}


def text(name: str) -> Text:
    """One text by its path without ending, for example ``leipzig/pages/mitmachen``."""
    _empty, head, body = (CONTENT / f"{name}.md").read_text(encoding="utf-8").split(FENCE, 2)
    return Text(
        network=name.split("/", maxsplit=1)[0],
        slug=name.rsplit("/", maxsplit=1)[-1],
        fields=tomllib.loads(head),
        body=body.strip(),
    )


def texts(folder: str) -> list[Text]:
    """All texts of a folder, by name."""
    return [text(f"{folder}/{file.stem}") for file in sorted((CONTENT / folder).glob("*.md"))]


def library_texts() -> list[Text]:
    """The library items of all networks."""
    return [item for network in NETWORKS for item in texts(f"{network}/library")]

"""Papers and slides of the library, printed from the texts that the site shows."""

from string import Template

from home.demo.content import SOURCES, Text, facts
from home.demo.markup import Part, html, inline, parts, rows


def document(text: Text) -> str:
    """A library text as an HTML document with cover, ready to print."""
    layout = text.get("layout", "paper")
    face = facts(f"{text.network}/network")
    return Template((SOURCES / f"{layout}.html").read_text(encoding="utf-8")).substitute(
        title=inline(text.get("title")),
        subtitle=inline(text.get("subtitle")),
        authors=", ".join(name.removeprefix("Gruppe: ") for name in text.get("authors")),
        network=face["name"],
        colour=face["colour"],
        ink="#191b1f" if face["colour"] == "#f2b600" else "#ffffff",
        licence=text.get("licence").replace("-", " ", 1).removesuffix("-4.0"),
        project=inline(text.get("project")),
        abstract=inline(text.get("abstract")),
        body=slides(text.body) if layout == "slides" else body(text.body),
        css=(SOURCES / f"{layout}.css").read_text(encoding="utf-8"),
    )


def body(text: str) -> str:
    """Running text as HTML."""
    return "\n".join(_part(part) for part in parts(text))


def slides(text: str) -> str:
    """One section for each heading."""
    sheets = [sheet for sheet in f"\n{text}".split("\n## ") if sheet.strip()]
    return "\n".join(f"<section>{body(f'## {sheet}')}</section>" for sheet in sheets)


def _part(part: Part) -> str:
    match part.name:
        case "heading":
            return f"<h{part.argument}>{inline(part.text)}</h{part.argument}>"
        case "quote":
            return f"<blockquote><p>„{inline(part.text)}“</p><footer>{inline(part.argument)}</footer></blockquote>"
        case "callout":
            return f"<aside><h3>{inline(part.argument)}</h3>{html(part.text)}</aside>"
        case "table":
            return _table(part)
    return html(part.text)


def _table(part: Part) -> str:
    headings, *lines = rows(part.text)
    head = "".join(f'<th scope="col">{inline(heading)}</th>' for heading in headings)
    cells = "".join(f"<tr>{_row(line)}</tr>" for line in lines)
    caption = f"<caption>{inline(part.argument)}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{cells}</tbody></table>"


def _row(line: list[str]) -> str:
    first, *rest = line
    return f'<th scope="row">{inline(first)}</th>' + "".join(f"<td>{inline(cell)}</td>" for cell in rest)

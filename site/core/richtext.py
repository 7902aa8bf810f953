"""Clean rich text out of what editors paste from Word, web pages and Markdown: pure functions on HTML."""

import re

import nh3
from bs4 import BeautifulSoup, NavigableString, Tag

ATTRIBUTES = {"a": {"href", "linktype", "id", "title"}, "*": {"data-block-key"}}
BLOCKS = {"h2", "h3", "h4", "p", "ul", "ol", "li"}
INLINE = {"a", "b", "i", "sub", "sup", "br"}
RENAMED = {
    "h1": "h2",
    "h5": "h4",
    "h6": "h4",
    "strong": "b",
    "em": "i",
    "div": "p",
    "blockquote": "p",
    "pre": "p",
    "tr": "p",
    "dt": "p",
    "dd": "p",
    "section": "p",
    "article": "p",
    "td": "span",
    "th": "span",
}
UNREADABLE = {"script", "style", "head", "title", "template"}

BULLET = re.compile(r"^\s*(?:[•·▪◦‣●○■\uf0b7\uf0a7]\s*|[-–*o]\s+)")
SURE_BULLET = re.compile(r"^\s*(?:[•▪◦‣●\uf0b7\uf0a7]|[-*]\s+\*\s)")
NUMBER = re.compile(r"^\s*\(?(\d{1,2})[.)]\s+")
BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*])")  # never the star of Kolleg*innen
SPACES = re.compile(r"[ \t\u00a0]+")


SIGNS_ONLY = re.compile(r"^[\s•·▪◦‣●○■\uf0b7\uf0a7]*$")
SCHEMES = {"http", "https", "mailto", "tel"}
PASSES = 8  # what one pass uncovers the next one mends; real texts need two


def clean_html(html: str) -> str:
    """HTML as the editor would have written it: headings from h2 down, real lists, no styles, no empty paragraphs.

    Halves of signs, which JavaScript knows and no file can hold, are left out.
    """
    html = (html or "").encode(errors="ignore").decode()
    for _ in range(PASSES):
        html, before = clean_once(html), html
        if html == before:
            break
    return html


def clean_once(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for simplify in (drop_unreadable, rename, allow, split_lines, emphasise, wrap_loose_text, drop_empty, make_lists):
        soup = simplify(soup)
    return str(soup)


def drop_unreadable(soup: BeautifulSoup) -> BeautifulSoup:
    for tag in soup.find_all(list(UNREADABLE)):
        tag.decompose()
    return soup


def rename(soup: BeautifulSoup) -> BeautifulSoup:
    """Tags by the name that the editor knows; cells of a table stay apart as words."""
    for tag in soup.find_all(list(RENAMED)):
        if tag.name in {"td", "th"}:
            tag.append(" ")
        tag.name = RENAMED[tag.name]
    return soup


def allow(soup: BeautifulSoup) -> BeautifulSoup:
    """Only what is allowed, with its paragraphs and headings never inside one another."""
    clean = nh3.clean(str(soup), tags=BLOCKS | INLINE, attributes=ATTRIBUTES, link_rel=None, url_schemes=SCHEMES)
    soup = BeautifulSoup(clean, "html.parser")
    for block in soup.find_all(["p", "h2", "h3", "h4"]):
        if block.find(list(BLOCKS)) or block.find_parent("li"):
            block.insert_before(" ")
            block.insert_after(" ")
            block.unwrap()
    for link in soup.find_all(lambda tag: tag.name == "a" and not (tag.get("href") or tag.get("id"))):
        link.unwrap()
    return soup


def split_lines(soup: BeautifulSoup) -> BeautifulSoup:
    """A paragraph whose lines are list items becomes one paragraph per line."""
    for paragraph in soup.find_all("p"):
        breaks = paragraph.find_all("br", recursive=False)
        lines = [line for line in paragraph.get_text("\n").split("\n") if line.strip()]
        if breaks and len(lines) > 1 and all(BULLET.match(line) or NUMBER.match(line) for line in lines):
            split_at(paragraph, breaks)
    return soup


def split_at(paragraph: Tag, breaks: list[Tag]) -> None:
    for line_break in breaks:
        first = paragraph.copy_self()
        for node in list(line_break.previous_siblings)[::-1]:
            first.append(node.extract())
        line_break.extract()
        del paragraph["data-block-key"]
        paragraph.insert_before(first)


def emphasise(soup: BeautifulSoup) -> BeautifulSoup:
    """Stars that were meant as bold and italic; the star of a gender form is left alone."""
    for text in soup.find_all(string=re.compile(r"\*")):
        marked = ITALIC.sub(r"<i>\1</i>", BOLD.sub(r"<b>\1</b>", escape(str(text))))
        if marked != escape(str(text)):
            text.replace_with(*list(BeautifulSoup(marked, "html.parser").children))
    return soup


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrap_loose_text(soup: BeautifulSoup) -> BeautifulSoup:
    """Text outside every block becomes a paragraph."""
    paragraph = None
    for node in list(soup.children):
        if isinstance(node, Tag) and node.name in BLOCKS:
            paragraph = None
        elif paragraph is not None or str(node).strip():
            if paragraph is None:
                paragraph = soup.new_tag("p")
                node.insert_before(paragraph)
            paragraph.append(node.extract())
    return soup


def drop_empty(soup: BeautifulSoup) -> BeautifulSoup:
    for text in soup.find_all(string=True):
        text.replace_with(NavigableString(SPACES.sub(" ", str(text))))
    for tag in reversed(soup.find_all(True)):
        if tag.name != "br" and SIGNS_ONLY.match(tag.get_text()):
            drop_tag(tag)
    for tag in soup.find_all(["p", "li", "h2", "h3", "h4"]):
        trim(tag)
    return soup


def drop_tag(tag: Tag) -> None:
    """An empty block goes; empty emphasis leaves what stood in it."""
    if tag.name in INLINE:
        tag.unwrap()
    else:
        tag.decompose()


def trim(tag: Tag) -> None:
    """No spaces and no line breaks at the ends of a block."""
    for end in (0, -1):
        while tag.contents:
            node = tag.contents[end]
            if isinstance(node, Tag) and node.name != "br":
                break
            text = str(node) if isinstance(node, NavigableString) else ""
            kept = text.lstrip() if end == 0 else text.rstrip()
            if kept:
                node.replace_with(NavigableString(kept))
                break
            node.extract()


def make_lists(soup: BeautifulSoup) -> BeautifulSoup:
    """Paragraphs that begin with a bullet or count from 1 become a list."""
    for item in soup.find_all("li"):
        strip_marker(item, BULLET)
    for run in runs(soup, BULLET):
        if len(run) > 1 or SURE_BULLET.match(run[0].get_text()):
            gather(soup, run, "ul", BULLET)
    for run in runs(soup, NUMBER):
        if len(run) > 1 and numbers(run) == list(range(1, len(run) + 1)):
            gather(soup, run, "ol", NUMBER)
    return soup


def runs(soup: BeautifulSoup, marker: re.Pattern) -> list[list[Tag]]:
    """Paragraphs with such a marker that follow one another."""
    found, run = [], []
    for node in [node for node in soup.children if isinstance(node, Tag)]:
        if node.name == "p" and marker.match(node.get_text()):
            run.append(node)
        elif run:
            found.append(run)
            run = []
    return [*found, run] if run else found


def numbers(run: list[Tag]) -> list[int]:
    return [int(NUMBER.match(paragraph.get_text())[1]) for paragraph in run]


def gather(soup: BeautifulSoup, run: list[Tag], name: str, marker: re.Pattern) -> None:
    made = soup.new_tag(name)
    run[0].insert_before(made)
    for paragraph in run:
        paragraph.name = "li"
        strip_marker(paragraph, marker)
        made.append(paragraph.extract())


def strip_marker(item: Tag, marker: re.Pattern) -> None:
    """Take the markers off the first words of an item, however many were typed."""
    text = next((node for node in item.find_all(string=True) if node.strip()), None)
    while text and (match := marker.match(str(text))):
        rest = str(text)[match.end() :]
        text.replace_with(text := NavigableString(rest))
        if marker is NUMBER:
            return

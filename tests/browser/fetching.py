"""What a visitor without a browser fetches, and what it names."""

import re
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from email.message import Message
from html.parser import HTMLParser

LOADED = {  # tags whose addresses a browser fetches by itself, with the attributes that hold them
    "img": ["src", "srcset"],
    "source": ["src", "srcset"],
    "script": ["src"],
    "video": ["src", "poster"],
    "audio": ["src"],
    "track": ["src"],
    "iframe": ["src"],
    "object": ["data"],
    "embed": ["src"],
    "use": ["href"],
    "image": ["href"],
}
LOADED_LINKS = {"stylesheet", "icon", "modulepreload", "preload", "manifest"}
IN_TEXT = {  # how other kinds of text name addresses
    "text/css": re.compile(r"url\([\"']?([^\"')]+)"),
    "text/calendar": re.compile(r"^URL[^:]*:(http\S+)", re.MULTILINE),
    "application/xml": re.compile(r"<loc>([^<]+)</loc>"),
    "application/atom+xml": re.compile(r"<link[^>]* href=\"([^\"]+)\""),
}


class Names(HTMLParser):
    """What an HTML page names: links to follow, addresses that a browser loads, and its own anchors."""

    def __init__(self, html: str):
        super().__init__()
        self.links, self.loads, self.anchors = [], [], set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        self.anchors.add(attributes.get("id"))
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        if tag == "link":
            loaded = LOADED_LINKS & set(attributes["rel"].split())
            (self.loads if loaded else self.links).append(attributes["href"])
        if tag == "meta" and attributes.get("property") == "og:image":
            self.links.append(attributes["content"])
        for name in LOADED.get(tag, []):
            self.loads += [part.split()[0] for part in attributes.get(name, "").split(", ") if part.strip()]


@dataclass
class Answer:
    """What the server said, in the form in which it was sent."""

    address: str
    status: int
    headers: Message
    body: bytes = field(repr=False)

    @property
    def kind(self) -> str:
        return self.headers.get_content_type()

    def names(self) -> Names:
        """The addresses and anchors in it, whatever kind of text it is."""
        if self.kind == "text/html":
            return Names(self.body.decode())
        found = Names("")
        if self.kind in IN_TEXT:
            found.links = IN_TEXT[self.kind].findall(self.body.decode().replace("\r\n ", ""))
        return found


def fetch(address: str, **headers: str) -> Answer:
    """The answer to one request, redirections followed; names of headers are written with underscores."""
    request = urllib.request.Request(address, headers={name.replace("_", "-"): text for name, text in headers.items()})
    try:
        answer = urllib.request.urlopen(request, timeout=60)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return Answer(answer.url, answer.status, answer.headers, answer.read())

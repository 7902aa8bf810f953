"""The editor's content checker: Wagtail's rules and ours, run in the browser on the page as readers get it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

CREDIT, ALTERNATIVE, LINK_TEXT, HEADING = "picture-credit", "picture-alternative", "link-text", "page-heading-order"
VAGUE_LINKS = [
    "hier",
    "mehr",
    "weiter",
    "link",
    "klick",
    "klicken sie hier",
    "weiterlesen",
    "mehr erfahren",
    "download",
]


def rule(name: str, selector: str, impact: str) -> dict:
    """A rule with one check of the same name."""
    return {
        "id": name,
        "impact": impact,
        "selector": selector,
        "tags": ["best-practice"],
        "any": [f"check-{name}"],
        "enabled": True,
    }


class PortalContentChecker(ContentCheckerItem):
    """Pictures need a credit and an alternative, headings an order, links words that say where they lead."""

    class Media:
        js = ["admin/checks.js"]

    axe_include = ["main"]
    axe_run_only = [
        *(name for name in ContentCheckerItem.axe_run_only if name != "heading-order"),
        CREDIT,
        ALTERNATIVE,
        LINK_TEXT,
        HEADING,
    ]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        rule(CREDIT, "main figure img", "serious"),
        rule(ALTERNATIVE, "main img", "critical"),
        rule(LINK_TEXT, "main a[href]", "serious"),
        rule(HEADING, "main :is(h2, h3, h4, h5, h6)", "moderate"),
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        {"id": f"check-{CREDIT}"},
        {"id": f"check-{ALTERNATIVE}"},
        {"id": f"check-{LINK_TEXT}", "options": {"vague": VAGUE_LINKS}},
        {"id": f"check-{HEADING}"},
    ]
    axe_messages = ContentCheckerItem.axe_messages | {
        CREDIT: {
            "error_name": _("Picture without credit"),
            "help_text": _("Say in the picture's own form who made it"),
        },
        ALTERNATIVE: {
            "error_name": _("Picture without alternative text"),
            "help_text": _("Describe what the picture shows, or mark it as decorative"),
        },
        LINK_TEXT: {
            "error_name": _("Link text does not say where it leads"),
            "help_text": _("Name the target instead of “hier”, “mehr” or an address"),
        },
        HEADING: {
            "error_name": _("Heading skips a level"),
            "help_text": _("A heading may be only one level below the one before"),
        },
    }

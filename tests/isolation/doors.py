"""What each view of the editor answers someone of another network who names a network's things.

A door says the status of GET and of POST. Verwaltung and the portal's editors have a few more doors than others, and
are named where it matters. A view that stands nowhere here fails a test: read it, then say here what it answers.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Door:
    get: int
    post: int
    own: bool = False  # whether the same address is there for the network's own things
    roles: dict[str, tuple[int, int]] = field(default_factory=dict)  # who gets another answer

    def answers(self, role: str) -> tuple[int, int]:
        return self.roles.get(role, (self.get, self.post))


RESERVED = Door(404, 404)  # for superusers: it looks at all networks, or at nothing of a network
HIDDEN = Door(404, 404, own=True)  # not there, as if it did not exist
NOT_READ = Door(404, 405, own=True)  # the same, where nothing is written
LIST = Door(200, 405, own=True)  # shows own and public things only
FORM = Door(200, 200, own=True)  # offers and takes own things only
ELSEWHERE = Door(302, 302, own=True)  # back to the start, with words that name nothing
TO_SIGN_IN = Door(302, 302, own=True)  # the portal's own sign-in, which is not in the editor
SENDER = Door(404, 404)  # only for who uploaded the file

NEW_PAGE = Door(200, 200, own=True, roles={"Redaktion": (302, 200), "Verwaltung": (302, 200)})  # led to the one place
OWN_VENUE = Door(200, 302, own=True, roles={"Portal-Redaktion": (200, 200)})  # becomes one of the own network
MANAGED = Door(302, 302, own=True, roles={"Verwaltung": (200, 405)})
ADOPTIONS = Door(302, 302, own=True, roles={"Freigabe": (200, 405), "Verwaltung": (200, 405)})
ADOPTED = Door(302, 302, own=True, roles={"Freigabe": (404, 404), "Verwaltung": (404, 404)})
STAFF_LIST = Door(302, 302, own=True, roles={"Portal-Redaktion": (200, 405)})
STAFF_GONE = Door(302, 302, own=True, roles={"Portal-Redaktion": (200, 404)})  # deleted by the view before
STAFF_FORM = Door(302, 302, own=True, roles={"Portal-Redaktion": (200, 200)})


def views(space: str, **doors: Door) -> dict[str, Door]:
    return {f"{space}:{view}": door for view, door in doors.items()}


def bulk(model: str, door: Door, *actions: str) -> dict[str, Door]:
    return {f"wagtail_bulk_action:{model}:{action}": door for action in actions}


CHOOSER = {"choose": LIST, "choose_results": LIST, "chosen_multiple": LIST}
LISTING = {"index": LIST, "index_results": LIST, "choose_parent": NEW_PAGE}
ROWS = {"index": LIST, "index_results": LIST, "add": FORM}
ROW = dict.fromkeys(["edit", "delete", "history", "history_results", "usage"], HIDDEN)

CENTRAL = {  # namespaces of which all doors are closed that are not named below
    "wagtail_localize",
    "wagtailadmin_collections",
    "wagtailadmin_reports",
    "wagtailadmin_workflows",
    "wagtaillocales",
    "wagtailredirects",
    "wagtailsites",
    "wagtailsnippets",
    "wagtailusers_groups",
    "wagtailusers_users",
}

WITHOUT_SIGNING_IN = {
    "wagtailadmin_javascript_catalog": LIST,
    "wagtailadmin_login": TO_SIGN_IN,
    "wagtailadmin_password_reset": TO_SIGN_IN,
    "wagtailadmin_password_reset_complete": TO_SIGN_IN,
    "wagtailadmin_password_reset_confirm": TO_SIGN_IN,
    "wagtailadmin_password_reset_done": TO_SIGN_IN,
    "wagtailadmin_sprite": FORM,
}

DOORS = {
    **WITHOUT_SIGNING_IN,
    "wagtailadmin_logout": Door(405, 302),
    # The start and what is of nobody
    "duties": LIST,
    "my_tasks": LIST,
    "propose_tags": FORM,
    "wagtailadmin_account": FORM,
    "wagtailadmin_block_preview": Door(404, 405),  # only of blocks that have one
    "wagtailadmin_dismissibles": LIST,
    "wagtailadmin_error_test": RESERVED,
    "wagtailadmin_home": LIST,
    "wagtailadmin_tag_autocomplete": FORM,
    "wagtailadmin_tag_model_autocomplete": RESERVED,
    **views("wagtailembeds", chooser=FORM, chooser_upload=FORM),
    # Pages
    "claim_review": HIDDEN,
    "create_report": HIDDEN,
    "give_review_back": HIDDEN,
    "wagtailadmin_explore": HIDDEN,
    "wagtailadmin_explore_results": HIDDEN,
    "wagtailadmin_explore_root": LIST,
    **views(
        "wagtailadmin_pages",
        add=HIDDEN,
        add_subpage=HIDDEN,
        choose_parent=NEW_PAGE,
        collect_workflow_action_data=HIDDEN,
        confirm_workflow_cancellation=HIDDEN,
        convert_alias=Door(404, 404),  # the page is no alias
        copy=HIDDEN,
        delete=HIDDEN,
        edit=HIDDEN,
        history=HIDDEN,
        history_results=HIDDEN,
        lock=HIDDEN,
        move=HIDDEN,
        move_confirm=HIDDEN,
        preview_on_add=HIDDEN,
        preview_on_edit=HIDDEN,
        revisions_compare=HIDDEN,
        revisions_index=HIDDEN,
        revisions_revert=HIDDEN,
        revisions_unschedule=HIDDEN,
        revisions_view=HIDDEN,
        search=LIST,
        search_results=LIST,
        set_page_position=HIDDEN,
        set_privacy=HIDDEN,
        type_use=RESERVED,
        type_use_results=RESERVED,
        unlock=HIDDEN,
        unpublish=HIDDEN,
        usage=HIDDEN,
        view_draft=HIDDEN,
        workflow_action=HIDDEN,
        workflow_history=HIDDEN,
        workflow_history_detail=HIDDEN,
        workflow_preview=HIDDEN,
    ),
    **bulk("wagtailcore.page", HIDDEN, "delete", "move", "publish", "unpublish"),
    **views("wagtailadmin_editing_sessions", ping=Door(405, 404, own=True), release=Door(405, 200, own=True)),
    **views("news_listing", **LISTING),
    **views("event_listing", **LISTING),
    **views("report_listing", **LISTING | {"choose_parent": FORM}),
    **views("library_listing", **LISTING),
    # Links
    "wagtailadmin_choose_page": LIST,
    "wagtailadmin_choose_page_anchor_link": FORM,
    "wagtailadmin_choose_page_child": HIDDEN,
    "wagtailadmin_choose_page_chosen_multiple": HIDDEN,
    "wagtailadmin_choose_page_email_link": FORM,
    "wagtailadmin_choose_page_external_link": FORM,
    "wagtailadmin_choose_page_phone_link": FORM,
    "wagtailadmin_choose_page_search": LIST,
    # The editor's API
    **views("wagtailadmin_api:pages", listing=LIST, detail=NOT_READ, find=NOT_READ, action=RESERVED),
    **views("wagtailadmin_api:documents", listing=RESERVED, detail=RESERVED, find=RESERVED),
    **views("wagtailadmin_api:images", listing=RESERVED, detail=RESERVED, find=RESERVED),
    # Images
    **views(
        "wagtailimages",
        index=LIST,
        index_results=LIST,
        add=FORM,
        edit=HIDDEN,
        delete=HIDDEN,
        preview=HIDDEN,
        image_usage=HIDDEN,
        url_generator=RESERVED,  # switched off
        url_generator_output=RESERVED,
        add_multiple=FORM,
        edit_multiple=HIDDEN,
        delete_multiple=HIDDEN,
        create_multiple_from_uploaded_image=SENDER,
        delete_upload_multiple=SENDER,
    ),
    **views("wagtailimages_chooser", **CHOOSER, chosen=HIDDEN, create=FORM, select_format=HIDDEN),
    **bulk("core.portalimage", HIDDEN, "add_tags", "add_to_collection", "delete"),
    # Documents
    **views(
        "wagtaildocs",
        index=LIST,
        index_results=LIST,
        add=Door(200, 200, own=True, roles={"Portal-Redaktion": (200, 302)}),  # into its only collection
        edit=HIDDEN,
        delete=HIDDEN,
        document_usage=HIDDEN,
        add_multiple=FORM,
        edit_multiple=HIDDEN,
        delete_multiple=HIDDEN,
        create_multiple_from_uploaded_document=SENDER,
        delete_upload_multiple=SENDER,
    ),
    **views("wagtaildocs_chooser", **CHOOSER, chosen=HIDDEN, create=FORM),
    **bulk("core.portaldocument", HIDDEN, "add_tags", "add_to_collection", "delete"),
    # Recordings
    **views(
        "wagtailmedia",
        index=FORM,
        add=FORM,
        edit=HIDDEN,
        delete=HIDDEN,
        chooser=FORM,
        chooser_typed=FORM,
        chooser_upload=FORM,
        media_chosen=HIDDEN,
        media_usage=HIDDEN,
    ),
    "recording_chosen": HIDDEN,
    # The directory
    **views("people", **ROWS, **ROW),
    **views("organisations", **ROWS, **ROW),
    **views("venues", **ROWS | ROW | {"add": OWN_VENUE}),
    **views("fundings", **ROWS, **ROW),
    **views("person_chooser", **CHOOSER, chosen=NOT_READ, create=FORM),
    **views("organisation_chooser", **CHOOSER, chosen=NOT_READ, create=FORM),
    **views("venue_chooser", **CHOOSER, chosen=NOT_READ, create=FORM),
    **views("funding_chooser", **CHOOSER, chosen=NOT_READ, create=FORM),
    # Topics are central: everyone chooses them, the portal keeps them
    **views("topics", index=STAFF_LIST, index_results=STAFF_LIST, add=STAFF_FORM, edit=STAFF_FORM),
    **views("topics", delete=Door(302, 302, own=True, roles={"Portal-Redaktion": (200, 302)})),
    **views("topics", history=STAFF_LIST, history_results=STAFF_LIST, usage=STAFF_LIST),
    **views("topic_chooser", **CHOOSER, chosen=LIST, create=RESERVED),
    # What the search understands is central too
    **views("concepts", index=STAFF_LIST, index_results=STAFF_LIST, add=STAFF_FORM, edit=STAFF_FORM),
    **views("concepts", delete=Door(302, 302, own=True, roles={"Portal-Redaktion": (200, 302)})),
    **views("concepts", history=STAFF_GONE, history_results=STAFF_GONE, usage=STAFF_GONE),
    **views("search_misses", index=LIST, index_results=LIST),
    # Who works in a network is known to its Verwaltung
    "teams": Door(404, 405, own=True, roles={"Verwaltung": (302, 405)}),
    "team": HIDDEN,
    "team_member": HIDDEN,
    "team_invitation": Door(405, 404, own=True),
    # Networks are public; Verwaltung describes its own
    **views("network_chooser", **CHOOSER, chosen=LIST, create=RESERVED),
    **views("networks", index=MANAGED, index_results=MANAGED, add=ELSEWHERE, opened=ELSEWHERE, colours=LIST),
    **views("networks", edit=Door(302, 302, own=True, roles={"Verwaltung": (404, 404)}), delete=HIDDEN),
    **views("networks", put_online=Door(405, 404, own=True)),
    **views("networks", history=HIDDEN, history_results=HIDDEN, usage=HIDDEN),
    # What a network shows of others is its own business
    **views("adoptions", index=ADOPTIONS, index_results=ADOPTIONS, find=ADOPTIONS),
    **views("adoptions", add=Door(302, 302, own=True)),  # the address names no page
    **views("adoptions", edit=ADOPTED, usage=HIDDEN, delete=HIDDEN, history=HIDDEN, history_results=HIDDEN),
    # People, and translations sentence by sentence, are superusers' business
    **bulk("core.user", RESERVED, "assign_role", "delete", "set_active_state"),
    "wagtail_localize:javascript_catalog": LIST,
}


def door(name: str) -> Door | None:
    """The door of a view; None for one that nobody has thought of."""
    return DOORS.get(name) or (RESERVED if name.partition(":")[0] in CENTRAL else None)

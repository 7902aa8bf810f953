"""What a person in the editor does with the mouse, in one word each."""

from io import BytesIO

from PIL import Image
from playwright.sync_api import Locator, Page, expect


def open_actions(page: Page):
    """Open the menu behind the title of a page."""
    page.get_by_role("button", name="Aktionen").first.click()


def add_block(page: Page, label: str) -> Locator:
    """Append a block to the text and return it."""
    blocks = page.locator("[data-contentpath=body] [data-streamfield-stream-container] > [data-streamfield-child]")
    before = blocks.count()
    page.locator("[data-contentpath=body] .c-sf-add-button").last.click()
    page.get_by_role("option", name=label, exact=True).click()
    expect(blocks).to_have_count(before + 1)
    return blocks.last


def write(field: Locator, text: str):
    """Type into a field of formatted text."""
    field.locator("[role=textbox]").click()
    field.page.keyboard.type(text)


def choose_page(block: Locator, *, search: str, title: str):
    """Look for a page in the chooser and take it."""
    page = block.page
    block.locator("[data-chooser-action-choose]:visible").first.click()
    dialog = page.locator(".modal")
    dialog.locator("[name=q]").fill(search)
    dialog.get_by_role("link", name=title).click()
    expect(dialog).to_have_count(0)


def settle(page: Page):
    """Give the editor time to save by itself: a background save that comes too late is refused, and written down."""
    page.wait_for_timeout(3000)


def save(page: Page):
    """Press the button that keeps a draft."""
    settle(page)
    page.get_by_role("button", name="Entwurf speichern").click()


def upload_picture(field: Locator, *, title: str):
    """Choose a picture by uploading a new one, of which only the title is known."""
    content = BytesIO()
    Image.new("RGB", (900, 600), "tomato").save(content, "PNG")
    field.locator("[data-chooser-action-choose]:visible").first.click()
    dialog = field.page.locator(".modal")
    dialog.get_by_role("tab").last.click()
    dialog.locator("[type=file]").set_input_files(
        {"name": "bild.png", "mimeType": "image/png", "buffer": content.getvalue()}
    )
    dialog.locator("[name$=-title]").fill(title)
    dialog.locator("form[enctype] [type=submit]").click()
    expect(dialog).to_have_count(0)


def open_ways_to_save(page: Page):
    """Open the menu beside the button that saves."""
    page.locator("footer").get_by_role("button", name="Mehr Aktionen").click()


def press_submit(page: Page):
    open_ways_to_save(page)
    page.locator("[name=action-submit]").click()


def submit(page: Page):
    """Hand a draft to the reviewers."""
    press_submit(page)
    expect(page.locator(".messages .success")).to_be_visible()


def approve(page: Page):
    open_ways_to_save(page)
    page.locator("[data-workflow-action-name=approve]").first.click()
    expect(page.locator(".messages .success")).to_be_visible()

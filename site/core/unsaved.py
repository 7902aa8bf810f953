"""The editor's answer to a form that is not saved: all that was typed stands there still, with the reason above it."""

from django.http import HttpRequest, HttpResponse
from wagtail.admin import messages
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page


class UnsavedView(EditView):
    """The form as it was sent. Nothing is saved, and autosave rests until the person has decided."""

    def run_hook(self, *args, **kwargs):
        """They have been asked before."""

    def post(self, request, *args, **kwargs):
        kept = {"instance": self.page, "subscription": self.subscription, "parent_page": self.parent}
        self.form = self.form_class(request.POST, request.FILES, for_user=request.user, **kept)
        self.form.defer_required_fields()
        self.form.is_valid()
        self.has_unsaved_changes, self.autosave_enabled = True, False
        return self.render_to_response(self.get_context_data())


def answer_unsaved(request: HttpRequest, page: Page, reason: str, buttons=None) -> HttpResponse:
    messages.error(request, reason, buttons=buttons)
    return UnsavedView.as_view()(request, page.pk)

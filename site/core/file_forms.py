"""Forms of files, which belong to the network of their collection."""

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm
from wagtailmedia.forms import BaseMediaForm

from core.file_owners import owner_of
from core.models.network import Network
from core.sharing_form import WIDGETS, SharingForm


class FileForm(SharingForm):
    """Wagtail leaves the collection out where there is only one."""

    def owner(self) -> Network | None:
        return owner_of(self.cleaned_data.get("collection") or self.collections[0])

    def owner_as_stored(self) -> int | None:
        owner = owner_of(self.instance.collection)
        return owner and owner.pk

    def owner_at_first(self) -> int | None:
        owner = owner_of(self.instance.collection if self.instance.pk else self.collections[0])
        return owner and owner.pk


class ImageForm(FileForm, BaseImageForm):
    class Meta(BaseImageForm.Meta):
        widgets = BaseImageForm.Meta.widgets | WIDGETS


class DocumentForm(FileForm, BaseDocumentForm):
    class Meta(BaseDocumentForm.Meta):
        widgets = BaseDocumentForm.Meta.widgets | WIDGETS


class RecordingForm(FileForm, BaseMediaForm):
    class Meta(BaseMediaForm.Meta):
        widgets = BaseMediaForm.Meta.widgets | WIDGETS

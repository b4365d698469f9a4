"""What the text of an item is made of."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.snippets.blocks import SnippetChooserBlock

TEXT_FEATURES = ["h2", "h3", "h4", "bold", "italic", "ol", "ul", "hr", "link", "superscript", "subscript"]
PICTURE_ENDINGS = {"jpg", "jpeg", "png", "gif", "webp"}
TABLE_OPTIONS = {"minSpareRows": 0, "startRows": 3, "startCols": 3, "language": "zh-CN"}


class FileChooserBlock(SnippetChooserBlock):
    """A stored file; its chooser names no file that the user may not see."""

    @cached_property
    def widget(self):
        """Wagtail's own chooser, limited."""
        from gongkai.catalog.backoffice.choosers import FileWidget

        return FileWidget(self.target_model, icon=super().widget.icon)


class PictureBlock(blocks.StructBlock):
    """A picture from the agency's attachment files, with the words that stand for it."""

    file = FileChooserBlock("catalog.StoredFile", label=_("File"))
    alternative = blocks.CharBlock(label=_("Words for those who cannot see it"), max_length=300)
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Picture")

    def clean(self, value):
        """Refuse a file that is no picture."""
        cleaned = super().clean(value)
        stored = cleaned.get("file")
        if stored and stored.name.rpartition(".")[2].lower() not in PICTURE_ENDINGS:
            raise blocks.StructBlockValidationError(
                block_errors={"file": ValidationError(_("Choose a picture: jpg, png, gif or webp."))}
            )
        return cleaned


class BodyBlocks(blocks.StreamBlock):
    """Running text, pictures, tables, and text taken over from another system as HTML."""

    text = blocks.RichTextBlock(label=_("Text"), features=TEXT_FEATURES, icon="pilcrow", required=False)
    picture = PictureBlock()
    table = TableBlock(label=_("Table"), table_options=TABLE_OPTIONS, icon="table")
    kept = blocks.RawHTMLBlock(label=_("Text taken over"), icon="code")

    def clean(self, value, *args, **kwargs):
        """Leave out text in which nothing was written."""
        cleaned = super().clean(value, *args, **kwargs)
        kept = [block for block in cleaned if block.block_type != "text" or not _is_blank(block.value)]
        return blocks.StreamValue(self, [(block.block_type, block.value, block.id) for block in kept])


def _is_blank(text):
    return not strip_tags(text.source).strip() and "<hr" not in text.source

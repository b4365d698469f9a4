"""The form in which an item is written, as Wagtail's panels."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from gongkai.catalog.forms import ItemForm

CONTENT = [
    FieldPanel("agency"),
    FieldPanel("title"),
    FieldPanel("summary"),
    FieldRowPanel([FieldPanel("formed_on"), FieldPanel("written_on")]),
    FieldPanel("columns"),
    FieldPanel("body"),
    InlinePanel(
        "attachments",
        [FieldPanel("stored"), FieldPanel("title")],
        heading=_("Attachments"),
        label=_("Attachment"),
    ),
]
HEADER = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("doc_number"), FieldPanel("genre")]),
            FieldRowPanel([FieldPanel("unit"), FieldPanel("source")]),
            FieldPanel("keywords"),
        ],
        heading=_("Document"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("category"),
            FieldPanel("topic"),
            FieldPanel("arrangement"),
            FieldPanel("openness_kind"),
        ],
        heading=_("Classification"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("openness"),
            FieldPanel("openness_ground"),
            FieldPanel("openness_reason"),
        ],
        heading=_("Openness"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("validity"),
            FieldRowPanel([FieldPanel("effective_on"), FieldPanel("repealed_on")]),
            FieldPanel("interprets"),
        ],
        heading=_("Validity and relations"),
    ),
]
ITEM_PANELS = TabbedInterface(
    [ObjectList(CONTENT, heading=_("Content")), ObjectList(HEADER, heading=_("Header fields"))],
    base_form_class=ItemForm,
)

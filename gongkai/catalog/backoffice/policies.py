"""Which right each of Wagtail's words takes, for the models of the catalogue."""

from django.db.models import Q
from wagtail.permissions import register_permission_policy

from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.catalog.models import Column, ImportBatch, Item, StoredFile

ITEM_POLICY = DutyPolicy(
    Item,
    {
        "add": "item.draft",
        "change": "item.edit",
        "view": "item.see",
        "lock": "item.edit",
        "unlock": "item.unlock",
    },
)
# In the chooser: what an item may refer to. What is public may be referred to by everyone.
REFERENCE_POLICY = DutyPolicy(Item, {"view": "item.see"}, also=Q(live=True))
FILE_POLICY = DutyPolicy(StoredFile, {"add": "item.draft", "view": "item.see"})
COLUMN_POLICY = DutyPolicy(Column, {"add": "column.change", "change": "column.change", "view": "agency.see"})
IMPORT_POLICY = DutyPolicy(ImportBatch, {"add": "item.import", "view": "import.see"})

for policy in (ITEM_POLICY, FILE_POLICY, COLUMN_POLICY, IMPORT_POLICY):
    register_permission_policy(policy.model, policy)

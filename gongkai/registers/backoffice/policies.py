"""Which right each of Wagtail's words takes, for the registers."""

from wagtail.permissions import register_permission_policy

from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.registers.models import REGISTERS

POLICIES = {
    name: DutyPolicy(model, {"add": "register.record", "change": "register.correct", "view": "register.see"})
    for name, model in REGISTERS.items()
}
"""By the name of the register."""

for policy in POLICIES.values():
    register_permission_policy(policy.model, policy)

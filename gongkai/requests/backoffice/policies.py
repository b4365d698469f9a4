"""Which right each of Wagtail's words takes, for requests."""

from wagtail.permissions import register_permission_policy

from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.requests.models import RequestCase
from gongkai.requests.remedying import Remedy

CASE_POLICY = DutyPolicy(RequestCase, {"add": "request.receive", "view": "request.see"})
register_permission_policy(RequestCase, CASE_POLICY)
REMEDY_POLICY = DutyPolicy(Remedy, {"add": "remedy.record", "view": "request.see"})
register_permission_policy(Remedy, REMEDY_POLICY)

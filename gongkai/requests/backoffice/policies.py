"""Which right each of Wagtail's words takes, for requests."""

from wagtail.permissions import register_permission_policy

from gongkai.agencies.backoffice.policy import DutyPolicy
from gongkai.requests.models import RequestCase

CASE_POLICY = DutyPolicy(RequestCase, {"add": "request.receive", "view": "request.see"})
register_permission_policy(RequestCase, CASE_POLICY)

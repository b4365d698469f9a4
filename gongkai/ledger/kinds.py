"""The closed list of what can happen, each with its sentence.

A sentence may use the facts of its entry by name; ``subject`` is always there.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What an entry says happened. The label is the sentence."""

    AGENCY_CREATED = "agency.created", _("Agency “%(name)s” was set up.")
    AGENCY_CHANGED = "agency.changed", _("Data of agency “%(name)s” were changed: %(fields)s.")
    UNIT_CHANGED = "unit.changed", _("Unit “%(name)s” was recorded.")
    STAFF_CREATED = "staff.created", _("Staff account “%(username)s” was opened.")
    STAFF_CHANGED = "staff.changed", _("Data of staff account “%(username)s” were changed: %(fields)s.")
    STAFF_PASSWORD_SET = "staff.password_set", _("A new password was set for staff account “%(username)s”.")
    STAFF_CLOSED = "staff.closed", _("Staff account “%(username)s” was closed.")
    STAFF_REOPENED = "staff.reopened", _("Staff account “%(username)s” was opened again.")
    DIGEST_CHOSEN = (
        "staff.digest_chosen",
        _("The daily mail to “%(username)s”: %(wanted)s, from %(hour)s o’clock on."),
    )
    DUTY_GRANTED = "duty.granted", _("%(staff)s took up the duty of %(role)s.")
    DUTY_ENDED = "duty.ended", _("%(staff)s laid down the duty of %(role)s.")
    DEPUTY_NAMED = (
        "deputy.named",
        _("%(deputy)s stands in for %(staff)s from %(since)s until %(until)s."),
    )
    DEPUTY_ENDED = "deputy.ended", _("%(deputy)s no longer stands in for %(staff)s.")
    LEADING_GROUP_CHANGED = "leading_group.changed", _("The leading group was changed: %(seats)s seats.")
    COLUMNS_SEEDED = "columns.seeded", _("%(count)s standard columns were set up.")
    COLUMN_CHANGED = "column.changed", _("Column “%(name)s” was changed: %(fields)s.")
    ITEM_DRAFTED = "item.drafted", _("“%(title)s” was drafted.")
    ITEM_EDITED = "item.edited", _("“%(title)s” was edited.")
    ITEM_DISCARDED = "item.discarded", _("The draft “%(title)s” was discarded.")
    ITEM_LOCKED = "item.locked", _("“%(title)s” was locked.")
    ITEM_UNLOCKED = "item.unlocked", _("The lock of %(holder)s on “%(title)s” was taken off.")
    ITEM_RELEASED = "item.released", _("“%(title)s” was released to the public as %(index_number)s.")
    ITEM_SUBMITTED = "item.submitted", _("“%(title)s” was handed in for review (%(openness)s).")
    ITEM_APPROVED = "item.approved", _("“%(title)s” was proofread and approved: %(step)s.")
    ITEM_RETURNED = "item.returned", _("“%(title)s” was returned (%(step)s): %(reason)s")
    ITEM_SECRECY_REVIEWED = (
        "item.secrecy_reviewed",
        _("Secrecy review of “%(title)s”: %(secrecy)s. %(reason)s"),
    )
    ITEM_COMMENTED = "item.commented", _("On “%(title)s” it was said: %(words)s")
    ITEM_ORIGINAL_KEPT = (
        "item.original_kept",
        _("The internal original of “%(title)s” was kept. To be removed: %(removed)s. Why: %(reason)s"),
    )
    ITEM_SETTLED = (
        "item.settled",
        _(
            "“%(title)s” was approved as not public (%(openness)s), to be looked at again on %(review_again_on)s."
        ),
    )
    ITEM_REVIEWED_AGAIN = (
        "item.reviewed_again",
        _("“%(title)s” was looked at again and stays not public until %(review_again_on)s: %(reason)s"),
    )
    ITEM_OPENNESS_CHANGED = (
        "item.openness_changed",
        _("The way of openness of “%(title)s” was changed from %(before)s to %(openness)s: %(reason)s"),
    )
    ITEM_WITHDRAWN = "item.withdrawn", _("“%(title)s” was withdrawn: %(reason)s")
    ITEM_RELEASE_SCHEDULED = (
        "item.release_scheduled",
        _("The release of “%(title)s” was planned for %(at)s."),
    )
    ITEM_RELEASE_UNSCHEDULED = (
        "item.release_unscheduled",
        _("The release of “%(title)s” planned for %(at)s was cancelled."),
    )
    ITEM_EXPIRY_SCHEDULED = (
        "item.expiry_scheduled",
        _("“%(title)s” is to be public until %(last_day)s, and then withdrawn: %(reason)s"),
    )
    ITEM_EXPIRY_UNSCHEDULED = (
        "item.expiry_unscheduled",
        _("The withdrawal of “%(title)s” planned for %(at)s was cancelled."),
    )
    ITEM_IMPORTED = "item.imported", _("%(count)s items were taken over from %(source)s.")
    IMPORT_SUBMITTED = (
        "import.submitted",
        _("%(count)s items taken over from %(source)s were handed in for review."),
    )
    FINDING_OVERRIDDEN = "finding.overridden", _("A finding in “%(title)s” was let pass: %(finding)s")
    ATTACHMENT_CLEANED = (
        "attachment.cleaned",
        _("File “%(name)s” of “%(title)s” was replaced by a cleaned copy."),
    )
    ITEM_MASKED = "item.masked", _("Numbers in “%(title)s” were masked: %(count)s.")
    WORD_RECORDED = "word.recorded", _("The word “%(wrong)s” was recorded for the checks before release.")
    WORD_DROPPED = "word.dropped", _("The word “%(wrong)s” was dropped from the checks before release.")
    STOCK_EXAMINED = "stock.examined", _("The examination of %(count)s items, public or waiting, was begun.")
    FILE_KEPT = "file.kept", _("File “%(name)s” was kept as an attachment.")
    IMPORT_RELEASED = "import.released", _("%(count)s items taken over from %(source)s were released.")
    IMPORT_DISCARDED = (
        "import.discarded",
        _("%(count)s items taken over from %(source)s were discarded: %(reason)s"),
    )
    REQUEST_RECEIVED = "request.received", _("Request %(number)s was received (%(applicant)s).")
    REQUEST_CONCLUDED = "request.concluded", _("Request %(number)s was concluded: %(outcome)s.")
    REQUEST_ASSIGNED = "request.assigned", _("Request %(number)s was assigned to %(unit)s. %(reason)s")
    REQUEST_RETURNED = "request.returned", _("Request %(number)s was returned by %(unit)s: %(reason)s")
    REQUEST_CORRECTION_ASKED = (
        "request.correction_asked",
        _("A correction of request %(number)s was asked for, until %(until)s."),
    )
    REQUEST_CORRECTED = "request.corrected", _("The correction of request %(number)s was received.")
    REQUEST_GIVEN_UP = "request.given_up", _("Request %(number)s counts as given up: %(outcome)s.")
    REQUEST_WITHDRAWN = "request.withdrawn", _("Request %(number)s was withdrawn by the applicant.")
    REQUEST_CONSULTED = "request.consulted", _("An opinion on request %(number)s was asked for: %(whom)s.")
    REQUEST_DELIVERED = "request.delivered", _("What was sent in request %(number)s was delivered: %(sent)s.")
    REQUEST_OPINION_TAKEN = "request.opinion_taken", _("An opinion on request %(number)s came: %(position)s.")
    REQUEST_SILENCE_RECORDED = (
        "request.silence_recorded",
        _("No opinion on request %(number)s came in time: %(sent)s."),
    )
    REQUEST_THIRD_PARTY_TOLD = (
        "request.third_party_told",
        _("The third party was told that what request %(number)s asks for is disclosed all the same."),
    )
    REQUEST_REASONS_REQUIRED = (
        "request.reasons_required",
        _("The applicant of request %(number)s was asked for reasons."),
    )
    REQUEST_REASONS_GIVEN = "request.reasons_given", _("The reasons for request %(number)s were recorded.")
    REQUEST_DELAYED = "request.delayed", _("Request %(number)s is answered later, by %(until)s.")
    REQUEST_EXTENDED = (
        "request.extended",
        _(
            "The time to answer request %(number)s was extended by %(working_days)s working days, until %(due)s."
        ),
    )
    REQUEST_CHARGED = "request.charged", _("A fee of %(amount)s yuan was notified in request %(number)s.")
    REQUEST_FEE_PAID = "request.fee_paid", _("The fee of %(amount)s yuan for request %(number)s was paid.")
    REQUEST_SEARCHED = "request.searched", _("For request %(number)s was searched: %(place)s, %(hits)s hits.")
    REQUEST_DECIDED = (
        "request.decided",
        _("%(count)s outcomes of request %(number)s were decided. %(outcome)s"),
    )
    REQUEST_REPLY_DRAFTED = (
        "request.reply_drafted",
        _("Version %(version)s of the reply to request %(number)s was drafted."),
    )
    REQUEST_REPLY_SUBMITTED = (
        "request.reply_submitted",
        _("Version %(version)s of the reply to request %(number)s was handed in for review."),
    )
    REQUEST_REPLY_APPROVED = (
        "request.reply_approved",
        _("Version %(version)s of the reply to request %(number)s was approved (%(role)s)."),
    )
    REQUEST_REPLY_RETURNED = (
        "request.reply_returned",
        _("Version %(version)s of the reply to request %(number)s was returned (%(role)s)."),
    )
    REQUEST_REPLIED = "request.replied", _("Request %(number)s was answered by %(reply)s.")
    REQUEST_SERVED = "request.served", _("The reply to request %(number)s was served: %(method)s.")
    REQUEST_FILED = "request.filed", _("Request %(number)s was closed and filed.")
    REQUEST_REOPENED = "request.reopened", _("Request %(number)s was reopened by %(decision)s.")
    REQUEST_EVENT_CANCELLED = (
        "request.event_cancelled",
        _("In request %(number)s “%(sent)s” of %(of_day)s was cancelled: %(reason)s"),
    )
    REQUEST_PAPER_KEPT = "request.paper_kept", _("A paper of request %(number)s was kept: %(paper)s.")
    REQUEST_RULES_SET = "request.rules_set", _("The rules for requests were set.")
    REQUEST_APPLIED = (
        "request.applied",
        _("Request %(number)s came online (%(applicant)s); its receipt is to be confirmed."),
    )
    REQUEST_RATED = (
        "request.rated",
        _("The applicant rated the answer to request %(number)s: %(stars)s of 5."),
    )
    LETTER_PREPARED = "request.letter_prepared", _("A letter of request %(number)s was prepared: %(letter)s.")
    LETTER_EDITED = (
        "request.letter_edited",
        _("The text of a letter of request %(number)s was edited: %(letter)s."),
    )
    LETTER_ISSUED = (
        "request.letter_issued",
        _("A letter of request %(number)s was issued: %(letter)s %(reply)s."),
    )
    LETTER_SERVED = (
        "request.letter_served",
        _("A letter of request %(number)s was served: %(reply)s, %(method)s."),
    )
    LETTER_WORDED = (
        "letter.worded",
        _("The wording of “%(letter)s” was set from %(since)s (version %(version)s): %(reason)s"),
    )
    LETTER_NAMES_SET = "letter.names_set", _("What letters name was set: %(review_organ)s, %(court)s.")
    REQUEST_ITEM_SPLIT = (
        "request.item_split",
        _("Item %(items)s of request %(number)s was split into %(count)s."),
    )
    REQUEST_ITEMS_MERGED = (
        "request.items_merged",
        _("Items %(items)s of request %(number)s were merged. %(reason)s"),
    )
    REQUEST_REFERRED = (
        "request.referred",
        _("%(count)s items of request %(number)s are for another agency. %(name)s"),
    )
    REQUEST_REPEATED = (
        "request.repeated",
        _("%(count)s items of request %(number)s repeat request %(of_request)s."),
    )
    REQUEST_RECORD_CORRECTED = (
        "request.record_corrected",
        _("Request %(number)s asked to correct a record: %(correction)s. %(name)s"),
    )
    IDENTITY_SHOWN = "identity.shown", _("Who made request %(number)s was looked at: %(reason)s")
    IDENTITY_ERASED = (
        "identity.erased",
        _("The data of %(count)s applicants were erased after %(years)s years."),
    )
    CALENDAR_MADE = "calendar.made", _("%(staff)s made a new calendar address for requests.")
    MAIL_ENTERED = "mail.entered", _("A posted letter was entered that came on %(arrived)s.")
    MAIL_SET_ASIDE = "mail.set_aside", _("The posted letter of %(arrived)s is no request: %(reason)s")
    ENTRY_CORRECTED = "entry.corrected", _("Entry no. %(number)s was corrected: %(reason)s")
    ACT_REFUSED = "act.refused", _("“%(act)s” was refused: %(reasons)s")
    REPORT_RECORDED = "report.recorded", _("The report figures of %(year)s were recorded with “%(title)s”.")
    REPORT_OPENED = "report.opened", _("The annual report on %(year)s was opened.")
    REPORT_COMPILED = (
        "report.compiled",
        _("The figures of %(year)s were compiled from the ledger up to entry no. %(ledger_position)s."),
    )
    REPORT_WRITTEN = "report.written", _("In the report on %(year)s part “%(part)s” was written.")
    REPORT_EXPLAINED = (
        "report.explained",
        _("In the report on %(year)s a finding was explained: %(finding)s %(words)s"),
    )
    REPORT_SUBMITTED = "report.submitted", _("The report on %(year)s was handed in for signature.")
    REPORT_REMINDED = (
        "report.reminded",
        _("The supervising office reminded of the report on %(year)s. %(words)s"),
    )
    REPORT_RETURNED = "report.returned", _("The report on %(year)s was returned: %(reason)s")
    REPORT_SIGNED = (
        "report.signed",
        _("The report on %(year)s was signed, with the ledger up to entry no. %(ledger_position)s."),
    )
    REPORT_PLACED = "report.placed", _("The signed report on %(year)s became “%(title)s” in the catalogue.")
    REPORT_ERRATUM = "report.erratum_published", _("An erratum to the report on %(year)s: %(words)s")

    NORMATIVE_MADE = "normative.made", _("“%(title)s” (%(number)s) was made: %(class)s.")
    NORMATIVE_PUBLISHED = "normative.published", _("“%(title)s” (%(number)s) was published. %(where)s")
    NORMATIVE_REPEALED = "normative.repealed", _("“%(title)s” (%(number)s) was repealed: %(basis)s")
    NORMATIVE_EXPIRED = "normative.expired", _("“%(title)s” (%(number)s) ceased to be in force: %(basis)s")
    NORMATIVE_REVIEWED = (
        "normative.reviewed",
        _("“%(title)s” (%(number)s) was reviewed: %(review)s. %(basis)s"),
    )
    DECISION_MADE = "decision.made", _("Decision %(number)s was made: %(matter)s (%(class)s).")
    DECISION_COUNTED = (
        "decision.counted",
        _("%(count)s decisions (%(class)s) were made from %(since)s to %(until)s, counted by %(source)s."),
    )
    CHARGE_RECEIVED = "charge.received", _("%(amount)s yuan were received: %(item)s (%(number)s).")
    PURCHASE_CONCLUDED = (
        "purchase.concluded",
        _("The purchase “%(title)s” (%(number)s) was concluded at %(amount)s yuan."),
    )
    OPENING_STATED = (
        "opening.stated",
        _("The stocks at the end of %(year)s were stated as opening balance, from: %(source)s"),
    )
    RECORD_CORRECTED = "record.corrected", _("What was entered on %(named)s was corrected: %(reason)s")
    RECORD_VOIDED = "record.voided", _("What was entered on %(named)s was made void: %(reason)s")
    REGISTER_IMPORTED = (
        "register.imported",
        _("%(count)s records (%(register)s) were taken over from %(source)s."),
    )
    REMEDY_OPENED = "remedy.opened", _("Remedy %(number)s came in: %(route)s, %(organ)s.")
    REMEDY_ANSWERED = (
        "remedy.answered",
        _("The answer of the bureau in remedy %(number)s was sent to %(organ)s."),
    )
    REMEDY_APPEALED = "remedy.appealed", _("Remedy %(number)s went on appeal, to %(organ)s.")
    REMEDY_CONCLUDED = (
        "remedy.concluded",
        _("Remedy %(number)s was concluded: %(route)s, %(result)s. %(decision)s"),
    )
    REMEDY_LEARNED = "remedy.learned", _("Lessons were drawn from remedy %(number)s: %(words)s")
    COMPLAINT_RECEIVED = "complaint.received", _("Complaint %(number)s came in: %(organ)s.")
    COMPLAINT_ANSWERED = "complaint.answered", _("Complaint %(number)s was answered: %(result)s.")
    CALENDAR_ENTERED = (
        "calendar.entered",
        _("The holidays of %(year)s were entered by %(document)s; %(count)s last days changed. %(reason)s"),
    )
    REQUEST_DUE_MOVED = (
        "request.due_moved",
        _("In %(number)s a last day moved from %(day_before)s to %(due)s by %(document)s: %(clock)s."),
    )
    REQUEST_ESCALATED = (
        "request.escalated",
        _("Request %(number)s was put before the head; its last day is %(due)s."),
    )
    REQUEST_REDACTION_BEGUN = (
        "request.redaction_begun",
        _("A paper of request %(number)s was taken in to remove parts of it (%(pages)s pages)."),
    )
    REQUEST_REDACTION_MARKED = (
        "request.redaction_marked",
        _("Parts of a paper of request %(number)s were marked for removal: %(count)s."),
    )
    REQUEST_REDACTED = (
        "request.redacted",
        _("A copy without %(count)s parts was made for request %(number)s, and proved."),
    )
    REQUEST_GIVEN_CHOSEN = (
        "request.given_chosen",
        _("It was chosen what is given with the reply to request %(number)s."),
    )
    REQUEST_FINDING_OVERRIDDEN = (
        "request.finding_overridden",
        _("A finding in what request %(number)s is given was let pass: %(finding)s"),
    )
    REQUEST_ANSWER_CATALOGUED = (
        "request.answer_catalogued",
        _("What request %(number)s was given was drafted as an item: “%(title)s”."),
    )


NAMES = {
    Kind.AGENCY_CREATED: _("Agency set up"),
    Kind.AGENCY_CHANGED: _("Agency changed"),
    Kind.UNIT_CHANGED: _("Unit recorded"),
    Kind.STAFF_CREATED: _("Account opened"),
    Kind.STAFF_CHANGED: _("Account changed"),
    Kind.STAFF_PASSWORD_SET: _("Password set"),
    Kind.STAFF_CLOSED: _("Account closed"),
    Kind.STAFF_REOPENED: _("Account opened again"),
    Kind.DIGEST_CHOSEN: _("Daily mail chosen"),
    Kind.DUTY_GRANTED: _("Duty given"),
    Kind.DUTY_ENDED: _("Duty ended"),
    Kind.DEPUTY_NAMED: _("Deputy named"),
    Kind.DEPUTY_ENDED: _("Deputyship ended"),
    Kind.LEADING_GROUP_CHANGED: _("Leading group changed"),
    Kind.COLUMNS_SEEDED: _("Columns set up"),
    Kind.COLUMN_CHANGED: _("Column changed"),
    Kind.ITEM_DRAFTED: _("Item drafted"),
    Kind.ITEM_EDITED: _("Item edited"),
    Kind.ITEM_DISCARDED: _("Draft discarded"),
    Kind.ITEM_LOCKED: _("Item locked"),
    Kind.ITEM_UNLOCKED: _("Item given free"),
    Kind.ITEM_RELEASED: _("Item released"),
    Kind.ITEM_SUBMITTED: _("Handed in for review"),
    Kind.ITEM_APPROVED: _("Step of review approved"),
    Kind.ITEM_RETURNED: _("Returned"),
    Kind.ITEM_SECRECY_REVIEWED: _("Secrecy review"),
    Kind.ITEM_COMMENTED: _("Comment"),
    Kind.ITEM_ORIGINAL_KEPT: _("Internal original kept"),
    Kind.ITEM_SETTLED: _("Approved as not public"),
    Kind.ITEM_REVIEWED_AGAIN: _("Looked at again"),
    Kind.ITEM_OPENNESS_CHANGED: _("Way of openness changed"),
    Kind.ITEM_WITHDRAWN: _("Item withdrawn"),
    Kind.ITEM_RELEASE_SCHEDULED: _("Release planned"),
    Kind.ITEM_RELEASE_UNSCHEDULED: _("Planned release cancelled"),
    Kind.ITEM_EXPIRY_SCHEDULED: _("End of publicity planned"),
    Kind.ITEM_EXPIRY_UNSCHEDULED: _("Planned end of publicity cancelled"),
    Kind.ITEM_IMPORTED: _("Items taken over"),
    Kind.IMPORT_SUBMITTED: _("Import handed in for review"),
    Kind.FINDING_OVERRIDDEN: _("Finding let pass"),
    Kind.ATTACHMENT_CLEANED: _("File cleaned"),
    Kind.ITEM_MASKED: _("Numbers masked"),
    Kind.WORD_RECORDED: _("Word recorded"),
    Kind.WORD_DROPPED: _("Word dropped"),
    Kind.STOCK_EXAMINED: _("Stock examined"),
    Kind.FILE_KEPT: _("File kept"),
    Kind.IMPORT_RELEASED: _("Import released"),
    Kind.IMPORT_DISCARDED: _("Import discarded"),
    Kind.REQUEST_RECEIVED: _("Request received"),
    Kind.REQUEST_CONCLUDED: _("Request concluded"),
    Kind.REQUEST_ASSIGNED: _("Request assigned"),
    Kind.REQUEST_RETURNED: _("Request returned by the unit"),
    Kind.REQUEST_CORRECTION_ASKED: _("Correction asked for"),
    Kind.REQUEST_CORRECTED: _("Correction received"),
    Kind.REQUEST_GIVEN_UP: _("Taken as given up"),
    Kind.REQUEST_WITHDRAWN: _("Request withdrawn"),
    Kind.REQUEST_CONSULTED: _("Opinion asked for"),
    Kind.REQUEST_DELIVERED: _("Delivery recorded"),
    Kind.REQUEST_OPINION_TAKEN: _("Opinion received"),
    Kind.REQUEST_SILENCE_RECORDED: _("No opinion in time"),
    Kind.REQUEST_THIRD_PARTY_TOLD: _("Third party told"),
    Kind.REQUEST_REASONS_REQUIRED: _("Reasons required"),
    Kind.REQUEST_REASONS_GIVEN: _("Reasons recorded"),
    Kind.REQUEST_DELAYED: _("Later day set"),
    Kind.REQUEST_EXTENDED: _("Time to answer extended"),
    Kind.REQUEST_CHARGED: _("Fee notified"),
    Kind.REQUEST_FEE_PAID: _("Fee paid"),
    Kind.REQUEST_SEARCHED: _("Search recorded"),
    Kind.REQUEST_DECIDED: _("Outcomes decided"),
    Kind.REQUEST_REPLY_DRAFTED: _("Reply drafted"),
    Kind.REQUEST_REPLY_SUBMITTED: _("Reply handed in"),
    Kind.REQUEST_REPLY_APPROVED: _("Reply approved"),
    Kind.REQUEST_REPLY_RETURNED: _("Reply returned"),
    Kind.REQUEST_REPLIED: _("Reply issued"),
    Kind.REQUEST_SERVED: _("Reply served"),
    Kind.REQUEST_FILED: _("Request filed"),
    Kind.REQUEST_REOPENED: _("Request reopened"),
    Kind.REQUEST_EVENT_CANCELLED: _("Event cancelled"),
    Kind.REQUEST_PAPER_KEPT: _("Paper kept"),
    Kind.REQUEST_RULES_SET: _("Rules for requests set"),
    Kind.REQUEST_APPLIED: _("Request handed in online"),
    Kind.REQUEST_RATED: _("Answer rated"),
    Kind.LETTER_PREPARED: _("Letter prepared"),
    Kind.LETTER_EDITED: _("Letter edited"),
    Kind.LETTER_ISSUED: _("Letter issued"),
    Kind.LETTER_SERVED: _("Letter served"),
    Kind.LETTER_WORDED: _("Wording of a letter set"),
    Kind.LETTER_NAMES_SET: _("Names in letters set"),
    Kind.REQUEST_ITEM_SPLIT: _("Item split"),
    Kind.REQUEST_ITEMS_MERGED: _("Items merged"),
    Kind.REQUEST_REFERRED: _("Referred to another agency"),
    Kind.REQUEST_REPEATED: _("Taken as repeated"),
    Kind.REQUEST_RECORD_CORRECTED: _("Decided about a record"),
    Kind.IDENTITY_SHOWN: _("Applicant looked at"),
    Kind.IDENTITY_ERASED: _("Applicants erased"),
    Kind.CALENDAR_MADE: _("Calendar address made"),
    Kind.MAIL_ENTERED: _("Posted letter entered"),
    Kind.MAIL_SET_ASIDE: _("Posted letter set aside"),
    Kind.ENTRY_CORRECTED: _("Entry corrected"),
    Kind.ACT_REFUSED: _("Act refused"),
    Kind.REPORT_RECORDED: _("Report figures recorded"),
    Kind.REPORT_OPENED: _("Report opened"),
    Kind.REPORT_COMPILED: _("Report compiled"),
    Kind.REPORT_WRITTEN: _("Report written"),
    Kind.REPORT_EXPLAINED: _("Finding explained"),
    Kind.REPORT_SUBMITTED: _("Report handed in"),
    Kind.REPORT_REMINDED: _("Reminded of a report"),
    Kind.REPORT_RETURNED: _("Report returned"),
    Kind.REPORT_SIGNED: _("Report signed"),
    Kind.REPORT_PLACED: _("Report placed in the catalogue"),
    Kind.REPORT_ERRATUM: _("Erratum published"),
    Kind.NORMATIVE_MADE: _("Document made"),
    Kind.NORMATIVE_PUBLISHED: _("Document published"),
    Kind.NORMATIVE_REPEALED: _("Document repealed"),
    Kind.NORMATIVE_EXPIRED: _("Document no longer in force"),
    Kind.NORMATIVE_REVIEWED: _("Document reviewed"),
    Kind.DECISION_MADE: _("Decision made"),
    Kind.DECISION_COUNTED: _("Decisions counted"),
    Kind.CHARGE_RECEIVED: _("Charge received"),
    Kind.PURCHASE_CONCLUDED: _("Purchase concluded"),
    Kind.OPENING_STATED: _("Opening balance stated"),
    Kind.RECORD_CORRECTED: _("Record corrected"),
    Kind.RECORD_VOIDED: _("Record made void"),
    Kind.REGISTER_IMPORTED: _("Records taken over"),
    Kind.REQUEST_REDACTION_BEGUN: _("Redaction begun"),
    Kind.REQUEST_REDACTION_MARKED: _("Parts marked"),
    Kind.REQUEST_REDACTED: _("Redacted copy made"),
    Kind.REQUEST_GIVEN_CHOSEN: _("What is given chosen"),
    Kind.REQUEST_FINDING_OVERRIDDEN: _("Finding in a given paper let pass"),
    Kind.REQUEST_ANSWER_CATALOGUED: _("Answer drafted as an item"),
    Kind.REMEDY_OPENED: _("Remedy opened"),
    Kind.REMEDY_ANSWERED: _("Answered in a remedy"),
    Kind.REMEDY_APPEALED: _("Remedy on appeal"),
    Kind.REMEDY_CONCLUDED: _("Remedy concluded"),
    Kind.REMEDY_LEARNED: _("Lessons of a remedy"),
    Kind.COMPLAINT_RECEIVED: _("Complaint received"),
    Kind.COMPLAINT_ANSWERED: _("Complaint answered"),
    Kind.CALENDAR_ENTERED: _("Holiday notice entered"),
    Kind.REQUEST_DUE_MOVED: _("Last day moved by a notice"),
    Kind.REQUEST_ESCALATED: _("Put before the head"),
}
"""The kinds in a few words, for filters and tables."""


CORRECTING = (Kind.RECORD_CORRECTED.value, Kind.RECORD_VOIDED.value)
"""Kinds in whose place the entry that they correct is no longer counted."""


def kinds() -> list[tuple[str, str]]:
    """The choices of an entry's kind, asked when needed, so that a new kind is no database change."""
    return [(value, str(label)) for value, label in Kind.choices]

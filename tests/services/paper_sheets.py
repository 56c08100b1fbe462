"""What `Returned` sends once a paper proves part of it: signed by hand, entered by another."""

from __future__ import annotations

from dataclasses import replace

from app.domain.score_sheet import PanelSheet, ScoreSheet
from app.services.centre.merge.plan import ReturnedFile
from app.trust.signing import (
    SignedDocument,
    read_panel_sheet,
    read_score_sheet,
    seal_score_sheet,
    sign_panel_sheet,
)
from tests.builders import a_paper_record
from tests.services.test_merge import Returned


def own_panel(sender: Returned) -> PanelSheet:
    return read_panel_sheet(sender.content.panel_sheets[0], sender.room.anchor).sheet


def own_score(sender: Returned, juror: str) -> ScoreSheet:
    anchor = sender.room.anchor
    sheets = (read_score_sheet(jws, anchor).sheet for jws in sender.content.score_sheets)
    return next(sheet for sheet in sheets if sheet.juror == juror)


def by_hand(sender: Returned, *jurors: str) -> SignedDocument:
    """The panel's sheet, of which those members signed the paper and the others by key."""
    sheet = own_panel(sender)
    members = tuple(replace(member, by_hand=member.juror in jurors) for member in sheet.members)
    keys = [sender.key(member.juror) for member in members if not member.by_hand]
    return sign_panel_sheet(replace(sheet, members=members), keys)


def with_hand_signature(sender: Returned, *jurors: str) -> ReturnedFile:
    """The room's file with that panel's sheet, without a copy."""
    return sender.sent(panel_sheets=(by_hand(sender, *jurors).jws,), copies=())


def transcribed(sender: Returned, juror: str = "J02", by: str = "J01") -> SignedDocument:
    """A juror's sheet as another member entered it from paper and signed it."""
    sheet = own_score(sender, juror)
    context = replace(sheet.context, paper=a_paper_record())
    return seal_score_sheet(replace(sheet, context=context, transcribed_by=by), sender.key(by))


def with_transcription(sender: Returned) -> ReturnedFile:
    """The room's file where `J01` entered `J02`'s sheet; the panel's names that one."""
    entered = transcribed(sender)
    sheet = own_panel(sender)
    own = next(
        jws
        for jws in sender.content.score_sheets
        if read_score_sheet(jws, sender.room.anchor).sheet.juror == "J01"
    )
    members = tuple(
        replace(member, sheet_digest=entered.payload_digest) if member.juror == "J02" else member
        for member in sheet.members
    )
    keys = [sender.key(member.juror) for member in members]
    panel = sign_panel_sheet(replace(sheet, members=members), keys)
    return sender.sent(score_sheets=(own, entered.jws), panel_sheets=(panel.jws,), copies=())

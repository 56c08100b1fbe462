"""Members who sign the printed sheet: the paper to print, and what the others sign in its place.

Who signs by hand is named in what the others sign, at least one key signs, and the paper carries
the digest of exactly that content. Whether the ink is there is for people to see.
"""

from __future__ import annotations

from collections.abc import Collection

from app.documents.content import Stage
from app.documents.panel_sheet import panel_sheet_pdf
from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.room.open_room import OpenRoom
from app.services.room.panel.panel_signature import (
    PreparedPanelSheet,
    panel_document,
    prepare_panel_sheet,
)
from app.trust.wire import content_digest


def prepare_by_hand(
    room: OpenRoom, sitting_id: str, by_hand: Collection[str]
) -> PreparedPanelSheet:
    """Freeze what the jury agreed on, to be signed on paper by some of its members.

    Raises:
        UserError: somebody is no member, or nobody would sign with a key; further as
            `prepare_panel_sheet`.
    """
    members = room.dossier.planning.sitting(sitting_id).jurors
    if not set(by_hand) <= set(members):
        raise UserError(
            "by_hand.not_on_panel",
            sentence("Cette personne ne siège pas au jury de ce passage."),
            sentence("Choisissez parmi les membres du jury de ce passage."),
        )
    if set(by_hand) == set(members):
        raise UserError(
            "by_hand.nobody_left",
            sentence("Personne ne signerait avec sa clé : rien ne prouverait la grille."),
            sentence("Au moins un membre du jury signe avec son code PIN."),
        )
    return prepare_panel_sheet(room, sitting_id, by_hand=by_hand)


def unsigned_pdf(room: OpenRoom, prepared: PreparedPanelSheet) -> bytes:
    """Return the whole sheet as a PDF that nobody has signed, and that says so; slow.

    Where members sign by hand it is the copy that they sign, else a draft to read again.

    Raises:
        IntegrityError: a stored sheet does not verify any more.
    """
    sheet = prepared.sheet
    by_hand = any(member.by_hand for member in sheet.members)
    content = panel_document(
        room,
        sheet,
        content_digest(sheet),
        room.local(room.clock.now()),
        Stage.TO_SIGN if by_hand else Stage.DRAFT,
    )
    return panel_sheet_pdf(content)

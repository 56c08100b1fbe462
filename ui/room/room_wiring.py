"""What happens between a room's pages and flows without another page being shown."""

from __future__ import annotations

from ui.room.room_pages import RoomFlows, RoomPages


def wire(pages: RoomPages, flows: RoomFlows) -> None:
    """Connect what pages ask for to the flow that does it, and flows to what shows it."""
    actions = flows.actions
    pages.agenda.action_wanted.connect(actions.open)
    pages.turn.void_wanted.connect(actions.void)
    pages.turn.substitute_wanted.connect(actions.substitute)
    actions.refused.connect(pages.agenda.error.show_error)
    flows.sitting.recorded.connect(pages.sheet.show_saved)
    flows.sitting.recorded.connect(pages.turn.show_saved)
    flows.oral.displayed.connect(pages.agenda.show_display)
    flows.oral.sleep_possible.connect(flows.care.tell_sleep_possible)
    for kept in (flows.sheet.sealed, flows.signing.signed, flows.export.exported):
        kept.connect(flows.care.keep)

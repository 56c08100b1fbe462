"""E3a, a team of four for an hour, one of them absent, and a laptop for each juror."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.attendance import Presence
from app.domain.award import Verdict
from app.domain.score_sheet import Adjustment
from app.domain.timer_record import TimerEventKind
from tests.documents.reading import words
from tests.end_to_end.held_sitting import (
    Diary,
    HeldSitting,
    conclude,
    countdowns,
    course,
    durations,
)
from tests.end_to_end.jury_laptop import JuryLaptop, open_laptop
from tests.end_to_end.plans import Plan, a_course, rules_with
from tests.end_to_end.read_words import kept_words, shown_words
from ui.second_screen.content import PublicCountdown

pytestmark = pytest.mark.timeout(300)  # a whole sitting, with every check after it

LINA, HUGO, AMINATA, MALIK = "2026-0431", "2026-0432", "2026-0433", "2026-0434"
PLAN = Plan(
    candidates=(
        (LINA, "Bouchard", "Lina", ""),
        (HUGO, "Ferrand", "Hugo", ""),
        (AMINATA, "Diallo", "Aminata", "tiers-temps"),
        (MALIK, "Roussel", "Malik", "30 min"),
    ),
    teams=(("G7", "Atelier Vercors", f"{LINA} {HUGO} {AMINATA} {MALIK}"),),
    jurors=(("J02", "Benali", "Karim"), ("J03", "Delattre", "Sophie")),
    sittings=(("P03", "10:30", "E3a", "G7", "J03", "J03", "J02"),),
    rules=rules_with(a_course("E3a", 40, 20)),
)
PRESENCE: Mapping[str, str] = {
    LINA: "present_checked",
    HUGO: "late_checked",
    AMINATA: "present_checked",
    MALIK: "absent_unchecked",
}
TEAM_LINES = ("E3a-01", *(f"E3a-{number:02d}" for number in range(2, 12)), "E3a-14")
CHAIR, OTHER = "3" * 18, "333313333333333233"
"""Twelve lines of the team, the oral's timing last, then two of each of the three present."""
APART = "Sans part au budget ni aux négociations"
JOINED = "Aminata reprend la main quand Hugo se tait"
KEPT_BACK = "Le diaporama date de l’an dernier"
REUSED = "Sources à citer."
BEYOND = "La prospection est décrite en annexe"
OF_LINA = "La fluidité baisse à la fin seulement"


def _gather_round(chair: JuryLaptop, other: JuryLaptop, diary: Diary) -> None:
    """Both jurors note who came; the president's laptop alone will time the oral."""
    chair.take_up()
    diary.said["nobody noted"] = shown_words(chair.window)
    other.take_up()
    for laptop in (chair, other):
        for candidate, entry in PRESENCE.items():
            laptop.presence(candidate, entry)
    diary.said["Malik noted absent"] = shown_words(chair.window)
    chair.sit_down("J03")
    other.time_elsewhere()
    other.pass_to("J02")
    diary.said["other sits down"] = kept_words(other.window)


def _hear(chair: JuryLaptop, other: JuryLaptop, diary: Diary) -> None:
    """An installation, then a presentation with a pause; each rates on their own laptop."""
    diary.read["installation"] = chair.start_oral()
    chair.pass_time(5)
    diary.read["presentation"] = chair.next_phase()
    content = chair.window.public.window.content()
    assert isinstance(content, PublicCountdown)
    assert content.display.fraction == 1
    diary.said["presentation"] = shown_words(chair.window)
    chair.rate(CHAIR[:9])
    chair.note(JOINED)
    other.rate(OTHER[:9])
    other.note(KEPT_BACK)
    other.comment("E3a-02", REUSED)
    other.keep_comment("E3a-02")
    other.comment_again("E3a-06", REUSED)
    diary.read["twenty minutes in"] = chair.pass_time(20)
    diary.read["other laptop"] = other.room_reads()
    chair.pause("Exercice d’évacuation")
    diary.read["paused"] = chair.pass_time(12)
    chair.resume()


def _adjust(other: JuryLaptop, diary: Diary) -> None:
    """Hugo is rated beside the team, not without a reason."""
    other.adjust("E3a-09", 1, "1", "")
    diary.said["no reason"] = shown_words(other.window)
    other.type(APART)
    other.key(Qt.Key.Key_Return)
    diary.said["adjusted"] = shown_words(other.window)


def _end(chair: JuryLaptop, other: JuryLaptop, diary: Diary) -> None:
    diary.read["last five minutes"] = chair.pass_time(28, 30)
    diary.read["last minute"] = chair.pass_time(4, 20)
    diary.read["exchanges"] = chair.next_phase()
    chair.key(Qt.Key.Key_F9)
    diary.said["the end is asked"] = shown_words(chair.window)
    chair.press("stop_cancel")
    diary.read["time added"] = chair.add_time(3, "Micro à changer")
    diary.read["two minutes"] = chair.pass_time(28)
    diary.read["overtime"] = chair.pass_time(3, 10)
    diary.read["over"] = chair.end_oral()
    chair.rate(CHAIR[9:])
    other.rate(OTHER[9:])
    other.seal_as("J02")
    chair.seal_as("J03", notes=True)


def _agree(chair: JuryLaptop, other: JuryLaptop, diary: Diary) -> None:
    """The other juror's sheet comes by a stick; the jury agrees on the president's laptop."""
    stick = other.world.files.make_folder(other.world.folder / "stick")
    diary.said["gathered"] = chair.gather(other.hand_over_to(stick))
    chair.press("back_to_agenda")
    chair.take_up()
    diary.said["deliberation"] = shown_words(chair.window)
    chair.agree("E3a-05", "3", BEYOND)
    chair.agree("E3a-13", "3", OF_LINA)
    chair.agree("E3a-09", "1")
    chair.review()
    diary.said["review"] = shown_words(chair.window)
    chair.sign_all(("J03", "J02"))


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, dressed: QApplication) -> HeldSitting:
    folder = tmp_path_factory.mktemp("e3a")
    prepared = PLAN.prepared(folder / "centre")
    prepared.world.clock.pass_seconds(2.5 * 3_600)
    chair, other = (open_laptop(prepared, folder / name) for name in ("president", "juror"))
    diary = Diary()
    _gather_round(chair, other, diary)
    _hear(chair, other, diary)
    _adjust(other, diary)
    _end(chair, other, diary)
    _agree(chair, other, diary)
    return conclude(prepared, chair, folder, diary, (other,))


def test_the_time_given_is_that_of_who_is_here(held: HeldSitting) -> None:
    said = held.diary.said
    assert "Aménagement : + 30 min, dit au jury seul" in said["nobody noted"]
    assert "Aménagement : + 20 min, dit au jury seul" in said["Malik noted absent"]
    for told in ("53:20", "00:00 écoulées sur 1 h 20", "fin prévue 11:55"):
        assert told in said["presentation"]


def test_the_room_reads_no_digits_before_a_threshold(held: HeldSitting) -> None:
    read, name, ticks = held.diary.read, "Atelier Vercors", ("5\u00a0min", "1\u00a0min")
    chain = ("Installation", "Présentation", "Échanges")
    quiet = ("Présentation", name, *ticks, *chain)
    assert read["installation"] == ("Installation", name, *chain[:2])
    assert read["presentation"] == read["twenty minutes in"] == quiet
    assert read["paused"] == ("Présentation", name, "En pause", *ticks, *chain)
    assert read["last five minutes"][2:4] == ("04:50", "Dernières 5 minutes")
    assert read["last minute"][2:4] == ("00:30", "Dernière minute")
    exchanging = ("Échanges", name, "2\u00a0min", "Présentation", "Échanges", "Délibération")
    assert read["exchanges"] == read["time added"] == exchanging
    assert read["two minutes"][2:4] == ("01:40", "Dernières 2 minutes")
    assert read["overtime"][2:4] == ("+1:30", "Temps écoulé")
    assert read["over"][:2] == ("Le jury délibère", "Merci de patienter.")


def test_the_room_never_reads_extra_time_a_rating_nor_how_long_the_oral_is(
    held: HeldSitting,
) -> None:
    assert durations(held) == {"5\u00a0min", "2\u00a0min", "1\u00a0min"}
    assert countdowns(held) == {"04:50", "00:30", "01:40", "+1:30"}
    private = ("acquis", "aménagement", APART, JOINED, "évacuation", "Micro", "Diallo", "Hugo")
    for painted in held.painted():
        assert not [each for each in private if each.casefold() in painted.casefold()]


def test_the_laptop_that_does_not_time_tells_the_room_nothing(held: HeldSitting) -> None:
    assert held.diary.read["other laptop"] == ()
    assert "autre ordinateur" in held.diary.said["other sits down"]


def test_an_adjustment_is_not_kept_without_its_reason(held: HeldSitting) -> None:
    assert "Il manque le motif" in held.diary.said["no reason"]
    assert "au lieu de 3 Acquis pour le groupe" in held.diary.said["adjusted"]
    assert f"Motif : {APART}" in held.diary.said["adjusted"]


def test_both_laptops_tell_the_same_attendance_and_one_of_them_the_time(
    held: HeldSitting,
) -> None:
    chair, other = held.score_sheets["J03"], held.score_sheets["J02"]
    for context in held.contexts:
        here = {entry.candidate: entry.presence for entry in context.attendance}
        assert here == {
            LINA: Presence.PRESENT,
            HUGO: Presence.LATE,
            AMINATA: Presence.PRESENT,
            MALIK: Presence.ABSENT,
        }
    assert other.context.timer.over_elsewhere
    assert held.panel_sheet.context.timer == chair.context.timer
    assert chair.context.timer.extra_minutes == 20


def test_the_course_of_the_oral_is_in_the_president_s_sheet_and_the_jury_s(
    held: HeldSitting,
) -> None:
    start, pause, resume, stop, following, add, _ = TimerEventKind
    assert course(held.panel_sheet.context.timer) == [
        (start, 0, "", 0),
        (following, 300, "", 0),
        (pause, 1_500, "Exercice d’évacuation", 0),
        (resume, 2_220, "", 0),
        (following, 4_190, "", 0),
        (add, 4_190, "Micro à changer", 3),
        (stop, 6_060, "", 0),
    ]


def test_sealed_sheets_hold_what_each_juror_typed(held: HeldSitting) -> None:
    chair, other = held.score_sheets["J03"], held.score_sheets["J02"]
    for sheet, typed in ((chair, CHAIR), (other, OTHER)):
        in_order = typed[:11] + typed[12:] + typed[11]
        assert "".join(str(rating.level) for rating in sheet.ratings) == in_order
        assert MALIK not in {rating.candidate for rating in sheet.ratings}
    assert chair.adjustments == ()
    apart = Adjustment(criterion="E3a-09", candidate=HUGO, level=1, reason=APART)
    assert other.adjustments == (apart,)
    commented = {each.criterion: each.comment for each in other.ratings if each.comment}
    assert commented == {"E3a-02": REUSED, "E3a-06": REUSED}
    assert (chair.notes, other.notes) == (JOINED, "")
    assert KEPT_BACK not in repr(held.content)


def test_the_jury_agrees_on_the_team_and_on_each_member(held: HeldSitting) -> None:
    said = held.diary.said
    assert said["gathered"] == "Arrivé ici\u00a0: 1 feuille scellée"
    assert "1 note individuelle d’un critère du groupe" in said["deliberation"]
    assert "1 h 24 pour 1 h 23" in said["review"]
    reasons = {
        (rating.criterion, rating.candidate): rating.reason
        for rating in held.panel_sheet.ratings
        if rating.reason
    }
    assert reasons == {("E3a-05", None): BEYOND, ("E3a-13", LINA): OF_LINA}
    (adjusted,) = held.panel_sheet.adjustments
    assert (adjusted.candidate, adjusted.level, adjusted.reason) == (HUGO, 1, APART)
    assert held.at_centre.candidates[HUGO].verified_signers == ("J03", "J02")


def test_the_signed_pdf_says_what_was_typed(held: HeldSitting) -> None:
    for line in (
        "Lina Bouchard (n° 2026-0431) : à l’heure, identité vérifiée (10:30)",
        "Hugo Ferrand (n° 2026-0432) : en retard, identité vérifiée (10:30)",
        "Malik Roussel (n° 2026-0434) : absence (10:30)",
        "10:30–11:50 (1 h + 20 min d’aménagement)",
        "10:35:00–12:11:00 (1 h 24 min)",
        "10:55:00–11:07:00, Exercice d’évacuation",
        "Présentation : 52 min 50 s sur 53 min 20 s",
        "Échanges : 31 min 10 s sur 29 min 40 s",
        "11:39:50, 3 min, Micro à changer",
        "Note individuelle, au lieu de 3 Acquis",
        f"Motif du jury : {APART}",
        f"Motif du jury : {BEYOND}",
        JOINED,
    ):
        assert words(line) in held.printed, line
    assert words(KEPT_BACK) not in held.printed


def test_the_centre_has_each_member_s_own_figures(held: HeldSitting) -> None:
    at_centre = held.at_centre
    assert (at_centre.overview.received, at_centre.overview.expected) == (2, 2)
    for member, own in ((LINA, [3, 3]), (HUGO, [3, 3]), (AMINATA, [3, 3])):
        found = at_centre.candidates[member]
        team = [1 if (member, line) == (HUGO, "E3a-09") else 3 for line in TEAM_LINES]
        assert sorted(str(level) for level in found.levels) == sorted(map(str, [*team, *own]))
        assert found.signed == held.signed
        assert found.block.result.missing == ("E3b", "E3c")
    hugo = at_centre.candidates[HUGO].said
    assert "Note individuelle, au lieu de 3 Acquis pour le groupe" in hugo
    assert f"Motif : {APART}" in hugo


def test_an_absent_member_has_neither_a_rating_nor_a_zero(held: HeldSitting) -> None:
    malik = held.at_centre.candidates[MALIK]
    assert malik.block.result.verdict is Verdict.INCOMPLETE
    assert malik.block.result.absent == ("E3a",)
    assert malik.block.result.observed == 0
    assert malik.sheet.lines == ()
    assert "0 critère noté" in malik.said
    assert "Absence à l’épreuve : E3a. Ni note ni zéro" in malik.said

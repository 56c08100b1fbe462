"""E1, one candidate before two jurors who pass one laptop to each other, up to the centre."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.award import Verdict
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

pytestmark = pytest.mark.timeout(300)  # a whole sitting, with every check after it

INES = "2026-0402"
PLAN = Plan(
    candidates=((INES, "Aubertin", "Inès", ""),),
    jurors=(("J01", "Marchetti", "Hélène"), ("J02", "Benali", "Karim")),
    sittings=(("P01", "08:30", "E1", INES, "J01", "J01", "J02"),),
    rules=rules_with(a_course("E1", 20, 10)),
)
FIRST_SHEET = "333333333333333"
SECOND_SHEET = "333133233323333"
AGREED = [3, 3, 3, 2, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3]
REUSED = "Hypothèses à chiffrer."
JOINED = "Qui a construit le budget ?"
KEPT_BACK = "Voix un peu basse au début"
WHOLE = "Un oral maîtrisé."
BEYOND = "Vu ensemble après relecture du SWOT"
APART = "La structure de la seconde partie emporte l’avis"
OF_THE_JURY = "Avis unanime sur l’ensemble."


def _begin(laptop: JuryLaptop, diary: Diary) -> None:
    """The chair sits down, starts the oral and rates during the presentation."""
    laptop.take_up()
    laptop.presence(INES, "present_checked")
    laptop.sit_down("J01")
    laptop.pass_time(2)
    diary.read["before"] = laptop.room_reads()
    diary.read["installation"] = laptop.start_oral()
    laptop.pass_time(3)
    diary.read["presentation"] = laptop.next_phase()
    laptop.rate(FIRST_SHEET[:3])
    laptop.comment("E1-04", REUSED)
    laptop.keep_comment("E1-04")
    laptop.comment_again("E1-07", REUSED)
    laptop.note(JOINED)


def _interrupt(laptop: JuryLaptop, diary: Diary) -> None:
    """The projector fails; then nobody touches the laptop, which locks itself."""
    diary.read["seven minutes in"] = laptop.pass_time(7)
    laptop.pause("Vidéoprojecteur à rebrancher")
    diary.read["paused"] = laptop.pass_time(1, 30)
    diary.read["resumed"] = laptop.resume()
    laptop.rate(FIRST_SHEET[3:6])
    laptop.leave_untouched()
    diary.said["locked"] = kept_words(laptop.window)
    diary.read["locked"] = laptop.room_reads()


def _pass_on(laptop: JuryLaptop, diary: Diary) -> None:
    """The second juror rates; the first one's PIN does not open that sheet."""
    laptop.pass_to("J02")
    diary.said["second sits down"] = kept_words(laptop.window)
    diary.said["second's levels"] = "".join(
        str(row.scale.value()) for row in laptop.rows() if row.scale.value() is not None
    )
    laptop.rate(SECOND_SHEET[:4])
    laptop.note(KEPT_BACK)
    laptop.press("lock")
    diary.said["another's PIN"] = laptop.try_pin_of("J01")
    laptop.sit_down("J02")


def _end(laptop: JuryLaptop, diary: Diary) -> None:
    """The presentation runs over, an alarm costs five minutes, and the oral ends."""
    diary.read["last five minutes"] = laptop.pass_time(8, 10)
    diary.read["overtime"] = laptop.pass_time(5, 30)
    diary.read["exchanges"] = laptop.next_phase()
    diary.read["time added"] = laptop.add_time(5, "Alarme incendie")
    laptop.pass_time(10, 30)
    diary.read["over"] = laptop.end_oral()
    laptop.rate(SECOND_SHEET[4:])
    laptop.seal_as("J02")
    laptop.sit_down("J01")
    diary.said["first sits down again"] = shown_words(laptop.window)
    laptop.rate(FIRST_SHEET[6:14])
    laptop.key(Qt.Key.Key_Return)
    laptop.comment_whole(WHOLE)
    laptop.seal_as("J01", notes=True)


def _agree(laptop: JuryLaptop, diary: Diary) -> None:
    laptop.pass_time(4)
    laptop.deliberate()
    diary.said["deliberation"] = shown_words(laptop.window)
    laptop.agree("E1-04", "2", BEYOND)
    laptop.agree("E1-07")
    laptop.agree("E1-11", "3", APART)
    laptop.comment_as_jury(OF_THE_JURY)
    diary.read["deliberating"] = laptop.room_reads()
    laptop.review()
    diary.said["review"] = shown_words(laptop.window)
    laptop.sign_all(("J01", "J02"))


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, dressed: QApplication) -> HeldSitting:
    folder = tmp_path_factory.mktemp("e1")
    prepared = PLAN.prepared(folder / "centre")
    prepared.world.clock.pass_seconds(28 * 60)
    laptop, diary = open_laptop(prepared, folder / "laptop"), Diary()
    for part in (_begin, _interrupt, _pass_on, _end, _agree):
        part(laptop, diary)
    return conclude(prepared, laptop, folder, diary)


def test_the_second_juror_reads_nothing_of_the_first_ones_unsealed_sheet(
    held: HeldSitting,
) -> None:
    said = held.diary.said
    assert "Feuille de Karim Benali" in said["second sits down"]
    for secret in (REUSED, JOINED, "Dossier : 6 notes"):
        assert secret not in said["second sits down"]
    assert said["second's levels"] == ""
    assert "pas le bon" in said["another's PIN"]


def test_an_untouched_laptop_hides_the_sheet_and_gives_it_back_to_its_juror(
    held: HeldSitting,
) -> None:
    said = held.diary.said
    assert REUSED not in said["locked"]
    assert JOINED not in said["locked"]
    assert held.diary.read["locked"] == held.diary.read["resumed"]
    for own in ("Feuille de Hélène Marchetti", REUSED, JOINED, "Dossier : 6 notes sur 10"):
        assert own in said["first sits down again"]


def test_the_room_reads_phases_and_thresholds_at_every_step(held: HeldSitting) -> None:
    read, name, ticks = held.diary.read, "Inès Aubertin", ("5\u00a0min", "1\u00a0min")
    chain = ("Installation", "Présentation", "Échanges")
    after = ("Présentation", "Échanges", "Délibération")
    assert read["before"] == ()
    assert read["installation"] == ("Installation", name, *chain[:2])
    assert read["presentation"] == ("Présentation", name, "20:00", *ticks, *chain)
    assert read["seven minutes in"] == ("Présentation", name, "13:00", *ticks, *chain)
    assert read["paused"] == ("Présentation", name, "13:00", "En pause", *ticks, *chain)
    assert read["resumed"] == read["seven minutes in"]
    assert read["last five minutes"][2:4] == ("04:50", "Dernières 5 minutes")
    assert read["overtime"][2:4] == ("+0:40", "Temps écoulé")
    assert read["exchanges"] == ("Échanges", name, "10:00", "2\u00a0min", *after)
    assert read["time added"] == ("Échanges", name, "15:00", "2\u00a0min", *after)
    for moment in ("over", "deliberating"):
        assert read[moment][:2] == ("Le jury délibère", "Merci de patienter.")
    assert read["signed"] == read["exported"] == ()


def test_the_room_never_reads_a_rating_a_reason_nor_how_long_the_oral_is(
    held: HeldSitting,
) -> None:
    assert durations(held) == {"5\u00a0min", "2\u00a0min", "1\u00a0min"}
    assert "30:00" not in countdowns(held)
    private = ("acquis", REUSED, JOINED, BEYOND, "Vidéoprojecteur", "Alarme", "Marchetti")
    for painted in held.painted():
        assert not [each for each in private if each.casefold() in painted.casefold()]


def test_the_course_of_the_oral_is_in_every_signed_sheet(held: HeldSitting) -> None:
    start, pause, resume, stop, following, add, _ = TimerEventKind
    for context in held.contexts:
        assert course(context.timer) == [
            (start, 0, "", 0),
            (following, 180, "", 0),
            (pause, 600, "Vidéoprojecteur à rebrancher", 0),
            (resume, 690, "", 0),
            (following, 1_510, "", 0),
            (add, 1_510, "Alarme incendie", 5),
            (stop, 2_140, "", 0),
        ]


def test_sealed_sheets_hold_what_each_juror_typed(held: HeldSitting) -> None:
    first, second = held.score_sheets["J01"], held.score_sheets["J02"]
    assert [rating.level for rating in first.ratings] == [int(each) for each in FIRST_SHEET]
    assert [rating.level for rating in second.ratings] == [int(each) for each in SECOND_SHEET]
    commented = {each.criterion: each.comment for each in first.ratings if each.comment}
    assert commented == {"E1-04": REUSED, "E1-07": REUSED}
    assert first.overall_comment == WHOLE


def test_only_notes_that_their_juror_joined_leave_the_room(held: HeldSitting) -> None:
    assert held.score_sheets["J01"].notes == JOINED
    assert held.score_sheets["J02"].notes == ""
    assert words(JOINED) in held.printed
    assert words(KEPT_BACK) not in held.printed
    assert KEPT_BACK not in repr(held.content)


def test_the_jury_settles_what_divides_it_with_its_reasons(held: HeldSitting) -> None:
    said = held.diary.said
    assert "1 écart au-delà de la tolérance" in said["deliberation"]
    assert "2 écarts dans la tolérance" in said["deliberation"]
    assert "31 min 10 s pour 35 min" in said["review"]
    agreed = held.panel_sheet.ratings
    assert [rating.level for rating in agreed] == AGREED
    reasons = {rating.criterion: rating.reason for rating in agreed if rating.reason}
    assert reasons == {"E1-04": BEYOND, "E1-11": APART}
    assert [member.juror for member in held.panel_sheet.members] == ["J01", "J02"]


def test_the_signed_pdf_says_what_was_typed(held: HeldSitting) -> None:
    for line in (
        "Inès Aubertin (n° 2026-0402) : à l’heure, identité vérifiée (08:28)",
        "08:30–09:00 (30 min)",
        "08:33:00–09:05:40 (31 min 10 s)",
        "08:40:00–08:41:30, Vidéoprojecteur à rebrancher",
        "Installation : 3 min, hors durée de l’oral",
        "Présentation : 20 min 40 s sur 20 min",
        "Échanges : 10 min 30 s sur 15 min",
        "08:55:10, 5 min, Alarme incendie",
        f"Motif du jury : {BEYOND}",
        f"Motif du jury : {APART}",
        OF_THE_JURY,
        WHOLE,
    ):
        assert words(line) in held.printed, line


def test_the_centre_has_the_figures_that_were_typed(held: HeldSitting) -> None:
    at_centre, ines = held.at_centre, held.at_centre.candidates[INES]
    assert (at_centre.overview.received, at_centre.overview.expected) == (2, 2)
    assert ines.levels == AGREED
    assert ines.block.result.verdict is Verdict.ACQUIRED
    assert ines.sheet.signers == ("Hélène Marchetti", "Karim Benali")
    assert ines.signed == held.signed
    for told in ("Bloc 1 · Acquis", "15 critères sur 15", f"Motif : {APART}"):
        assert told in ines.said
    assert words("2 partiellement acquis · 13 acquis") in at_centre.results

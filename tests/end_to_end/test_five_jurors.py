"""E5b, ten minutes before five jurors who share one laptop, up to the centre."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from app.domain.award import Verdict
from app.domain.rules import AgreementRule
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

NOE = "2026-0440"
PLAN = Plan(
    candidates=((NOE, "Perrin", "Noé", ""),),
    jurors=(
        ("J01", "Marchetti", "Hélène"),
        ("J02", "Benali", "Karim"),
        ("J03", "Delattre", "Sophie"),
        ("J04", "Cherif", "Nadia"),
        ("J05", "Garnier", "Luc"),
    ),
    sittings=(("P04", "14:00", "E5b", NOE, "J01", "J01 J03", "J02 J04 J05"),),
    rules=rules_with(a_course("E5b", 6, 4), agreement=AgreementRule.MEDIAN),
)
PANEL = ("J01", "J03", "J02", "J04", "J05")
"""The chair first, then in the order of the planning."""
SHEETS = {"J01": "33321", "J03": "33223", "J02": "32133", "J04": "3332n", "J05": "33323"}
AGREED = [3, 3, 2, 3, 3]
COMMENTS = {"J01": "Débit rapide, respiration à travailler", "J02": "Plan annoncé puis oublié"}
REUSED = "Supports testés avant l’oral."
JOINED = "Reformule bien la question du jury"
KEPT_BACK = "Regarde surtout l’écran"
BEYOND = "Le plan revient dans la conclusion"
UNSEEN = "Le stress est surmonté dès la deuxième minute"
APART = "Les points clés restent après la reformulation"


def _speak(laptop: JuryLaptop, diary: Diary) -> None:
    """Each juror has the laptop for a minute of the oral; a pause interrupts it."""
    laptop.take_up()
    laptop.presence(NOE, "present_checked")
    laptop.pass_time(2)
    diary.read["installation"] = laptop.start_oral()
    laptop.pass_time(1)
    diary.read["presentation"] = laptop.next_phase()
    for juror in ("J01", "J04", "J02", "J05", "J03"):
        laptop.pass_to(juror)
        diary.said[f"{juror} sits down"] = kept_words(laptop.window)
        laptop.rate(SHEETS[juror][:2])
        if juror in COMMENTS:
            laptop.comment("E5b-03", COMMENTS[juror])
        diary.read[f"{juror} has rated"] = laptop.pass_time(1)
    laptop.pause("Malaise dans le public")
    diary.read["paused"] = laptop.pass_time(3)
    laptop.resume()


def _run_over(laptop: JuryLaptop, diary: Diary) -> None:
    """The exchanges are given two minutes, and last longer still."""
    laptop.comment("E5b-02", REUSED)
    laptop.keep_comment("E5b-02")
    laptop.comment_again("E5b-04", REUSED)
    diary.read["overtime of a phase"] = laptop.pass_time(1, 10)
    laptop.next_phase()
    diary.read["time added"] = laptop.add_time(2, "Question à reformuler")
    diary.read["last two minutes"] = laptop.pass_time(4, 30)
    diary.read["overtime"] = laptop.pass_time(2, 15)
    diary.read["over"] = laptop.end_oral()


def _seal_in_turn(laptop: JuryLaptop, diary: Diary) -> None:
    for juror in ("J03", "J05", "J02", "J04", "J01"):
        if juror != "J03":  # whose sheet was open as the oral ended
            laptop.pass_to(juror)
        laptop.rate(SHEETS[juror][2:])
        if juror in ("J05", "J02"):
            laptop.note(JOINED if juror == "J05" else KEPT_BACK)
        laptop.seal_as(juror, notes=juror == "J05")
        diary.said[f"{juror} has sealed"] = shown_words(laptop.window)


def _agree(laptop: JuryLaptop, diary: Diary) -> None:
    laptop.deliberate()
    diary.said["deliberation"] = shown_words(laptop.window)
    laptop.agree("E5b-03", "2", BEYOND)
    laptop.agree("E5b-05", "3", UNSEEN)
    laptop.agree("E5b-02")
    laptop.agree("E5b-04", "3", APART)
    laptop.review()
    diary.said["review"] = shown_words(laptop.window)
    laptop.sign_all(PANEL)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory, dressed: QApplication) -> HeldSitting:
    folder = tmp_path_factory.mktemp("e5b")
    prepared = PLAN.prepared(folder / "centre")
    prepared.world.clock.pass_seconds(5 * 3_600 + 58 * 60)
    laptop, diary = open_laptop(prepared, folder / "laptop"), Diary()
    for part in (_speak, _run_over, _seal_in_turn, _agree):
        part(laptop, diary)
    return conclude(prepared, laptop, folder, diary)


def test_nobody_of_five_reads_what_another_has_not_sealed(held: HeldSitting) -> None:
    said = held.diary.said
    for juror in PANEL:
        held_then = said[f"{juror} sits down"]
        assert "0 notes sur 5" in held_then
        assert not [comment for comment in COMMENTS.values() if comment in held_then]


def test_the_page_of_turns_says_who_has_sealed_and_hides_every_rating(held: HeldSitting) -> None:
    said = held.diary.said
    for count, juror in enumerate(("J03", "J05", "J02", "J04"), start=1):
        page = said[f"{juror} has sealed"]
        assert f"{count} scellée{'s' if count > 1 else ''} sur 5" in page
        assert "acquis" not in page.casefold()
        assert REUSED not in page
    assert "Toutes les feuilles sont scellées" in said["J01 has sealed"]


def test_the_room_reads_a_short_oral_to_its_overtime(held: HeldSitting) -> None:
    read, name = held.diary.read, "Noé Perrin"
    ticks, chain = ("5\u00a0min", "1\u00a0min"), ("Installation", "Présentation", "Échanges")
    assert read["installation"] == ("Installation", name, *chain[:2])
    assert read["presentation"] == ("Présentation", name, "06:00", *ticks, *chain)
    assert read["J01 has rated"][2:4] == ("05:00", "Dernières 5 minutes")
    assert read["J03 has rated"][2:4] == ("01:00", "Dernière minute")
    assert read["paused"][2:4] == ("01:00", "En pause")
    assert read["overtime of a phase"][2:4] == ("+0:10", "Temps écoulé")
    assert read["time added"][:3] == ("Échanges", name, "06:00")
    assert read["last two minutes"][2:4] == ("01:30", "Dernières 2 minutes")
    assert read["overtime"][2:4] == ("+0:45", "Temps écoulé")
    assert read["over"][:2] == ("Le jury délibère", "Merci de patienter.")
    assert read["signed"] == read["exported"] == ()


def test_the_room_never_reads_a_rating_a_reason_nor_how_long_the_oral_is(
    held: HeldSitting,
) -> None:
    assert durations(held) == {"5\u00a0min", "2\u00a0min", "1\u00a0min"}
    assert not {"10:00", "12:00"} & countdowns(held)
    private = ("acquis", "observé", REUSED, JOINED, APART, "Malaise", "Question", "Benali")
    for painted in held.painted():
        assert not [each for each in private if each.casefold() in painted.casefold()]


def test_the_course_of_the_oral_is_in_every_signed_sheet(held: HeldSitting) -> None:
    start, pause, resume, stop, following, add, _ = TimerEventKind
    assert set(held.score_sheets) == set(PANEL)
    for context in held.contexts:
        assert course(context.timer) == [
            (start, 0, "", 0),
            (following, 60, "", 0),
            (pause, 360, "Malaise dans le public", 0),
            (resume, 540, "", 0),
            (following, 610, "", 0),
            (add, 610, "Question à reformuler", 2),
            (stop, 1_015, "", 0),
        ]


def test_sealed_sheets_hold_what_each_of_five_typed(held: HeldSitting) -> None:
    for juror, sheet in held.score_sheets.items():
        typed = [None if each == "n" else int(each) for each in SHEETS[juror]]
        assert [rating.level for rating in sheet.ratings] == typed
        assert sheet.notes == (JOINED if juror == "J05" else "")
    comments = {
        (juror, rating.criterion): rating.comment
        for juror, sheet in held.score_sheets.items()
        for rating in sheet.ratings
        if rating.comment
    }
    assert comments == {
        ("J01", "E5b-03"): COMMENTS["J01"],
        ("J02", "E5b-03"): COMMENTS["J02"],
        ("J03", "E5b-02"): REUSED,
        ("J03", "E5b-04"): REUSED,
    }
    assert KEPT_BACK not in repr(held.content)


def test_five_ratings_stand_side_by_side_and_the_jury_gives_its_reasons(held: HeldSitting) -> None:
    said, review = held.diary.said["deliberation"], held.diary.said["review"]
    for badge in (
        "Hélène Marchetti : 1 Non acquis",
        "Sophie Delattre : 2 Partiellement acquis",
        "Karim Benali : 1 Non acquis",
        "Nadia Cherif : Non observé",
        "Luc Garnier : 3 Acquis",
        "5 feuilles scellées sur 5",
    ):
        assert badge in said
    assert "12 min 55 s pour 12 min" in review
    agreed = held.panel_sheet.ratings
    assert [rating.level for rating in agreed] == AGREED
    reasons = {rating.criterion: rating.reason for rating in agreed if rating.reason}
    assert reasons == {"E5b-03": BEYOND, "E5b-05": UNSEEN, "E5b-04": APART}


def test_all_five_sign_the_same_sheet(held: HeldSitting) -> None:
    assert tuple(member.juror for member in held.panel_sheet.members) == PANEL
    fields = PdfReader(io.BytesIO(held.signed)).get_fields() or {}
    assert sum(field.get("/FT") == "/Sig" and "/V" in field for field in fields.values()) == 5
    assert held.at_centre.candidates[NOE].verified_signers == PANEL


def test_the_signed_pdf_says_what_was_typed(held: HeldSitting) -> None:
    for line in (
        "14:00–14:10 (10 min)",
        "14:01:00–14:16:55 (12 min 55 s)",
        "14:06:00–14:09:00, Malaise dans le public",
        "Présentation : 6 min 10 s sur 6 min",
        "Échanges : 6 min 45 s sur 6 min",
        "14:10:10, 2 min, Question à reformuler",
        f"Motif du jury : {APART}",
        JOINED,
        *(f"« {comment} »" for comment in COMMENTS.values()),
        *("Hélène Marchetti", "Karim Benali", "Sophie Delattre", "Nadia Cherif", "Luc Garnier"),
    ):
        assert words(line) in held.printed, line
    assert words(KEPT_BACK) not in held.printed


def test_the_centre_has_the_figures_that_were_typed(held: HeldSitting) -> None:
    noe = held.at_centre.candidates[NOE]
    assert (held.at_centre.overview.received, held.at_centre.overview.expected) == (5, 5)
    assert noe.levels == AGREED
    assert noe.block.result.verdict is Verdict.INCOMPLETE
    assert noe.block.result.missing == ("E5a",)
    assert noe.signed == held.signed
    for told in ("Grille harmonisée E5b", f"Motif : {APART}", "3 Acquis"):
        assert told in noe.said

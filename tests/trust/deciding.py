"""What a centre signs about what came back: a decision, a receipt, a list of enrolments."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.session import SessionKind
from app.trust.payloads import (
    CentreDecision,
    DecisionKind,
    EnrolmentList,
    EnrolmentStanding,
    ListedEnrolment,
    Receipt,
    ReceiptLine,
    SheetFate,
)
from app.trust.wire import FORMAT_VERSION
from tests import builders

SESSION = builders.a_session().id


def a_decision(**changes: Any) -> CentreDecision:
    plain = CentreDecision(
        format=FORMAT_VERSION,
        session=SESSION,
        kind=DecisionKind.ACCEPT,
        subject="a" * 64,
        reason="La seconde version vient d’un essai.",
        operator="Exam Office",
        decided_at=builders.a_moment(700),
    )
    return replace(plain, **changes)


def a_receipt(**changes: Any) -> Receipt:
    fates = zip("abcd", SheetFate, strict=True)
    plain = Receipt(
        format=FORMAT_VERSION,
        session=SESSION,
        session_kind=SessionKind.REAL,
        room="Salle 1",
        sequence=2,
        lines=tuple(
            ReceiptLine(
                digest=digit * 64,
                fate=fate,
                code="" if fate is SheetFate.MERGED else f"sheet.{fate.value}",
            )
            for digit, fate in fates
        ),
        written_at=builders.a_moment(710),
    )
    return replace(plain, **changes)


def an_enrolment_list(**changes: Any) -> EnrolmentList:
    plain = EnrolmentList(
        format=FORMAT_VERSION,
        session=SESSION,
        enrolments=tuple(
            ListedEnrolment(
                juror=f"J{number}",
                room="Salle 1",
                device="laptop-1",
                serial=f"0{number}",
                standing=standing,
            )
            for number, standing in enumerate(EnrolmentStanding, start=1)
        ),
        listed_at=builders.a_moment(720),
    )
    return replace(plain, **changes)

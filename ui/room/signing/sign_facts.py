"""The facts of a sitting that its members read before they sign: presence, links, incidents."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.attendance import Presence
from app.domain.interest import Link
from app.services.room.panel.signing_review import ReviewedPresence, SigningReview
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.paper.paper_words import paper_times
from ui.room.words import duration_words, ended, minutes_words, presence_words, time_range
from ui.widgets.card import FactStrip
from ui.widgets.label import Label


class SignFacts(QWidget):
    """Facts in a few words each; under them, as sentences, what is not as usual."""

    def __init__(self, review: SigningReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_facts")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FactStrip(self._facts(review)))
        for said in (*self._presences(review), *self._declared(review), *self._unsigned(review)):
            column.addWidget(Label(said, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))

    def _facts(self, review: SigningReview) -> list[tuple[str, str]]:
        oral, lasted = self.tr("non chronométré"), self.tr("aucune")
        if review.oral is not None and review.measured_ms is not None:
            oral = time_range(*review.oral)
            lasted = self.tr("{0} pour {1}").format(
                duration_words(review.measured_ms), minutes_words(review.allowed_minutes)
            )
        elif review.paper is not None:
            oral = paper_times(review.paper) or self.tr("heures non relevées")
        return [
            (self.tr("Oral"), oral),
            (self.tr("Durée mesurée"), lasted),
            (self.tr("Présence"), self._presence(review.attendance)),
            (self.tr("Liens d’intérêt"), self._links(review)),
            (self.tr("Incidents"), self._incidents(review)),
        ]

    def _presence(self, attendance: tuple[ReviewedPresence, ...]) -> str:
        if not attendance:
            return self.tr("non relevée")
        if len(attendance) == 1:
            return self._one(attendance[0])
        here = sum(each.attendance.is_here for each in attendance)
        return self.tr("{0} membres sur {1}").format(here, len(attendance))

    def _one(self, each: ReviewedPresence) -> str:
        words = presence_words(each.attendance)
        if not each.attendance.is_here:
            return words
        if each.attendance.identity_checked:
            return self.tr("{0}, identité vérifiée").format(words)
        return self.tr("{0}, identité à vérifier").format(words)

    def _links(self, review: SigningReview) -> str:
        if review.links:
            return counted(len(review.links), self.tr("{0} déclaré"), self.tr("{0} déclarés"))
        return self.tr("aucun") if review.declared else self.tr("aucune déclaration")

    def _incidents(self, review: SigningReview) -> str:
        if not review.incidents:
            return self.tr("aucun")
        return counted(review.incidents, self.tr("{0} noté"), self.tr("{0} notés"))

    def _presences(self, review: SigningReview) -> list[str]:
        """Return each member of a team who was not simply there in time."""
        if len(review.attendance) < 2:
            return []
        return [
            self.tr("{0} : {1}.").format(each.name, self._one(each))
            for each in review.attendance
            if each.attendance.presence is not Presence.PRESENT
            or not each.attendance.identity_checked
        ]

    def _declared(self, review: SigningReview) -> list[str]:
        said = []
        for link in review.links:
            words = self.tr("{0}, pour {1} : {2}.").format(
                link.juror_name, link.candidate_name, self._link_words(link.link)
            )
            why = self.tr("Motif : {0}").format(ended(link.reason)) if link.reason else ""
            said.append(f"{words} {why}".rstrip())
        return said

    def _link_words(self, link: Link) -> str:
        return {
            Link.NONE: self.tr("aucun lien"),
            Link.ACQUAINTANCE: self.tr("simple connaissance"),
            Link.OWN_TRAINER: self.tr("formateur du candidat"),
            Link.INFLUENCING: self.tr("lien qui influence"),
        }[link]

    def _unsigned(self, review: SigningReview) -> list[str]:
        left = review.incidents - review.reports
        if not left:
            return []
        return [
            counted(
                left,
                self.tr("{0} incident noté n’a pas encore son procès-verbal signé."),
                self.tr("{0} incidents notés n’ont pas encore leur procès-verbal signé."),
            )
        ]

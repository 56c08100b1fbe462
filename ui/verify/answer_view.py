"""An answer, whole: verdict, signers, authority, what it means and what it does not say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.trust.verification import (
    AuthorityLine,
    Contained,
    FileKind,
    Outcome,
    SignatureLine,
    Verdict,
    Verification,
)
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.verify.looks import moment_words, outcome_look, plain_look
from ui.verify.verdict_card import VerdictCard
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.card import Card, ListCard
from ui.widgets.card_code import CardCodeField
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow

_MOST_CONTAINED = 60
_CLOSED = ("package.encrypted", "package.wrong_code", "code.malformed")
_OPENED_BY_CODE = (FileKind.ROOM_PACKAGE, FileKind.LIVE_COPY)


class AnswerView(QWidget):
    """Renders one `Verification`; `code_given` brings the room's code for an encrypted file."""

    code_given = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self._answer: Verification | None = None
        self._technical = False
        self.verdict = VerdictCard()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(self.verdict)
        self._cards = QWidget()
        self._column.addWidget(self._cards, 1)

    def show_answer(self, name: str, answer: Verification) -> None:
        """Show what came out of a file."""
        self._answer = answer
        self._technical = False
        self.verdict.show_answer(name, answer)
        self._lay_cards()

    def _lay_cards(self) -> None:
        answer = self._answer
        if answer is None:
            return
        cards = QWidget()
        grid = QGridLayout(cards)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        found = [card for card in self._all_cards(answer) if card is not None]
        for place, card in enumerate(found):
            last_alone = place == len(found) - 1 and place % 2 == 0
            grid.addWidget(card, place // 2, place % 2, 1, 2 if last_alone else 1)
        grid.setRowStretch(len(found) // 2 + 1, 1)
        old, self._cards = self._cards, cards
        self._column.replaceWidget(old, cards)
        old.hide()
        old.deleteLater()

    def _all_cards(self, answer: Verification) -> tuple[Card | None, ...]:
        return (
            self._code_card(answer),
            self._signers(answer),
            self._authority(answer),
            self._meaning(answer),
            self._silences(answer),
            self._contained(answer),
            self._technical_card(answer) if self._technical else None,
        )

    def _code_card(self, answer: Verification) -> Card | None:
        closed = any(finding.code in _CLOSED for finding in answer.findings)
        wrong = any(finding.code == "package.wrong_code" for finding in answer.findings)
        if answer.kind not in _OPENED_BY_CODE or not closed:
            return None
        card = Card(title=self.tr("Ouvrir avec le code de la salle"), object_name="code_card")
        field = CardCodeField(self.tr("Code de la fiche de consignes"), object_name="room_code")
        if wrong:
            field.set_error(self.tr("Ce code n’ouvre pas ce fichier. Recopiez-le de la fiche."))
        button = Button(self.tr("Ouvrir et vérifier"), object_name="use_code")
        button.setEnabled(False)
        field.edited.connect(lambda _code: button.setEnabled(field.is_complete()))
        button.clicked.connect(lambda: self.code_given.emit(field.code()))
        field.edit.returnPressed.connect(button.click)
        card.body.addWidget(field)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addStretch(1)
        return card

    def _signers(self, answer: Verification) -> Card | None:
        if not answer.signatures:
            return None
        count, expected = len(answer.signatures), answer.expected
        if expected is None:
            said = Label(self.tr("Jury attendu inconnu ici"), style=TextStyle.CAPTION_MEDIUM)
            said.set_tone(Tone.WARNING)
        else:
            words = self.tr("Signatures : {0} sur {1}").format(count, expected)
            said = Label(words, style=TextStyle.CAPTION_MEDIUM)
            said.set_tone(_signed_tone(answer.signatures, expected))
        card = ListCard(title=self.tr("Qui a signé"), trailing=said, object_name="signers")
        for place, line in enumerate(answer.signatures, start=1):
            row = self._signer(line)
            row.set_line(place < count)
            card.body.addWidget(row)
        card.body.addStretch(1)
        return card

    @staticmethod
    def _signer(line: SignatureLine) -> ListRow:
        _, tone = outcome_look(line.outcome)
        symbol = {Outcome.HOLDS: "circle-check", Outcome.FAILS: "circle-x"}
        capacity = "" if line.capacity is None else shown(line.capacity)
        row = ListRow(
            line.name,
            capacity[:1].upper() + capacity[1:],
            icon_name=symbol.get(line.outcome, "circle-question-mark"),
            tone=tone,
        )
        right = Qt.AlignmentFlag.AlignRight
        trailing = QWidget()
        lines = QVBoxLayout(trailing)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        moment = "" if line.signed_at is None else moment_words(line.signed_at)
        lines.addWidget(Label(moment, tone=Tone.MUTED, align=right))
        note = shown(line.note)
        lines.addWidget(
            Label(
                note,
                style=TextStyle.CAPTION,
                tone=Tone.MUTED if tone is Tone.OK else tone,
                align=right,
            )
        )
        row.add_trailing(trailing)
        row.setAccessibleName(", ".join(filter(None, (line.name, capacity, moment, note))))
        return row

    def _authority(self, answer: Verification) -> Card | None:
        if not answer.authority:
            return None
        link = LinkButton(self.tr("Détails techniques"), object_name="technical")
        link.clicked.connect(self._toggle_technical)
        card = Card(title=self.tr("Sous quelle autorité"), trailing=link, object_name="authority")
        for line in answer.authority:
            card.body.addWidget(self._authority_line(line))
        card.body.addStretch(1)
        return card

    @staticmethod
    def _authority_line(line: AuthorityLine) -> QWidget:
        _, tone = outcome_look(line.outcome)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        icon_name = "door-open" if line.room else "building-2"
        symbol = IconLabel(icon_name, tone=tone, size=18)
        row.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(line.title, style=TextStyle.BODY_MEDIUM, elide=True))
        words.addWidget(
            Label(shown(line.detail), style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        )
        row.addLayout(words, 1)
        holder.setAccessibleName(f"{line.title}, {shown(line.detail)}")
        return holder

    def _toggle_technical(self) -> None:
        self._technical = not self._technical
        self._lay_cards()

    def _meaning(self, answer: Verification) -> Card:
        card = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for finding in answer.findings:
            icon_name, tone = outcome_look(finding.outcome)
            card.body.addWidget(_line(icon_name, tone, shown(finding.sentence)))
            if finding.meaning is not None:
                after = Label(
                    shown(finding.meaning), style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True
                )
                after.setContentsMargins(28, 0, 0, 0)
                card.body.addWidget(after)
        card.body.addStretch(1)
        return card

    def _silences(self, answer: Verification) -> Card | None:
        if not answer.silences:
            return None
        card = Card(title=self.tr("Ce que cela ne dit pas"), object_name="silences")
        for silence in answer.silences:
            card.body.addWidget(_line("minus", Tone.MUTED, shown(silence)))
        card.body.addStretch(1)
        return card

    def _contained(self, answer: Verification) -> Card | None:
        documents = answer.contained
        if not documents:
            return None
        holding = sum(each.verdict in _STANDS for each in documents)
        said = self.tr("Tiennent : {0} sur {1}").format(holding, len(documents))
        plain = all(each.verdict is Verdict.GENUINE for each in documents)
        tone = Tone.OK if plain else Tone.WARNING
        label = Label(said, style=TextStyle.CAPTION_MEDIUM, tone=tone)
        card = ListCard(title=self.tr("Dans ce fichier"), trailing=label, object_name="contained")
        worst = sorted(documents, key=lambda each: _RANK[each.verdict])
        for each in worst[:_MOST_CONTAINED]:
            card.body.addWidget(_document_row(each))
        if len(worst) > _MOST_CONTAINED:
            rest = self.tr("Les {0} autres sont dans le rapport.").format(
                len(worst) - _MOST_CONTAINED
            )
            words = Label(rest, tone=Tone.MUTED)
            words.setContentsMargins(16, 12, 16, 12)
            card.body.addWidget(words)
        return card

    def _technical_card(self, answer: Verification) -> Card:
        card = Card(title=self.tr("Détails techniques"), object_name="technical_card")
        lines = [self.tr("Sorte de fichier : {0}").format(answer.kind.value)]
        if answer.digest:
            lines.append(self.tr("SHA-256 du contenu signé : {0}").format(_broken(answer.digest)))
        lines += [
            self.tr("Certificat de {0} : {1}").format(line.name, _broken(line.serial))
            for line in answer.signatures
        ]
        lines += [f"{each.code}\u00a0: {each.outcome.value}" for each in answer.findings]
        for words in lines:
            card.body.addWidget(Label(words, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))
        return card


_STANDS = (Verdict.GENUINE, Verdict.REPLACED)
_RANK = {
    Verdict.REFUSED: 0,
    Verdict.INCOMPLETE: 1,
    Verdict.REPLACED: 2,
    Verdict.GENUINE: 3,
}


def _signed_tone(lines: Sequence[SignatureLine], expected: int) -> Tone:
    """Tell by colour what the count alone does not: a key that is still to be confirmed."""
    outcomes = {line.outcome for line in lines}
    if len(lines) != expected or Outcome.FAILS in outcomes:
        return Tone.ERROR
    return Tone.WARNING if Outcome.OPEN in outcomes else Tone.OK


def _document_row(each: Contained) -> ListRow:
    icon_name, tone = plain_look(each.verdict)
    return ListRow(shown(each.title), shown(each.sentence), icon_name=icon_name, tone=tone)


def _line(icon_name: str, tone: Tone, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    symbol = IconLabel(icon_name, tone=tone)
    symbol.setContentsMargins(0, 2, 0, 0)
    row.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, wrap=True), 1)
    holder.setAccessibleName(words)
    return holder


def _broken(value: str) -> str:
    """Let a long number go on to the next line."""
    return "\u200b".join(value[at : at + 8] for at in range(0, len(value), 8))

"""What a newer room package changes here, in words, before it is taken."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.services.room.continuity.reissue import PackageChange
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.card import Card
from ui.widgets.label import Label, icon_and_words


class ChangeCard(Card):
    """Renders a `PackageChange`: what comes, what differs, what goes, what stays as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="package_change", parent=parent)
        self._lines: list[QWidget] = []

    def show_change(self, change: PackageChange) -> None:
        """Show what the package would change."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        self.set_title(self.tr("Ce que change le dossier n° {0}").format(change.sequence))
        groups = (
            ("circle-plus", Tone.ACCENT, self._added(change), change.added),
            ("file-pen", Tone.ACCENT, self._changed(change), change.changed),
            ("circle-minus", Tone.WARNING, self._removed(change), change.removed),
            ("lock", Tone.OK, self._kept(change), change.kept),
        )
        for icon_name, tone, head, words in groups:
            if words:
                self._add(icon_and_words(icon_name, head, tone=tone))
                for word in words:
                    self._add(Label(word, wrap=True))
        if not any((change.added, change.changed, change.removed, change.kept)):
            self._add(Label(self.tr("Aucun passage ne change."), tone=Tone.MUTED, wrap=True))
        self._add(
            Label(
                self.tr("Ce qui est noté, scellé et signé ici reste, ainsi que les clés du jury."),
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
                wrap=True,
            )
        )

    def _add(self, line: QWidget) -> None:
        self._lines.append(line)
        self.body.addWidget(line)

    def _added(self, change: PackageChange) -> str:
        count = len(change.added)
        return counted(count, self.tr("{0} passage ajouté"), self.tr("{0} passages ajoutés"))

    def _changed(self, change: PackageChange) -> str:
        count = len(change.changed)
        return counted(count, self.tr("{0} passage modifié"), self.tr("{0} passages modifiés"))

    def _removed(self, change: PackageChange) -> str:
        count = len(change.removed)
        return counted(count, self.tr("{0} passage retiré"), self.tr("{0} passages retirés"))

    def _kept(self, change: PackageChange) -> str:
        return counted(
            len(change.kept),
            self.tr("{0} passage commencé reste comme il est"),
            self.tr("{0} passages commencés restent comme ils sont"),
        )

"""The keys of the verification window: F1."""

from __future__ import annotations

from ui.room.keys_dialog import KeysDialog


class VerifyKeysDialog(KeysDialog):
    """Lists what the keys do where documents are verified; Escape or F1 closes it."""

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Ctrl+O"), self.tr("choisir un ou plusieurs fichiers à vérifier")),
            (self.tr("glisser, déposer"), self.tr("vérifier des fichiers, partout sur la page")),
            (self.tr("Tab"), self.tr("passer d’un bouton ou d’un fichier au suivant")),
            (self.tr("Entrée"), self.tr("revoir la réponse du fichier choisi")),
            (
                self.tr("Entrée"),
                self.tr("chercher l’empreinte saisie, ou lue par une douchette à code QR"),
            ),
            (self.tr("Page ↑, Page ↓"), self.tr("faire défiler la réponse")),
            (self.tr("F1"), self.tr("ouvrir ou fermer cette liste")),
        )

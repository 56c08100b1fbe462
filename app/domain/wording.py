"""Sentences for people, written where they are needed and translated where they are shown.

Owns the marker that the translation extractor looks for. It must not know Qt: a window
translates `Sentence.template`, the command line prints `Sentence.french()`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A French sentence with named gaps, to be translated before its gaps are filled.

    `template` is the key of the translation; `values` fills `{name}` gaps and may hold
    sentences of its own.
    """

    template: str
    values: tuple[tuple[str, Sentence | str | int], ...] = ()

    def french(self) -> str:
        """Return the sentence in French, gaps filled."""
        return self.template.format(
            **{
                name: value.french() if isinstance(value, Sentence) else value
                for name, value in self.values
            }
        )

    def __str__(self) -> str:
        return self.french()


def sentence(template: str, /, **values: Sentence | str | int) -> Sentence:
    """Mark `template` for translation and fill its gaps.

    The template must be a literal: the extractor reads the source, it does not run it.
    """
    return Sentence(template, tuple(values.items()))

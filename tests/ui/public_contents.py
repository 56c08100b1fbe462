"""What the second screen may show, for tests and pictures."""

from __future__ import annotations

from ui.second_screen.content import PublicCountdown, PublicMessage, PublicStep, StepState
from ui.widgets.countdown import CountdownDisplay, CountdownMood, Mark

STEPS = (
    PublicStep(name="Installation", state=StepState.DONE),
    PublicStep(name="Présentation", state=StepState.CURRENT),
    PublicStep(name="Échanges avec le jury", state=StepState.NEXT),
)
MARKS = (Mark(0.05, "1 min"), Mark(0.25, "5 min"))


def public_screens() -> dict[str, PublicCountdown | PublicMessage]:
    """Return what the second screen may show."""
    shown = {
        "normal": ("21:18", CountdownMood.NORMAL, 0.71, ""),
        "warning": ("04:05", CountdownMood.WARNING, 0.2, "Moins de 5 minutes"),
        "overtime": ("+0:53", CountdownMood.OVERTIME, 0.0, "Temps écoulé"),
        "paused": ("06:40", CountdownMood.PAUSED, 0.33, "En pause"),
    }
    screens: dict[str, PublicCountdown | PublicMessage] = {
        name: PublicCountdown(
            display=CountdownDisplay(
                text=text,
                phase="Présentation",
                mood=mood,
                fraction=fraction,
                marks=MARKS,
                state_words=words,
            ),
            who="Camille Lefèvre-N’Guessan",
            steps=STEPS,
        )
        for name, (text, mood, fraction, words) in shown.items()
    }
    screens["message"] = PublicMessage(
        title="Le jury délibère",
        lines=("Merci d’attendre dans le couloir.", "Prochain passage à 15:45."),
        clock="15:37",
    )
    return screens

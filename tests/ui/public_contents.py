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
    screens["quiet"] = PublicCountdown(
        display=CountdownDisplay(text="", phase="Présentation", fraction=0.71, marks=MARKS),
        who="Camille Lefèvre-N’Guessan",
        steps=STEPS,
    )
    screens["quiet_paused"] = PublicCountdown(
        display=CountdownDisplay(
            text="",
            phase="Échanges avec le jury",
            mood=CountdownMood.PAUSED,
            state_words="En pause",
            fraction=0.71,
            marks=MARKS,
        ),
        steps=STEPS,
    )
    screens["unlimited"] = PublicCountdown(
        display=CountdownDisplay(text="", phase="Installation", fraction=None),
        who="n°\u00a02026-0417, 2026-0418, 2026-0419, 2026-0420",
        steps=(
            PublicStep(name="Installation", state=StepState.CURRENT),
            PublicStep(name="Présentation", state=StepState.NEXT),
        ),
    )
    screens["no_phase"] = PublicCountdown(
        display=CountdownDisplay(text="21:18", phase="", fraction=0.71, marks=MARKS)
    )
    screens["free_message"] = PublicMessage(
        title="L’épreuve reprend dans un quart d’heure, merci d’attendre dans le couloir",
        lines=("Une personne de l’équipe viendra vous chercher.",),
        clock="15:37",
        icon_name="message-square",
    )
    screens["message"] = PublicMessage(
        title="Le jury délibère",
        lines=("Merci d’attendre dans le couloir.", "Prochain passage à 15:45."),
        clock="15:37",
    )
    return screens

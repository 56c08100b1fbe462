"""Time and laptops of a simulated session: a clock that is moved, a secret that lasts a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.timer_record import Instant


@dataclass(slots=True)
class SimulatedClock:
    """A clock that stands still until the simulation moves it; `utc` carries its offset."""

    utc: datetime
    ticks: int = 0
    boot: str = "simulation"

    def now(self) -> Instant:
        """Return the simulated instant."""
        return Instant(utc=self.utc, ticks=self.ticks, boot=self.boot)

    def awake(self) -> int:
        """Return the same ticks: a simulated laptop never sleeps."""
        return self.ticks

    def advance(self, time: timedelta) -> None:
        """Let time pass on both clocks."""
        self.utc += time
        self.ticks += round(time.total_seconds() * 1000)

    def move_to(self, moment: datetime) -> None:
        """Let time pass until a moment; one that is over changes nothing."""
        self.advance(max(moment - self.utc, timedelta()))


@dataclass(frozen=True, slots=True)
class SimulatedDevice:
    """A laptop of a simulated session: its secret protects nobody and is kept nowhere."""

    name: str
    secret: bytes

    def device_secret(self) -> bytes:
        """Return the 32 bytes drawn for this run."""
        return self.secret

    def device_id(self) -> str:
        """Return the laptop's name."""
        return self.name

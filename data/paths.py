"""Where this person's files live: in the system's application-data folders, never in a checkout."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_NAME = "Soutenance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one person on one machine; none of them need exist yet.

    `data` holds the rooms and the device's secret, on this machine only: never in a profile
    that follows its owner over a network. `config` holds preferences.
    """

    data: Path
    config: Path

    @property
    def recent_centres(self) -> Path:
        """The list of centre folders that were opened here, see `data.recent`."""
        return self.config / "recent.json"


def user_paths() -> Paths:
    """Return the folders of whoever runs the program."""
    # Imported here: the command line that is given its folders does not need it.
    from platformdirs import PlatformDirs  # noqa: PLC0415

    folders = PlatformDirs(appname=_NAME, appauthor=False, roaming=False)
    return Paths(data=folders.user_data_path, config=folders.user_config_path)

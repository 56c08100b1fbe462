from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from data.clock import KeptBoot, SystemClock, boot_identifier, ticks

MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def kept_boot(folder: Path) -> KeptBoot:
    numbers = count(1)
    taken = {path.name for path in folder.glob("*")}
    return KeptBoot(folder, new_identifier=lambda: f"boot-{len(taken) + next(numbers)}")


def identifier(folder: Path, minutes: float, ticks_now: float) -> str:
    return kept_boot(folder).identifier(
        MORNING + timedelta(minutes=minutes), round(ticks_now * 60_000)
    )


def test_the_clock_reads_both_clocks_and_names_the_start(tmp_path: Path) -> None:
    clock = SystemClock(tmp_path)

    first, second = clock.now(), clock.now()

    assert first.utc.tzinfo is UTC
    assert abs(datetime.now(UTC) - first.utc) < timedelta(minutes=1)
    assert 0 <= second.ticks - first.ticks < 60_000
    assert first.boot == second.boot == SystemClock(tmp_path).now().boot
    assert first.boot


@pytest.mark.skipif(sys.platform != "linux", reason="Linux names its starts")
def test_linux_names_its_starts_and_a_system_without_it_is_helped(tmp_path: Path) -> None:
    kernel = tmp_path / "boot_id"
    kernel.write_text("0b5c3e4e-aaaa\n", encoding="ascii")

    assert boot_identifier(tmp_path, kernel) == "0b5c3e4e-aaaa"
    helped = boot_identifier(tmp_path, tmp_path / "nowhere")
    assert helped == boot_identifier(tmp_path, tmp_path / "nowhere")
    assert helped != "0b5c3e4e-aaaa"
    assert ticks() > 0


def test_both_clocks_moved_alike_is_the_same_start(tmp_path: Path) -> None:
    first = identifier(tmp_path, 0, 10)

    assert identifier(tmp_path, 90, 100) == first
    assert identifier(tmp_path, 600.1, 610) == first


def test_ticks_below_the_kept_ones_are_another_start(tmp_path: Path) -> None:
    first = identifier(tmp_path, 0, 10)

    assert identifier(tmp_path, 5, 2) != first


def test_a_restart_is_found_even_after_the_ticks_have_caught_up(tmp_path: Path) -> None:
    first = identifier(tmp_path, 0, 10)

    # Off for one minute, then on for twenty.
    assert identifier(tmp_path, 21, 20) != first


def test_a_clock_that_was_set_makes_a_new_start_which_is_the_safe_side(tmp_path: Path) -> None:
    first = identifier(tmp_path, 0, 10)

    assert identifier(tmp_path, 120, 20) != first


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"boot": "x", "utc": "hier", "ticks": 1}', json.dumps({"boot": "x"})],
)
def test_a_damaged_file_makes_a_new_start(tmp_path: Path, content: str) -> None:
    (tmp_path / "boot.json").write_text(content, encoding="utf-8")

    assert identifier(tmp_path, 0, 10).startswith("boot-")


def test_a_folder_that_cannot_be_written_makes_a_new_start_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert identifier(tmp_path / "file" / "below", 0, 10).startswith("boot-")


def test_the_clock_that_stands_still_in_sleep_never_gains_on_the_one_that_does_not(
    tmp_path: Path,
) -> None:
    clock = SystemClock(tmp_path)

    awake, ticked = clock.awake(), clock.now().ticks
    resolution = 50  # milliseconds: Windows moves its ticks every 16
    assert 0 <= clock.awake() - awake <= clock.now().ticks - ticked + resolution
    assert 0 < awake <= ticked + resolution

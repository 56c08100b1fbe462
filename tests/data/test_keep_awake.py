from __future__ import annotations

import pytest

from data.keep_awake import SystemKeepAwake


def test_a_machine_is_held_awake_once_and_let_go_once() -> None:
    awake = SystemKeepAwake()
    assert awake.hold()
    assert awake.hold()
    awake.release()
    awake.release()
    awake.hold()
    awake.release()


def test_a_machine_that_cannot_be_held_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS")
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    awake = SystemKeepAwake()
    assert not awake.hold()
    assert not awake.hold()
    awake.release()

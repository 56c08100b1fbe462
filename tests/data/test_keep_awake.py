from __future__ import annotations

from data.keep_awake import SystemKeepAwake


def test_a_machine_is_held_awake_once_and_let_go_once() -> None:
    awake = SystemKeepAwake()
    awake.hold()
    awake.hold()
    awake.release()
    awake.release()
    awake.hold()
    awake.release()

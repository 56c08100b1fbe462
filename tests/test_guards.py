"""The guards of the test suite make the tests fail that they should."""

from __future__ import annotations

from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]


def _run(pytester: pytest.Pytester, test: str) -> pytest.RunResult:
    pytester.makepyfile(test)
    pytester.makeini("[pytest]\nmarkers = expects_log: as in the project")
    return pytester.runpytest_subprocess("-p", "tests.guards", "-p", "no:pytest-qt")


@pytest.fixture
def guarded(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A run of pytest inside the test, with the guards of this project."""
    monkeypatch.setenv("PYTHONPATH", str(_ROOT))
    return pytester


def test_reaching_for_a_network_fails_even_if_the_refusal_is_swallowed(
    guarded: pytest.Pytester,
) -> None:
    result = _run(
        guarded,
        """
        import contextlib, socket
        def test_calls_home():
            with contextlib.suppress(AssertionError), socket.socket() as opened:
                opened.connect(("192.0.2.1", 9))
        """,
    )

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*reached for a network*"])


def test_logging_a_warning_fails_unless_it_was_expected(guarded: pytest.Pytester) -> None:
    result = _run(
        guarded,
        """
        import logging, pytest
        def test_warns():
            logging.getLogger("room").warning("stick is full")
        @pytest.mark.expects_log
        def test_warns_on_purpose():
            logging.getLogger("room").warning("stick is full")
        def test_informs():
            logging.getLogger("room").info("stick is there")
        """,
    )

    result.assert_outcomes(failed=1, passed=2)
    result.stdout.fnmatch_lines(["*WARNING room: stick is full*"])

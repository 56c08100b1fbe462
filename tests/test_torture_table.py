"""The README's table counts what was tried, tells failures, and says when it is a sample."""

from __future__ import annotations

import pytest

from tests.torture_table import BEGIN, END, Fault, faults, table, with_table

REPORT = """<testsuites><testsuite>
<testcase name="a[0]"><properties><property name="fault" value="killed room"/>
<property name="times" value="50"/></properties></testcase>
<testcase name="a[1]"><properties><property name="fault" value="killed room"/>
<property name="times" value="50"/></properties><failure message="lost"/></testcase>
<testcase name="b"><properties><property name="fault" value="damaged file"/>
<property name="times" value="1000"/></properties></testcase>
<testcase name="c"><properties><property name="fault" value="full disk"/>
<property name="times" value="9"/></properties><skipped/></testcase>
<testcase name="d"/>
</testsuite></testsuites>"""


def test_each_fault_is_counted_and_its_failures_are_told() -> None:
    assert faults(REPORT) == (
        Fault(name="damaged file", times=1000, failed=0),
        Fault(name="killed room", times=100, failed=1),
    )


def test_table_names_commit_and_day_and_says_when_it_is_a_sample() -> None:
    text = table(faults(REPORT), commit="abc1234", day="2026-11-23", rounds=1)
    assert "`abc1234`, 2026-11-23, a sample: 1 of 20 rounds." in text
    assert "| damaged file | 1,000 | 0 |" in text
    assert "sample" not in table((), commit="abc1234", day="2026-11-23", rounds=20)


def test_only_what_lies_between_the_marks_is_replaced() -> None:
    readme = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    written = with_table(readme, "new")
    assert written == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    assert with_table(written, "new") == written


def test_readme_without_marks_is_left_alone() -> None:
    with pytest.raises(ValueError, match="no place"):
        with_table("nothing here", "new")

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import a_referential, an_assessment


def test_assessments_come_in_the_order_of_the_source() -> None:
    assert [assessment.code for assessment in a_referential().assessments()] == ["E1", "E2"]


def test_an_assessment_is_found_with_its_block() -> None:
    referential = a_referential()
    assert referential.assessment("E2").code == "E2"
    assert referential.block_of("E2").number == 2
    for lookup in (referential.assessment, referential.block_of):
        with pytest.raises(KeyError):
            lookup("E9")


@pytest.mark.parametrize("missing", [{"oral_minutes": None}, {"panel": None}, {"criteria": ()}])
def test_an_assessment_with_an_open_point_cannot_be_sat(missing: dict[str, Any]) -> None:
    assert an_assessment().can_be_sat
    assert not an_assessment(**missing).can_be_sat


def test_a_criterion_held_back_is_not_rated() -> None:
    codes = [criterion.code for criterion in a_referential().assessment("E2").enabled_criteria]
    assert codes == ["E2.1", "E2.2"]

from __future__ import annotations

import pytest

from app.domain.incident import InvolvedPerson, PersonRole, incident_id
from tests.builders import an_incident, an_incident_report


def test_incidents_are_counted_within_a_room() -> None:
    assert incident_id(3) == "I3"


@pytest.mark.parametrize(
    ("role", "id_", "name"),
    [
        (PersonRole.CANDIDATE, "", "Zoé"),
        (PersonRole.JUROR, "J1", "Maïa"),
        (PersonRole.OTHER, "N001", ""),
        (PersonRole.OTHER, "", " "),
    ],
)
def test_people_are_named_in_one_way(role: PersonRole, id_: str, name: str) -> None:
    with pytest.raises(ValueError, match="identifier"):
        InvolvedPerson(role=role, id=id_, name=name)


def test_an_incident_is_kept_before_its_facts_are_written_and_reported_after() -> None:
    draft = an_incident(facts=" ")

    assert not draft.can_be_reported
    with pytest.raises(ValueError, match="facts"):
        an_incident_report(incident=draft)


@pytest.mark.parametrize(
    ("revision", "supersedes"), [(0, None), (1, "ab" * 32), (2, None), (0, "ab" * 32)]
)
def test_a_revision_replaces_the_one_before(revision: int, supersedes: str | None) -> None:
    with pytest.raises(ValueError, match="cannot replace"):
        an_incident_report(revision=revision, supersedes=supersedes)


def test_a_report_is_revised() -> None:
    assert an_incident_report(revision=2, supersedes="ab" * 32).revision == 2

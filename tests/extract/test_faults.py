"""One report on which a rule breaks does not keep the others from being read."""

import pytest

from dragoman import Reports, build_record, extract
from dragoman.extract.syntax import Syntax
from dragoman.model.claim import Reading, identify
from dragoman.model.report import Report

GOOD = "The union said on Monday that it would reject the offer."
BAD = "The port authority said on Monday that it would wait."


def make(text: str) -> Report:
    return Report(id=identify(text), path=f"{text[4:8].strip()}.txt", text=text)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the rules break on one text."""
    whole = extract.extract_reading

    def read(syntax: Syntax) -> Reading:
        if syntax.report.text == BAD:
            raise IndexError("no such word")
        return whole(syntax)

    monkeypatch.setattr(extract, "extract_reading", read)


@pytest.mark.usefixtures("broken")
def test_the_report_is_kept_with_its_fault_and_the_others_are_read() -> None:
    record = build_record(Reports(reports=(make(GOOD), make(BAD))))
    assert len(record.reports) == 2
    assert [problem.path for problem in record.problems] == ["port.txt"]
    assert "IndexError: no such word" in record.problems[0].why
    assert {s.content.report for s in record.statements} == {identify(GOOD)}

"""Who has a part in talks though no rule knows one."""

from collections.abc import Callable

import numpy as np
import pytest

from dragoman.extract.actors import find_cast, judging
from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.traits import Cues, Decided, Scene
from dragoman.extract.learned.linear import LinearModel, load_model
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import Actor, Role

Read = Callable[[str], Syntax]

TEXT = (
    "The quarry owners at Hallam Stone met stonecutters on Friday.\n"
    "Ewa Brandt, the cutters' lead bargainer, said the night rate had to go.\n"
    "Brandt told members that she would be back at the table on Monday."
)


def cast_with(
    read: Read,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    **answers: float,
) -> tuple[Actor, ...]:
    """Find the cast with a model that gives each answer the same odds always."""
    model = LinearModel(
        answers=tuple(answers),
        places={},
        weights=np.zeros((0, len(answers)), np.float32),
        bias=np.array([*answers.values()], np.float32),
    )
    monkeypatch.setattr(judging, "load_model", lambda _: model)
    return find_cast(read(text)).actors


def roles(actors: tuple[Actor, ...], name: str) -> dict[Role, str]:
    found = next(a for a in actors if name in (a.name, *a.aliases))
    return {claim.role: claim.rule for claim in found.roles}


def test_whom_rules_leave_a_source_has_the_part_that_is_judged(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Ewa Brandt said the night rate had to go."
    actors = cast_with(read, monkeypatch, text, party=0.0, mediator=5.0, aside=0.0)
    assert roles(actors, "Ewa Brandt") == {Role.MEDIATOR: "judged"}


def test_whoever_is_judged_aside_keeps_what_the_rules_say(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Ewa Brandt said the night rate had to go."
    actors = cast_with(read, monkeypatch, text, party=0.0, mediator=0.0, aside=5.0)
    assert roles(actors, "Ewa Brandt") == {Role.SOURCE: "speaks"}


def test_a_part_that_is_less_likely_than_not_is_not_told(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Ewa Brandt said the night rate had to go."
    actors = cast_with(read, monkeypatch, text, party=1.0, mediator=1.0, aside=-1.0)
    assert roles(actors, "Ewa Brandt") == {Role.SOURCE: "speaks"}


def test_a_part_that_a_rule_tells_is_not_judged(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Talks between Hallam Stone and the Cutters Union resumed on Friday."
    actors = cast_with(read, monkeypatch, text, party=0.0, mediator=9.0, aside=0.0)
    assert set(roles(actors, "Hallam Stone")) == {Role.PARTY}
    assert set(roles(actors, "Cutters Union")) == {Role.PARTY}


def test_outlets_and_onlookers_are_not_judged(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "The Hallam Herald reported the pay talks on Friday.\n"
        "The Quarry Rights Watch said that pay had fallen."
    )
    actors = cast_with(read, monkeypatch, text, party=9.0, mediator=0.0, aside=0.0)
    assert "judged" not in roles(actors, "Hallam Herald").values()
    assert "judged" not in roles(actors, "Quarry Rights Watch").values()


def test_a_judged_part_has_the_sentence_of_a_mention_for_evidence(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    actors = cast_with(read, monkeypatch, TEXT, party=5.0, mediator=0.0, aside=0.0)
    judged = [role for a in actors for role in a.roles if role.rule == "judged"]
    assert judged
    sentences = {line.strip() for line in TEXT.split("\n")}
    evidence = [p for role in judged for p in role.evidence]
    assert {TEXT[p.start : p.end].strip() for p in evidence} <= sentences


def test_names_are_no_traits(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    def traits(text: str) -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = []

        def watch(
            meant: dict[int, Draft], drafts: list[Draft], cues: Cues, told: Decided
        ) -> dict[int, list[Cue]]:
            scene = Scene(meant, drafts, cues, told)
            found.extend(scene.describe(draft) for draft in drafts)
            return {key: [*value] for key, value in told.items()}

        monkeypatch.setattr("dragoman.extract.actors.roles.judge_roles", watch)
        find_cast(read(text))
        return found

    swapped = TEXT.replace("Ewa Brandt", "Ida Hallow").replace("Brandt", "Hallow")
    assert traits(TEXT) == traits(swapped)
    assert "brandt" not in " ".join(" ".join(t) for t in traits(TEXT)).lower()


def test_the_weights_are_of_the_parts_that_can_be_judged() -> None:
    model = load_model("roles")
    parts = {role.value for role in Role} | {judging.ASIDE}
    assert judging.ASIDE in model.answers
    assert set(model.answers) <= parts
    assert model.weights.shape == (len(model.places), len(model.answers))

"""An obligation as a form: what the text leaves open, settled by a person."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dragoman.agreement.draft import count_days
from dragoman.model.agreement import (
    Agreement,
    Credence,
    Obligation,
    Occurrence,
    OccurrenceKind,
    Ratio,
)
from dragoman.model.quantity import Hedge, Quantity

LONGEST = 2_000  # characters of a field
YES = "yes"
Form = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field of an obligation.

    Attributes:
        name: Its name in the form.
        label: What it is called.
        value: What it holds, as text.
        kind: ``text``, ``number`` or ``check``.
        hint: What may stand there, or "".
    """

    name: str
    label: str
    value: str
    kind: str = "text"
    hint: str = ""


def lay_obligation(obligation: Obligation) -> tuple[FormField, ...]:
    """Give an obligation's fields, as a form has them."""
    o = obligation
    low = f"{o.quantity.low:g}" if o.quantity else ""
    ends = "" if o.end is None else str(o.end)
    phase = "" if o.phase is None else str(o.phase)
    day = "a day counted from day zero, or a length such as P6W"
    return (
        FormField(name="debtor", label="Who owes it", value=o.debtor),
        FormField(name="creditor", label="To whom", value=o.creditor),
        FormField(name="act", label="What is to be done", value=o.act),
        FormField(name="object", label="On or with what", value=o.object),
        FormField(name="quantity", label="How many", value=low, kind="number"),
        FormField(name="unit", label="Of what", value=o.unit),
        FormField(name="category", label="Category in the ledger", value=o.category),
        FormField(
            name="ratio_each",
            label="So many",
            value=f"{o.ratio.each:g}" if o.ratio else "",
            kind="number",
        ),
        FormField(
            name="ratio_of",
            label="for each delivered of",
            value=o.ratio.of if o.ratio else "",
            hint="the id of another obligation",
        ),
        FormField(name="phase", label="Phase", value=phase, kind="number"),
        FormField(name="start", label="Owed from", value=str(o.start), hint=day),
        FormField(name="end", label="Owed by", value=ends, hint=day),
        FormField(
            name="after",
            label="Waits for",
            value=", ".join(o.after),
            hint="ids of obligations, with commas between them",
        ),
        FormField(name="condition", label="If", value=o.condition),
        FormField(name="provision", label="PA-X or PAM code", value=o.provision),
        FormField(
            name="lasting",
            label="Kept by what is not done (a truce)",
            value=YES if o.lasting else "",
            kind="check",
        ),
    )


def settle_obligation(agreement: Agreement, key: str, form: Form) -> Agreement:
    """Give an agreement with one obligation as a form has it.

    What was open and is filled in now is open no more.

    Raises:
        ValueError: There is no such obligation, or a value is no good.
    """
    old = next((o for o in agreement.obligations if o.id == key), None)
    if old is None:
        raise ValueError(f"no such obligation: {key!r}")
    given = {name: value.strip()[:LONGEST] for name, value in form.items()}
    end = given.get("end", "")
    new = replace(
        old,
        debtor=given.get("debtor", old.debtor),
        creditor=given.get("creditor", old.creditor),
        act=given.get("act", old.act),
        object=given.get("object", old.object),
        unit=given.get("unit", old.unit),
        category=given.get("category", old.category),
        condition=given.get("condition", old.condition),
        provision=given.get("provision", old.provision),
        quantity=_read_quantity(given.get("quantity", ""), old),
        ratio=_read_ratio(given),
        phase=_read("phase", given.get("phase", ""), int),
        start=_read("start", given.get("start", ""), _read_day) or 0,
        end=_read("end", end, _read_day),
        after=tuple(k.strip() for k in given.get("after", "").split(",") if k.strip()),
        lasting=given.get("lasting") == YES,
    )
    new = replace(new, open=tuple(o for o in old.open if not _is_settled(o, new)))
    parties = dict.fromkeys((*agreement.parties, new.debtor, new.creditor))
    return replace(
        agreement,
        version=agreement.version + 1,
        parties=tuple(p for p in parties if p),
        obligations=tuple(new if o is old else o for o in agreement.obligations),
    )


def settle_whole(agreement: Agreement, form: Form) -> Agreement:
    """Give an agreement with title, day zero, length and open points as a form has it.

    Raises:
        ValueError: A value is no good.
    """
    days = _read("days", form.get("days", "").strip(), _read_day)
    lines = [line.strip() for line in form.get("open", "").split("\n")]
    return replace(
        agreement,
        version=agreement.version + 1,
        title=form.get("title", "").strip()[:LONGEST] or agreement.title,
        day_zero=datetime.date.fromisoformat(form.get("day_zero", "").strip()),
        days=days,
        open=tuple(line for line in lines if line),
    )


def read_occurrence(form: Form, key: str, known: Occurrence | None) -> Occurrence:
    """Give an occurrence as a form has it.

    Args:
        form: What was sent.
        key: The id that it shall bear.
        known: The one that it was suggested as; its words stay.

    Raises:
        ValueError: A value is no good.
    """
    amount = form.get("amount", "").strip()
    told = Occurrence(
        id=key,
        obligation=form.get("obligation", ""),
        kind=OccurrenceKind(form.get("kind", "")),
        day=datetime.date.fromisoformat(form.get("day", "").strip()),
        credence=Credence(form.get("credence", "")),
        by=form.get("by", "").strip()[:LONGEST],
        against=form.get("against", "").strip()[:LONGEST],
        amount=_read("amount", amount, _read_number),
        days=_read("days", form.get("days", "").strip(), int) or 0,
        note=form.get("note", "").strip()[:LONGEST],
    )
    return replace(told, passage=known.passage) if known else told


def _read[Value](name: str, text: str, read: Callable[[str], Value]) -> Value | None:
    if not text:
        return None
    try:
        return read(text)
    except ValueError as error:
        raise ValueError(f"{name}: {text!r} is no good here") from error


def _read_number(text: str) -> float:
    number = float(text.replace(",", ""))
    if not 0 <= number < 1e12:  # noqa: PLR2004 - more than there is of anything
        raise ValueError(text)
    return number


def _read_day(text: str) -> int:
    """Read a number of days, or a length such as P6W."""
    days = count_days(text)
    return int(text) if days is None else days


def _read_quantity(text: str, old: Obligation) -> Quantity | None:
    """Keep what the words say, hedge and all, unless a person says another number."""
    number = _read("quantity", text, _read_number)
    if number is None:
        return None
    if old.quantity and f"{old.quantity.low:g}" == f"{number:g}":
        return old.quantity
    return Quantity(low=number, high=number, hedge=Hedge.EXACT)


def _read_ratio(given: Form) -> Ratio | None:
    of = given.get("ratio_of", "")
    each = _read("ratio_each", given.get("ratio_each", ""), _read_number)
    if (each is None) != (not of):
        raise ValueError("a ratio needs a number and another obligation")
    return None if each is None else Ratio(of=of, each=each)


def _is_settled(point: str, obligation: Obligation) -> bool:
    match point:
        case "who owes it":
            return bool(obligation.debtor)
        case when if when.startswith("by when"):
            return obligation.end is not None
        case "how many":
            return obligation.quantity is not None or obligation.ratio is not None
        case "for each of what":
            return obligation.ratio is not None or obligation.quantity is not None
        case "when its phase starts":
            return obligation.start > 0
        case _:
            return False

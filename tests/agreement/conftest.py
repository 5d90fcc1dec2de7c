"""An invented exchange to test with: captives for prisoners, in two phases."""

import datetime

import pytest

from dragoman.model.agreement import (
    Agreement,
    Credence,
    Obligation,
    Occurrence,
    OccurrenceKind,
    Ratio,
)
from dragoman.model.quantity import Quantity

ZERO = datetime.date(2023, 3, 1)


def _day(offset):
    """Give a day counted from day zero."""
    return ZERO + datetime.timedelta(days=offset)


def number(value):
    """Give an exact quantity."""
    return Quantity(low=value, high=value)


def _exchange(**changes):
    """Give an agreement of four obligations."""
    captives = Obligation(
        id="captives",
        debtor="North",
        creditor="South",
        act="release",
        object="captive soldiers",
        category="captives",
        quantity=number(20),
        unit="people",
        phase=1,
        end=10,
    )
    prisoners = Obligation(
        id="prisoners",
        debtor="South",
        creditor="North",
        act="release",
        object="jailed fighters",
        category="prisoners",
        unit="people",
        ratio=Ratio(of="captives", each=3),
        phase=1,
        end=12,
    )
    troops = Obligation(
        id="troops",
        debtor="South",
        act="withdraw",
        object="troops from the valley",
        phase=2,
        start=10,
        end=30,
        after=("captives",),
    )
    road = Obligation(
        id="road",
        debtor="North",
        act="open",
        object="the mountain road",
        phase=2,
        start=30,
        end=40,
        after=("troops",),
    )
    values = {
        "title": "Valley exchange",
        "parties": ("North", "South"),
        "day_zero": ZERO,
        "days": 60,
        "obligations": (captives, prisoners, troops, road),
    }
    return Agreement(**(values | changes))


def _occur(obligation, offset, amount=None, **fields):
    """Give an occurrence, a claimed delivery unless said otherwise."""
    values = {
        "id": f"{obligation}-{offset}-{amount}-{fields.get('kind', '')}",
        "obligation": obligation,
        "kind": OccurrenceKind.DELIVERY,
        "day": _day(offset),
        "amount": amount,
        "credence": Credence.CLAIMED,
    }
    return Occurrence(**(values | fields))


@pytest.fixture(scope="session")
def day():
    """Give days counted from day zero."""
    return _day


@pytest.fixture(scope="session")
def exchange():
    """Make the exchange, with changes."""
    return _exchange


@pytest.fixture(scope="session")
def occur():
    """Make occurrences."""
    return _occur

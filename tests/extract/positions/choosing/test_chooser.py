"""Whom an entry belongs to where the rules name nobody."""

from collections.abc import Callable

from dragoman.extract import extract_reading
from dragoman.extract.actors import find_cast
from dragoman.extract.positions.choosing import Ask, Chooser
from dragoman.extract.positions.parties import Parties
from dragoman.extract.syntax import Syntax

TEXT = (
    "Bardol and Kelmar met in Vienna on Monday. Bardol wants a truce. "
    "Kelmar demands a release of prisoners and a payment of $40 million."
)
WAYS = ("Bardol", "Kelmar"), ("Kelmar", "Bardol")


def make_chooser(syntax: Syntax) -> Chooser:
    """Give the chooser of a report in which nobody is quoted."""
    cast = find_cast(syntax)
    return Chooser(syntax, cast, Parties(cast, ()))


def test_keeps_whom_the_rules_name(read: Callable[[str], Syntax]) -> None:
    """A named holder stays, whatever the weights say."""
    syntax = read(TEXT)
    chooser = make_chooser(syntax)
    word = next(t for t in syntax.tokens if t.text == "payment")
    named = chooser.cast.actors[0].id
    ask = Ask(noun="term", cue=word, base=None, ruled=(named,), sort="payment")
    assert chooser.settle(ask) == (named,)


def test_names_are_no_features(read: Callable[[str], Syntax]) -> None:
    """Two reports that differ in their names have the same features."""
    found = []
    for first, second in WAYS:
        text = TEXT.replace("Bardol", "#").replace("Kelmar", second).replace("#", first)
        syntax = read(text)
        chooser = make_chooser(syntax)
        word = next(t for t in syntax.tokens if t.text == "payment")
        ask = Ask(noun="term", cue=word, base=None, sort="payment")
        clues = chooser.clues_of(ask)
        names = {actor.id: actor.name for actor in chooser.cast.actors}
        order = {first: "first", second: "second"}
        found.append({order.get(names[a], names[a]): clues[a] for a in clues})
    assert found[0] == found[1]


def test_asks_for_terms_and_events(read: Callable[[str], Syntax]) -> None:
    """Whoever owes a term is an actor of the report, or nobody."""
    reading = extract_reading(read(TEXT))
    known = {actor.id for actor in reading.actors}
    terms = [term for proposal in reading.proposals for term in proposal.terms]
    assert terms
    assert all(term.obligor is None or term.obligor in known for term in terms)

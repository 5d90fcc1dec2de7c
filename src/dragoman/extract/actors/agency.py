"""Who counts as an actor: somebody who acts, speaks, is dealt with, or has people.

A state that is only a place does not count, nor does a plan, a feast or a road.
"""

from collections.abc import Sequence

from dragoman.extract.actors.agencies import opens_report
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import is_union
from dragoman.extract.actors.lexicon import (
    bargaining_words,
    capitals,
    name_noun,
    person_noun,
    plain,
)
from dragoman.extract.actors.names import Name
from dragoman.extract.grammar import child, first_conjunct, words_after
from dragoman.extract.syntax import Token
from dragoman.model.actor import ActorKind

DEALINGS = frozenset(
    ["with", "between", "by", "from", "against", "among", "to", "on", "for", "of"]
)
COMPANY = frozenset({"with", "by", "between", "from", "against", "among"})
UNFELT = frozenset(["lie", "remain", "border", "lack", "face"])
BEFORE = frozenset({"compound", "nmod", "amod"})
NEEDED = 2
OFFICIAL = frozenset(
    {"official", "leader", "spokesperson", "negotiator", "mediator", "militant"}
)
THERE = frozenset(
    {"nsubj", "nsubjpass", "agent", "poss", "appos", "dobj", "dative", "attr"}
)


def acts(draft: Draft) -> bool:
    """Whether a named one counts as an actor in its report."""
    told = [name for name in draft.names if not name.bare]
    if not told and draft.kind is ActorKind.OUTLET:
        return any(map(opens_report, draft.names))
    if not told or draft.kind is None or not any(map(_is_sure, told)):
        return False
    if draft.kind is ActorKind.STATE:
        plain_act = max(map(_weigh_state, told)) >= NEEDED
        return draft.acting or plain_act or any(map(_says_next, told))
    if draft.kind is ActorKind.PERSON:
        there = sum(map(_is_person_there, told))
        return there > 0 and not _is_thing(told)
    return bool(draft.called) or any(_weigh_body(name, draft) for name in told)


def is_there(draft: Draft) -> bool:
    """Whether one who is only described acts, or is spoken to or with."""
    if draft.kind is ActorKind.OUTLET:
        return True
    return any(_has_part(first_conjunct(word)) for word in draft.described)


def _has_part(word: Token) -> bool:
    if word.dep in {"nsubj", "agent", "dative", "appos"}:
        return True
    if word.dep == "dobj":
        return _is_dealing(word.head)
    if word.dep == "pobj":
        return word.head.dep == "agent" or word.head.lower in {"with", "by"}
    return False


def _is_sure(name: Name) -> bool:
    """Whether a lone capitalised word is more than the first of a sentence."""
    if len(name.tokens) > 1 or name.label or name.title:
        return True
    word = name.tokens[0]
    before = word.i - word.sentence.tokens[0].i
    opens = before == 0 or word.sentence.tokens[before - 1].text in {'"', "'", "("}
    return not opens and word.text[0].isupper()


def _weigh_state(name: Name) -> int:
    """Give how plainly a state acts at this place: 0 for a mere place."""
    word = first_conjunct(name.head)
    head = word.head
    if name.label == "NORP":
        return NEEDED if word.dep == "nsubj" and _is_dealing(head) else 0
    if word.dep in {"nsubj", "agent"} and head.lemma not in UNFELT:
        return NEEDED if head.lemma != "be" else 1
    if word.dep == "nsubjpass":
        return 1
    if word.dep in {"compound", "nmod", "poss", "amod"} and head is not word:
        known = person_noun(head)
        if known is not None and known.sort in OFFICIAL:
            return NEEDED
        return NEEDED if word.dep == "poss" and _is_dealing(head) else 1
    if word.dep in {"dobj", "dative", "iobj"}:
        return NEEDED if _is_dealing(head) else 0
    if word.dep == "pobj" and not _is_capital(name):
        return _weigh_object(head)
    return 0


def _says_next(name: Name) -> bool:
    """Whether what it says comes right after it ("despite Norland saying that")."""
    after = words_after(name.tokens[-1])[:1]
    return any(t.tag == "VBG" and child(t, "ccomp") is not None for t in after)


def _weigh_object(preposition: Token) -> int:
    """Weigh a state after a preposition by what it depends on."""
    if preposition.dep == "agent":
        return NEEDED
    governor, link = preposition.head, preposition.lower
    if link not in DEALINGS or governor.lemma in bargaining_words("moving"):
        return 0
    if link in {"between", "with", "against", "among"}:
        return NEEDED
    if link == "on" and governor.lemma not in {"pressure", "sanction", "call"}:
        return 0
    if link == "to" and governor.lemma in {"ambassador", "envoy"}:
        return 0
    return NEEDED if _speaks_for(governor, link) or _is_dealing(governor) else 0


def _speaks_for(governor: Token, link: str) -> bool:
    """Whether a noun is for those who speak for what follows ("envoys from")."""
    if governor.lemma == "delegation" and link == "from":
        return True
    known = person_noun(governor)
    official = known is not None and known.sort in OFFICIAL
    return official and link in {"of", "to", "from", "for"}


def _is_capital(name: Name) -> bool:
    return plain(name.text) in capitals()


def _is_thing(names: Sequence[Name]) -> bool:
    """Whether one word is mostly before nouns for things ("Orlan cases")."""
    if any(len(name.tokens) > 1 or name.title for name in names):
        return False
    heads = [name.head for name in names if name.head.dep in BEFORE]
    things = [word for word in heads if person_noun(word.head) is None]
    return len(names) > NEEDED and len(things) * 2 > len(names)


def _is_person_there(name: Name) -> bool:
    """Whether a person is there as a person, not in the name of a thing."""
    if len(name.tokens) > 1 or name.title:
        return not (name.head.dep == "compound" and name.head.head.text[:1].isupper())
    word = first_conjunct(name.head)
    if word.dep == "pobj":
        moving = word.head.head.lemma in bargaining_words("moving")
        return word.head.lower in DEALINGS and not moving
    if word.dep == "poss" and word.head.text[0].isupper():
        return False
    if word.dep == "dobj":
        return word.head.lemma in bargaining_words("dealing") | bargaining_words(
            "press"
        )
    return word.dep in THERE


def _weigh_body(name: Name, draft: Draft) -> bool:
    """Whether a body is there as one that acts or is spoken of."""
    if draft.kind is ActorKind.OUTLET or is_union(draft):
        return True
    noun = name_noun(name.tokens[-1].text)
    if noun is not None and noun.kind is not None and len(name.tokens) > 1:
        return True
    word = first_conjunct(name.head)
    if name.label == "NORP":
        company = word.dep == "pobj" and word.head.lower in COMPANY
        pressed = word.dep == "dobj" and word.head.lemma in bargaining_words("press")
        return word.dep == "nsubj" or company or pressed
    if name.label in {"ORG", "GPE", "PERSON", "PRODUCT"} and len(name.tokens) > 1:
        return True
    if word.dep == "dobj":
        return _is_dealing(word.head)
    if word.dep in {"nsubj", "agent", "poss", "dative", "appos"}:
        return True
    if word.dep in {"compound", "nmod"}:
        known = person_noun(word.head)
        titled = word.head.text[0].isupper() and name_noun(name.text) is not None
        return known is not None and known.sort in OFFICIAL and not titled
    return word.dep == "pobj" and word.head.lower in COMPANY


def _is_dealing(word: Token) -> bool:
    """Whether a verb or noun tells of dealing with somebody."""
    return any(
        word.lemma in bargaining_words(use)
        for use in ("dealing", "talks", "stake", "claim", "press", "strife")
    )

"""Whether an item of a list says anything that somebody would owe."""

from dragoman.extract.grammar import child
from dragoman.extract.positions.nouns import DROPPING
from dragoman.extract.positions.topics import is_plan, names_issue, words_of
from dragoman.extract.syntax import Token
from dragoman.extract.terms.lists import Item

PRONOUNS = frozenset({"PRON", "DET"})
TALKS = frozenset({"talk", "process", "negotiation", "discussion", "dialogue"})
HELPING = frozenset(
    {"mediate", "clarify", "work", "come", "cooperate", "prove", "convince", "explore"}
    | {"participate", "act", "try"}
)
LONGEST_AIM = 5  # words of "peace on the peninsula"
STAYING = frozenset({"remain", "stay"})
NEAR = 7  # words in which what is taken stands
UNTOLD = frozenset({"nothing", "because", "although", "since"})


def is_telling(head: Token, item: Item) -> bool:
    """Whether an item says anything: no pronoun, no bare "deal" or "restraint"."""
    if _is_empty(head, item) or _is_mere_talk(head, item):
        return False
    if is_plan(head) and head.lemma not in words_of("truce"):
        return _is_told_plan(head, item)
    if head.pos == "NOUN" and head.lemma in words_of("stance"):
        return head.lemma == "condition" and child(head, "compound") is not None
    telling = [
        w for w in item.words if w.pos in {"NOUN", "VERB", "PROPN", "NUM", "ADJ"}
    ]
    return len(telling) > 1 or names_issue(head)


def _is_empty(head: Token, item: Item) -> bool:
    """Whether its head says nothing of what is owed."""
    named = head.pos == "PROPN" and head.text[:1].isupper()
    if head.pos in PRONOUNS or named or head.lemma in words_of("empty"):
        return True
    if item.words[0].lower in UNTOLD or head.lemma in STAYING or _is_about_all(head):
        return True
    return head.lemma == "be" and _is_opinion(item) and not _is_rule(head)


def _is_mere_talk(head: Token, item: Item) -> bool:
    """Whether it asks for calm, or only to take or discuss what is offered."""
    if head.pos == "NOUN":
        return head.lemma in words_of("vague") and len(item.words) <= LONGEST_AIM
    if head.pos != "VERB":
        return False
    if head.lemma in HELPING or _gives_up(head):
        return True
    near = item.words[:NEAR]
    if any(is_plan(w) and child(w, "acl") is not None for w in near):
        return False  # "sign an accord barring it from …"
    taken = any(is_plan(w) or w.lemma in TALKS for w in near)
    return head.lemma in words_of("taking") - {"reject"} and taken


def _is_about_all(verb: Token) -> bool:
    """Whether it says something of everybody ("everyone can't get their way")."""
    doer = child(verb, "nsubj", "nsubjpass")
    return doer is not None and doer.lower in {"everyone", "everybody", "nobody"}


def _gives_up(verb: Token) -> bool:
    """Whether it is a demand that is dropped, and so nothing owed."""
    thing = next((c for c in verb.children if c.dep == "dobj"), None)
    stance = thing is not None and thing.lemma in words_of("stance")
    return stance and verb.lemma in DROPPING


def _is_rule(verb: Token) -> bool:
    """Whether it says what must be, of a thing ("the sites should be closed")."""
    thing = child(verb, "nsubj")
    bound = any(c.lower in {"must", "should", "shall"} for c in verb.children)
    return bound and thing is not None and thing.pos == "NOUN"


def _is_opinion(item: Item) -> bool:
    """Whether "be" brings a description, no role such as guarantor."""
    return not any(w.lemma in words_of("guarantee") for w in item.words)


def _is_told_of(verb: Token, plan: Token) -> bool:
    """Whether others do it with the plan ("an offer that the union called a joke")."""
    doer = child(verb, "nsubj")
    own = doer is None or doer.tag in {"WDT", "WP"} or doer.lower == "that"
    return verb.dep == "relcl" and verb.head is plan and not own


def _is_told_plan(plan: Token, item: Item) -> bool:
    """Whether more is said of a plan than that it is one."""
    if any(w.pos == "NUM" for w in item.words):
        return True
    deeds = [
        w
        for w in item.words
        if w.pos == "VERB" and w.i > plan.i and not _is_told_of(w, plan)
    ]
    if deeds:
        return not all(
            v.lemma in words_of("taking") | words_of("tabling") for v in deeds
        )
    return any(
        c.dep == "compound" or (c.dep == "prep" and c.lower == "of")
        for c in plan.children
    )

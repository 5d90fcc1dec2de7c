"""Who holds a stance: the doer of a verb, the owner of a noun."""

from functools import cache

from dragoman.extract.grammar import SUBJECTS, agent, child, children, is_passive
from dragoman.extract.positions.clauses import above, is_apart
from dragoman.extract.positions.topics import is_stake
from dragoman.extract.syntax import Token
from dragoman.reference import read_table

RELATIVES = frozenset({"who", "which", "that", "whom"})
BRINGING = frozenset(
    {"make", "have", "raise", "present", "voice", "express", "renew", "repeat", "issue"}
    | {"reiterate", "restate", "maintain", "submit", "press", "put", "set", "show"}
    | {
        "announce",
        "state",
        "underscore",
        "stress",
        "reaffirm",
        "offer",
        "give",
        "table",
    }
    | {"launch", "file", "extend", "lower", "revise", "sweeten", "improve", "increase"}
    | {"boost", "cut", "raise", "amend", "withdraw", "mount", "place", "propose"}
    | {"unveil", "declare", "extend", "signal", "indicate", "drop", "take", "hold"}
)
PLACING = frozenset({"in", "at", "on", "during", "to"})
SHOWING = frozenset(
    {"demonstration", "protest", "rally", "march", "strike", "letter", "petition"}
    | {"statement", "suit", "lawsuit", "vote", "campaign", "advertisement", "ad"}
    | {"motion", "resolution", "amendment", "bill", "complaint", "appeal", "filing"}
)
BESIDE = frozenset({"conj", "parataxis"})
SHARING = frozenset({"xcomp", "conj"})
STATES = frozenset({"oppose", "commit", "resign", "dedicate"})
SPANS = frozenset({"day", "week", "month", "year", "hour"})
TO_SUBJECT = frozenset({"promise", "threaten", "vow", "pledge"})


def holder(verb: Token) -> Token | None:
    """Give who does what a verb tells, or ``None`` where the words do not say."""
    by = agent(verb)
    doer = child(verb, "nsubj")
    if verb.lemma == "pass" and doer is not None and is_stake(doer):
        return child(verb, "dobj")
    if by is None and _is_state(verb):
        doer = child(verb, *SUBJECTS)
        return antecedent(doer) if doer is not None else verb.head
    return by if by is not None or is_passive(verb) else _of_active(verb)


def _of_active(verb: Token) -> Token | None:
    if _is_undergone(verb):
        return None
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        found = child(verb, *SUBJECTS)
        found = _of_fronted(verb) or found or _of_coming(verb)
        if found is not None:
            return antecedent(found)
        if verb.dep in {"acl", "relcl"}:
            return _of_participle(verb)
        if verb.dep == "pcomp" and verb.head.lower in {"for", "of", "after", "by"}:
            return _of_gerund(verb.head)
        moved = _moved(verb)
        if moved is None and not _shares_subject(verb):
            return None
        if moved is None and is_passive(verb.head) and verb.dep not in SHARING:
            return agent(verb.head)
        verb = moved or verb.head
    return None


def _of_fronted(verb: Token) -> Token | None:
    """Give of whom a nameless speaker tells.

    "The mill gave way, officials said, offering more": the participle goes on with
    what is said, whose subject is somebody else.
    """
    said = verb.head
    if verb.tag != "VBG" or verb.dep != "advcl" or verb.i < said.i:
        return None
    told = said.head if said.dep in BESIDE else child(said, "ccomp")
    speaker = child(said, "nsubj")
    if told is None or speaker is None or told.i > said.i or not _is_hidden(speaker):
        return None
    doer = child(told, "nsubj")
    return doer if doer is not None and doer.pos in {"NOUN", "PROPN"} else None


def _is_hidden(speaker: Token) -> bool:
    """Whether words for a speaker leave unsaid who it is ("an official")."""
    hiding = speaker.lower in _hiding() or speaker.lemma in {"person", "people", "one"}
    return hiding and not any(c.dep in {"poss", "appos"} for c in speaker.children)


@cache
def _hiding() -> frozenset[str]:
    rows = read_table("person_nouns")
    return frozenset(row["noun"] for row in rows if row["anonymous"] == "yes")


def _of_coming(verb: Token) -> Token | None:
    """Give the subject of "had come wanting", whose "come" is taken for a helper."""
    coming = next((c for c in verb.children if c.lower == "come"), None)
    return child(coming, "nsubj") if coming is not None and verb.tag == "VBG" else None


def _is_undergone(verb: Token) -> bool:
    """Whether a bare participle tells what is done to its subject ("when asked")."""
    bare = verb.dep == "advcl" and verb.tag == "VBN"
    return bare and not any(c.dep in {"aux", *SUBJECTS} for c in verb.children)


def _moved(verb: Token) -> Token | None:
    """Give the verb that a coordinated verb goes on with, far from where it hangs."""
    if is_apart(verb):
        return above(verb)
    return verb.head.head if _is_said_too(verb) else None


def _is_said_too(verb: Token) -> bool:
    """Whether who speaks also does it ("said it was fair and urged them to sign")."""
    beside = verb.head
    telling = beside.dep == "ccomp" and beside.head.lemma in {"say", "tell", "add"}
    past = verb.tag == "VBD" and beside.head.tag == "VBD"
    urging = verb.lemma in {"urge", "call", "appeal", "ask", "promise", "warn", "vow"}
    return verb.dep == "conj" and telling and past and urging


def _is_state(verb: Token) -> bool:
    """Whether a participle tells where its subject stands: "opposed to the truce"."""
    if verb.tag != "VBN" or verb.lemma not in STATES:
        return False
    told = verb.dep == "acl" or child(verb, *SUBJECTS) is not None
    return told and any(c.dep == "prep" and c.lower == "to" for c in verb.children)


def _shares_subject(verb: Token) -> bool:
    """Whether a verb without a subject takes that of the verb above it."""
    if verb.dep == "dep":
        return verb.tag in {"VBD", "VBZ"} and verb.head.tag == verb.tag
    if verb.dep not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "acomp"}:
        return False
    told = verb.dep == "xcomp" and child(verb.head, "dobj", "dative") is not None
    return not told or verb.head.lemma in TO_SUBJECT


def antecedent(word: Token) -> Token:
    """Give the noun that a relative pronoun stands for, or the word itself."""
    if word.lower in RELATIVES and word.head.dep == "relcl":
        return _whom_it_says(word.head.head)
    of = next((c for c in word.children if c.lower == "of"), None)
    whom = child(of, "pobj") if of is not None else None
    if whom is not None and whom.lower in {"whom", "which"}:
        return word.head.head if word.head.dep == "relcl" else word
    owner_of = child(word, "poss")
    whose = owner_of is not None and owner_of.lower == "whose"
    if whose and word.head.dep == "relcl":
        return word.head.head
    return word


def _whom_it_says(noun: Token) -> Token:
    """Give of whom a noun is said ("she is the only member who …")."""
    if noun.dep == "attr" and noun.head.lemma == "be":
        return child(noun.head, "nsubj") or noun
    return noun


def _of_participle(verb: Token) -> Token | None:
    """Give the doer of a participle after a noun ("a letter opposing the plan")."""
    noun = verb.head
    if verb.tag == "VBN":
        return None
    while noun.dep == "pobj" and noun.head.lower in PLACING:
        above = noun.head.head
        if above.pos in {"NOUN", "PROPN"}:
            noun = above
        elif above.pos == "VERB" and (noun.lemma in SHOWING or noun.entity == "GPE"):
            return _of_active(above)
        else:
            break
    if noun.lemma in SHOWING and noun.dep == "dobj":
        return child(noun, "poss") or _of_active(noun.head)
    if noun.pos in {"NOUN"} and noun.dep == "dobj":
        return child(noun, "poss") or noun
    return noun


def _of_gerund(preposition: Token) -> Token | None:
    """Give the doer of a gerund after a preposition ("blamed it for rejecting")."""
    verb = preposition.head
    if verb.dep == "dobj" and verb.head.lemma == "accuse":
        return verb
    if verb.lemma in SPANS and verb.dep == "pobj":
        return _of_active(verb.head.head)  # "after weeks of refusing to meet"
    if verb.pos not in {"VERB", "AUX"}:
        return None
    if preposition.lower == "for":
        at = next((c for c in verb.children if c.lower == "at"), None)
        blamed = child(at, "pobj") if at is not None else None
        return child(verb, "dobj") or child(verb, "nsubjpass") or blamed
    accused = preposition.lower == "of" and child(verb, "dobj")
    doing = preposition.lower == "by" and not is_passive(verb)
    return accused or child(verb, "nsubj") or (_of_active(verb) if doing else None)


def owner(noun: Token) -> Token | None:
    """Give whose a demand, offer or refusal is.

    A possessor comes first, then "by" or "from", a name before the noun, and
    the subject of the verb that brings the noun ("made an offer").
    """
    found = child(noun, "poss")
    if found is not None:
        return found
    for part in noun.children:
        if part.dep in {"prep", "agent"} and part.lower in {"by", "from"}:
            return child(part, "pobj")
    named = [c for c in children(noun, "compound", "nmod") if c.i < noun.i]
    if named:
        return named[0]
    if noun.dep == "dobj" and noun.head.lemma in BRINGING:
        return holder(noun.head)
    return None

"""Whose a verb without a subject is: up the tree to the first noun that can speak."""

from dragoman.extract.grammar import agent, child, is_passive, objects_of
from dragoman.extract.statements.agreement import disagrees
from dragoman.extract.statements.sorts import can_speak, document_nouns
from dragoman.extract.syntax import Token

RELATIVE = frozenset({"who", "which", "that", "whom"})
PERSONAL = frozenset({"who", "whom"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OWNING = "PRP$"
GOALS = frozenset({"GPE", "LOC", "FAC"})


def antecedent(found: Token) -> Token:
    """Give the noun of a relative pronoun; "who" means people.

    In "criticism from Greens who say" the parser may hang it on the criticism.
    """
    while found.lower in RELATIVE and found.head.dep == "relcl":
        pronoun, found = found, found.head.head
        if pronoun.lower in PERSONAL and not can_speak(found):
            people = [p for p in objects_of(found, "by", "from", "of") if can_speak(p)]
            found = people[0] if people and people[0].i < pronoun.i else found
    return found


def climb(verb: Token) -> Token | None:
    """Go up from a verb without a subject to the first that can speak.

    Where none is known to, a participle's is the nearest noun.
    """
    word, nearest = verb, None
    while word.head is not word:
        if word.dep == "conj" and disagrees(word):
            return child(word.head.head, "nsubj")
        if word.dep in {"relcl", "acl"} and _is_meant(word):
            return word.head
        word = word.head
        if is_passive(word):
            found = child(word, "nsubjpass") or agent(word)
        else:
            found = child(word, *SUBJECTS) or child(word, "poss")
        found = _not_owner(found) if found is not None else None
        if found is not None and _can_speak(antecedent(found)):
            return antecedent(found)
        if nearest is None and found is not None and found.pos == "NOUN":
            nearest = found
    return nearest if verb.tag in {"VBG", "VB"} else _just_before(verb)


def _is_meant(clause: Token) -> bool:
    """Whether a noun does what a clause about it tells.

    Not so the town in "sent a team to Aldmere hoping to …", nor "four of which …".
    """
    noun = clause.head
    if noun.pos == "NUM" and noun.dep == "appos":
        return False
    goal = noun.entity in GOALS and noun.dep == "pobj" and noun.head.lower == "to"
    return can_speak(noun) and not (goal and clause.tag == "VBG")


def _can_speak(noun: Token) -> bool:
    """Whether a noun can speak, or is a document; never the "forty of which"."""
    if any(thing.lower in RELATIVE for thing in _parted(noun)):
        return False
    return can_speak(noun) or noun.lower in document_nouns()


def _parted(noun: Token) -> list[Token]:
    """Give what a number is a part of ("forty of which")."""
    if noun.pos != "NUM":
        return []
    after = (c for c in noun.children if c.lower == "of")
    return [thing for c in after for thing in c.children]


def _not_owner(found: Token) -> Token | None:
    """Give whom "her" in "in her letter rejecting it, Ada Low said" points on to."""
    noun = found.head
    opens = found.tag == OWNING and noun.dep == "pobj" and noun.head.dep == "prep"
    main = noun.head.head if opens else found
    named = child(main, "nsubj") if opens and main.i > noun.i else None
    return named if named is not None and named.pos == "PROPN" else found


def _just_before(verb: Token) -> Token | None:
    """Give the noun that a finite verb follows, where the parser parts the two."""
    at = verb.i - verb.sentence.tokens[0].i - 1
    word = verb.sentence.tokens[at] if at >= 0 else None
    if word is None or word.pos not in {"NOUN", "PROPN"} or verb.tag == "VBN":
        return None
    return word if can_speak(word) else None

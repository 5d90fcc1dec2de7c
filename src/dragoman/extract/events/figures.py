"""Words of war that are figures of speech: "a legal battle", "hijacked the debate"."""

from dragoman.extract.grammar import child, children, objects_of
from dragoman.extract.syntax import Token
from dragoman.reference import read_words

NOUNS = frozenset({"NOUN", "PROPN"})
FIGHTS = frozenset({"battle", "war", "fight"})
SEIZING = frozenset({"hijack", "torpedo", "sabotage", "ambush", "bombard"})


def is_figurative(word: Token) -> bool:
    """Whether a word of war tells of no war.

    A fight is figurative where what stands before it or after "of", "for" or "over"
    names another field ("a court battle", "a war of words"), a verb where its
    object is such a fight, or a debate and the like that nobody can seize.
    """
    if word.pos in NOUNS:
        return word.lemma.lower() in FIGHTS and any(
            map(
                _is_field,
                (
                    *children(word, "amod", "compound", "nmod"),
                    *objects_of(word, "of", "for", "over", "about"),
                ),
            )
        )
    thing = child(word, "dobj", "nsubjpass")
    if thing is None or thing.pos not in NOUNS:
        return False
    return is_figurative(thing) or (word.lemma in SEIZING and _is_field(thing))


def _is_field(word: Token) -> bool:
    return word.lemma.lower() in read_words("figurative_fields")

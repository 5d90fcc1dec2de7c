"""What somebody judges, demands or voices, as the object of the verb that says so."""

from collections.abc import Callable

from dragoman.extract.grammar import auxiliaries, child, children, objects_of, subtree
from dragoman.extract.statements.charges import adds, place_of, read_charge
from dragoman.extract.statements.contents import first_word, following_content
from dragoman.extract.statements.cues import Cue, find_cue, noun_class
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.sorts import can_speak, document_nouns, findings
from dragoman.extract.statements.subjects import speaker_of, voice_of
from dragoman.extract.syntax import Token

ABOUT = frozenset({"of", "about", "against"})
VOICING = frozenset({"warn", "say", "claim", "feel"})
VOICED = frozenset(
    {"say", "claim", "deny", "ask", "order", "promise", "agree", "want", "warn"}
)
WEAKLY_VOICED = frozenset({"deny", "agree", "feel", "show"})
ASPECTS = frozenset({"continue", "begin", "start", "go", "keep", "proceed", "come"})
EMPTY = frozenset({"nothing", "anything", "something", "much", "little", "more", "so"})
NAMING = frozenset({"np", "quote"})
MEASURES = frozenset({"double", "triple", "twice", "half", "less", "more"})
POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
EXPRESSING = frozenset(
    {"express", "voice", "raise", "reiterate", "issue", "cast", "give"}
)


def _verdict(cue: Cue) -> Draft | None:
    """Read "called the offer unfair", "described the offer as unfair"."""
    verdict = next(reversed(children(cue.verb, "oprd")), None)
    things = (c for c in children(cue.verb, "dobj", "oprd") if c.i > cue.verb.i)
    thing = next((c for c in things if c is not verdict), None)
    if verdict is None and thing is not None and cue.sense.complements == NAMING:
        verdict = next((c for c in children(thing, "acl") if _is_small(c)), None)
    if verdict is None and "np_as" in cue.sense.complements:
        found = [p for p in children(cue.verb, "prep") if p.lower == "as"]
        if not found and thing is not None:
            found = [w for w in subtree(thing) if w.lower == "as" and w.dep == "prep"]
        verdict = found[0] if found and not child(found[0], "pcomp") else None
    speaker = speaker_of(cue.verb)
    if cue.verb.dep == "acl" and cue.verb.tag in {"VBN", "VBG"}:
        return None
    if verdict is None and thing is not None and _is_quoted(cue, thing):
        verdict = thing
    if verdict is None or verdict.i < cue.verb.i:
        return None
    start = verdict.left.start
    if thing is not None and cue.verb.i < thing.i <= verdict.i:
        start = thing.left.start
    more = [c for c in children(cue.verb, "advcl") if adds(c, verdict.right, verdict)]
    return Draft(
        start=start,
        end=max([verdict.right, *(c.right for c in more)], key=place_of).end,
        rule="verdict",
        speaker=speaker,
    )


def _is_small(clause: Token) -> bool:
    """Whether it is the "unfounded" of "called the charges unfounded"."""
    alone = clause.left is clause and clause.i == clause.head.i + 1
    return alone and clause.tag == "VBN" and child(clause, "prep", "agent") is None


def _likeness(cue: Cue) -> Draft | None:
    """Read "likened the channel to a bazaar"."""
    thing, speaker = child(cue.verb, "dobj"), speaker_of(cue.verb)
    if "np_to" not in cue.sense.complements or thing is None or speaker is None:
        return None
    found = objects_of(cue.verb, "to", "with") or objects_of(thing, "to", "with")
    if not found or found[0].i < thing.i or not can_speak(speaker):
        return None
    return Draft(
        start=thing.left.start,
        end=found[-1].right.end,
        rule="verdict",
        speaker=speaker,
    )


def _is_quoted(cue: Cue, thing: Token) -> bool:
    """Whether a quotation begins beside an object: `called the offer "unfair"`."""
    if not {"np", "quote"} <= cue.sense.complements or cue.sense.core:
        return False
    tokens = thing.sentence.tokens
    base = tokens[0].i
    beside = tokens[thing.i - base + 1 : thing.right.i - base + 3]
    return any(token.text in {'"', "''", "``"} for token in beside)


def _expression(cue: Cue) -> Draft | None:
    """Read "expressed hope that talks resume", "voiced fear of a strike"."""
    noun = child(cue.verb, "dobj")
    if noun is None or cue.verb.lemma not in EXPRESSING:
        return None
    clause = child(noun, "acl", "ccomp", "relcl")
    if clause is not None and clause.tag == "VBG" and find_cue(clause):
        return None
    kind = noun_class(noun)
    if clause is not None and child(clause, "mark"):
        start, end = following_content(first_word(clause), clause)
    elif cue.verb.lemma == "issue" and noun.lemma in document_nouns():
        return None  # the act alone: what the statement says is not told
    elif kind or cue.verb.lemma in {"express", "voice"}:
        start, end = following_content(noun.left, noun)
    else:
        return None
    return Draft(start=start, end=end, rule="expression", speaker=speaker_of(cue.verb))


def _about(cue: Cue) -> Draft | None:
    """Read "warned of losses", "complained about the delay"."""
    forms = [f for f in cue.sense.complements if f.split("_")[0] in ABOUT]
    if cue.sense.kind not in VOICING or not cue.sense.core or not forms:
        return None
    found = objects_of(cue.verb, *(form.split("_")[0] for form in forms))
    if not found or found[0].i < cue.verb.i:
        return None
    return Draft(
        start=found[0].left.start,
        end=found[0].right.end,
        rule="about",
        speaker=speaker_of(cue.verb),
    )


def _object(cue: Cue) -> Draft | None:
    """Read "demanded a rise", "denounced the plan", "called for calm"."""
    sense = cue.sense
    if "np" not in sense.complements or (cue.negated and not _leaves_open(cue)):
        return None
    bare = sense.kind == "ask" and cue.verb.lemma != "propose"
    bare = bare or "obj_clause" in sense.complements
    bare = bare or (
        "obj_to_inf" in sense.complements and "clause" not in sense.complements
    )
    voiced = VOICED if sense.core else WEAKLY_VOICED
    if sense.kind not in voiced or (bare and not sense.particle):
        return None
    holder = cue.particle if cue.particle and cue.particle.dep == "prep" else cue.verb
    thing = child(holder, "dobj", "pobj", "pcomp") or _gerund(cue.verb)
    speaker = speaker_of(cue.verb)
    if ("to" in auxiliaries(cue.verb) and not _is_kept_up(cue)) or _is_headline(
        cue, thing
    ):
        return None
    if sense.kind == "order" and cue.verb.tag == "VBG":
        return None
    if thing is None or thing.i < cue.verb.i or _says_nothing(cue, thing):
        return None
    if sense.kind == "deny" and thing.lemma == "report" and voice_of(thing):
        return None
    if speaker is None or not _can_tell(cue, speaker):
        return None
    start, end = following_content(thing.left, thing)
    return Draft(
        start=start,
        end=end,
        rule=f"object-{cue.sense.kind}",
        speaker=speaker,
    )


def _is_asked(verb: Token) -> bool:
    """Whether somebody asks "whether she would accept it"."""
    return any(c.dep == "mark" and c.lower == "whether" for c in verb.children)


def _can_tell(cue: Cue, speaker: Token) -> bool:
    """Whether a noun can voice an object: a poll shows, only a person proposes.

    What a body proposes is a plan on the table rather than its words.
    """
    if cue.verb.lemma == "propose":
        return speaker.entity == "PERSON" or speaker.tag == "PRP"
    if cue.sense.kind == "show" and {speaker.lower, speaker.lemma} & findings():
        return True
    return can_speak(speaker)


def _leaves_open(cue: Cue) -> bool:
    """Whether "did not rule out" says that something may be."""
    return cue.verb.lemma == "rule" and cue.sense.kind == "deny"


def _is_kept_up(cue: Cue) -> bool:
    """Whether it is what somebody "continued to call for"."""
    return cue.verb.dep == "xcomp" and cue.verb.head.lemma in ASPECTS


def _is_headline(cue: Cue, thing: Token | None) -> bool:
    """Whether "Orlan said looking for a way out" tells what is said of Orlan."""
    return cue.verb.lemma == "say" and thing is not None and thing.tag == "VBG"


def _gerund(verb: Token) -> Token | None:
    """Give what follows "ruled out (funding the plan)"."""
    return next((c for c in children(verb, "xcomp") if c.tag == "VBG"), None)


def _says_nothing(cue: Cue, thing: Token) -> bool:
    """Whether an object only points back: "the demand", "this", "such a step".

    Nor does "whether she would accept it" say that she would.
    """
    if _is_asked(cue.verb) or thing.pos == "PRON" or thing.lower in EMPTY:
        return True
    if cue.sense.kind in {"say", "claim"}:
        return False
    words = [c for c in thing.children if c.dep not in {"punct", "amod"}]
    return bool(words) and all(c.lower in POINTING for c in words)


def _estimate(cue: Cue) -> Draft | None:
    """Read "put the dead at nine", "valued the offer at twice as much"."""
    thing, speaker = child(cue.verb, "dobj"), speaker_of(cue.verb)
    if "np_at" not in cue.sense.complements or thing is None or speaker is None:
        return None
    found = objects_of(cue.verb, "at") or objects_of(thing, "at")
    able = can_speak(speaker) or speaker.tag == "NNS" or speaker.lower == "it"
    if not found or found[0].i < thing.i or not able:
        return None
    words = list(subtree(found[0]))
    if not any(w.pos == "NUM" or w.lower in MEASURES for w in words):
        return None
    return Draft(
        start=(thing if thing.i > cue.verb.i else found[0]).left.start,
        end=found[-1].right.end,
        rule="estimate",
        speaker=speaker,
    )


OBJECT_RULES: tuple[Callable[[Cue], Draft | None], ...] = (
    read_charge,
    _estimate,
    _likeness,
    _verdict,
    _expression,
    _about,
    _object,
)

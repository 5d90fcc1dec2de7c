"""What somebody says, thinks or wants, as a complement of the verb that says so."""

from collections.abc import Callable, Iterator

from dragoman.extract.grammar import (
    agent,
    auxiliaries,
    child,
    children,
    is_after_nor,
    is_passive,
)
from dragoman.extract.statements.agreement import FINITE
from dragoman.extract.statements.asides import read_as, read_topic
from dragoman.extract.statements.complements import first_of, said_clause
from dragoman.extract.statements.contents import (
    OPENERS,
    following_content,
)
from dragoman.extract.statements.cues import CUE_TAGS, Cue, find_cue, noun_class
from dragoman.extract.statements.denied import THOUGHTS, is_nobodys, is_unthought
from dragoman.extract.statements.draft import Draft
from dragoman.extract.statements.objects import OBJECT_RULES
from dragoman.extract.statements.sorts import can_speak, findings
from dragoman.extract.statements.subjects import speaker_of, voice_of
from dragoman.extract.statements.tags import (
    is_tag,
    read_before,
    read_inserted,
    read_loose_tag,
    read_parenthesis,
)
from dragoman.extract.syntax import Syntax, Token

RELATIVE_TAGS = frozenset({"WDT", "WP"})
WISHES = frozenset({"obj_to_inf", "to_inf", "for_np"})
WISHING = frozenset({"would", "'d"})
TELLING = frozenset({"clause", "obj_clause", "that_subj"})
DEEDS = frozenset({"intend", "promise"})
INFINITIVE = frozenset({"promise", "want", "warn", "ask", "order"})
OBJECT_INFINITIVE = frozenset({"ask", "order", "say", "warn"})

Rule = Callable[[Cue], Draft | None]


def find_clauses(cues: list[Cue]) -> Iterator[Draft]:
    """Find what is said in the complements of cues."""
    for cue in cues:
        for rule in RULES:
            draft = rule(cue)
            if draft is not None:
                draft.verb = cue
                draft.cue = (cue.start, cue.end)
                draft.anchor = draft.start
                draft.denied = is_unthought(cue, draft.speaker)
                yield draft
                break


def _clause_after(cue: Cue) -> Draft | None:
    """Read "the union said (that) talks had failed"."""
    clause = said_clause(cue)
    if clause is None or is_tag(clause) or _is_of_report(cue, clause):
        return None
    if _is_real_verb(cue, clause):
        return None
    if clause.left.i < cue.verb.i:
        return _around(cue, clause)
    unsaid = (cue.negated and cue.speaks) or is_after_nor(cue.verb)
    unsaid = unsaid or _is_perceived(cue, clause)
    if unsaid or not _is_plain(cue, clause):
        return None
    wished = "to" in auxiliaries(clause) and clause.tag == "VB"
    if wished and not cue.sense.complements & WISHES:
        return None
    speaker = speaker_of(cue.verb)
    aside = cue.verb.tag == "VBN" and cue.verb.dep == "advcl"
    if speaker is None and (aside or _is_order(cue.verb)):
        return None
    if cue.sense.kind in THOUGHTS and is_nobodys(cue.verb, speaker):
        return None
    start, end = following_content(first_of(cue, clause), clause)
    return Draft(
        start=start,
        end=end,
        rule=f"clause-{cue.sense.kind}",
        speaker=speaker,
    )


def _is_real_verb(cue: Cue, clause: Token) -> bool:
    """Whether "aides briefed on the talks say" has its verb after the participle."""
    found = find_cue(clause) if clause.tag in FINITE else None
    own = child(clause, "nsubj", "nsubjpass", "expl", "mark")
    told = bool(found and found.speaks and found.sense.core)
    return told and own is None and cue.verb.tag in {"VBD", "VBN"}


def _is_order(verb: Token) -> bool:
    """Whether it bids the reader: "note that …"."""
    return verb.tag == "VB" and not auxiliaries(verb) and verb.dep in {"ROOT", "conj"}


def _is_of_report(cue: Cue, clause: Token) -> bool:
    """Whether "denied the paper's report that …" tells what the report says."""
    thing = child(cue.verb, "dobj")
    if thing is None or cue.sense.kind != "deny" or thing.i > clause.i:
        return False
    return bool(noun_class(thing)) and voice_of(thing) is not None


def _is_perceived(cue: Cue, clause: Token) -> bool:
    """Whether "saw prices fall", "heard them call" tells no thought at all."""
    bare = clause.tag == "VB" and not auxiliaries(clause)
    return bare and cue.sense.kind in {"think", "learn"} and not child(clause, "mark")


def _around(cue: Cue, clause: Token) -> Draft | None:
    """Read "a strike which the firm said cost it millions": what follows the verb."""
    if cue.negated or not cue.speaks or not cue.sense.core or clause.i < cue.verb.i:
        return None
    linked = clause.left.tag in RELATIVE_TAGS or _is_linked(clause)
    if not linked or cue.verb.dep == "ROOT":
        return None
    tokens = cue.verb.sentence.tokens
    first = tokens[cue.verb.i - tokens[0].i + 1]
    return Draft(
        start=first.start,
        end=clause.right.end,
        rule="clause-relative",
        speaker=next(reversed(children(cue.verb, "nsubj")), None),
    )


def _is_linked(clause: Token) -> bool:
    """Whether "that" is what the clause is about ("that Orlan says cost lives")."""
    return clause.left.lower == "that" and clause.left.dep in {"nsubj", "dobj"}


def _is_plain(cue: Cue, clause: Token) -> bool:
    """Whether a verb that is seldom a cue plainly is one here."""
    if cue.sense.kind == "intend" and not cue.sense.complements & TELLING:
        return False
    if cue.sense.core or cue.sense.kind in {"show", "learn"}:
        return True
    mark = child(clause, "mark")
    if mark is not None and mark.lower == "that" and cue.sense.kind not in DEEDS:
        return True
    if "wh" in cue.sense.complements and cue.sense.kind == "deny":
        return clause.left.lower in OPENERS
    finite = clause.tag in FINITE or child(clause, "aux", "auxpass")
    own = child(clause, "nsubj", "nsubjpass", "expl")
    speaker = speaker_of(cue.verb)
    return bool(
        finite
        and own
        and "to" not in auxiliaries(clause)
        and speaker is not None
        and (can_speak(speaker) or {speaker.lower, speaker.lemma} & findings())
        and "clause" in cue.sense.complements
    )


def _infinitive(cue: Cue) -> Draft | None:
    """Read "vowed to go on", "urged the firm to pay"."""
    forms = cue.sense.complements
    whom = child(cue.verb, "dobj", "dative") or cue.particle
    bare = cue.sense.kind in INFINITIVE and bool(forms & {"to_inf", "np"})
    if not bare and not (whom and "obj_to_inf" in forms):
        return None
    would_like = cue.verb.lemma == "like" and bool(auxiliaries(cue.verb) & WISHING)
    if cue.negated or not (cue.sense.core or would_like):
        return None
    clause, speaker = _to_clause(cue), speaker_of(cue.verb)
    threatens = cue.sense.kind == "warn" and "clause" not in forms and not whom
    needs = cue.sense.kind in OBJECT_INFINITIVE and not threatens
    if clause is None or (needs and not whom):
        return None
    speaks = speaker is not None and can_speak(speaker)
    if not speaks and (cue.sense.kind == "order" or threatens):
        return None
    to = next(c for c in clause.children if c.lower == "to")
    first = min([to, *children(clause, "neg")], key=lambda word: word.i)
    asked = child(cue.particle, "pobj") if cue.particle else None
    thing = asked and (asked.pos == "NUM" or not can_speak(asked))
    if asked and thing and cue.sense.particle == ("for",):
        first = asked.left
    start, end = following_content(first, clause)
    return Draft(
        start=start,
        end=end,
        rule=f"infinitive-{cue.sense.kind}",
        speaker=speaker,
    )


def _to_clause(cue: Cue) -> Token | None:
    holders = [cue.verb, *([cue.particle] if cue.particle else [])]
    relations = ("xcomp", "ccomp", "advcl", "acl", "pcomp")
    found = (c for w in holders for c in children(w, *relations) if c.i > cue.verb.i)
    return next((c for c in found if "to" in auxiliaries(c)), None)


def _hearsay(cue: Cue) -> Draft | None:
    """Read "was said to have left": nobody is named who says so."""
    if not is_passive(cue.verb) or cue.sense.kind not in {"say", "claim"}:
        return None
    clause = next((c for c in children(cue.verb, "xcomp") if c.i > cue.verb.i), None)
    if clause is None or "to" not in auxiliaries(clause):
        return None
    start, end = following_content(clause.left, clause)
    return Draft(start=start, end=end, rule="hearsay", speaker=agent(cue.verb))


RULES: tuple[Rule, ...] = (
    _clause_after,
    read_before,
    read_loose_tag,
    read_parenthesis,
    _infinitive,
    _hearsay,
    read_topic,
    read_as,
    *OBJECT_RULES,
    read_inserted,
)


def find_cues(syntax: Syntax, quoted: set[int]) -> list[Cue]:
    """Find the cues that stand outside quotation marks."""
    words = (w for w in syntax.tokens if w.pos in CUE_TAGS and w.i not in quoted)
    return [cue for cue in map(find_cue, words) if cue is not None]

"""What somebody says, thinks or wants, as a complement of the verb that says so."""

from collections.abc import Callable, Iterator

from dragoman.extract.grammar import (
    agent,
    auxiliaries,
    child,
    children,
    is_passive,
    objects_of,
    subject,
)
from dragoman.extract.parse import Syntax, Token
from dragoman.extract.statements.contents import (
    first_word,
    following_content,
    preceding_content,
    speaker_edge,
)
from dragoman.extract.statements.cues import Cue, find_cue, speech_nouns
from dragoman.extract.statements.draft import Draft

RELATIVE = frozenset({"who", "which", "that", "whom"})
INFINITIVE = frozenset({"promise", "intend", "want", "warn", "ask", "order", "deny"})
EXPRESSING = frozenset({"express", "voice", "raise", "reiterate", "issue", "cast", "give"})

Rule = Callable[[Cue], Draft | None]


def find_clauses(syntax: Syntax, cues: list[Cue]) -> Iterator[Draft]:
    """Find what is said in the complements of cues."""
    for cue in cues:
        for rule in RULES:
            draft = rule(cue)
            if draft is not None:
                draft.verb = cue
                draft.cue = (cue.start, cue.end)
                draft.anchor = draft.start
                yield draft
                break


def speaker_of(verb: Token) -> Token | None:
    """Give the head of the noun phrase that speaks, through relative pronouns."""
    if is_passive(verb) and child(verb, "nsubjpass"):
        return agent(verb)
    found = subject(verb)
    while found is not None and found.dep in {"nsubj", "nsubjpass"}:
        if found.lower not in RELATIVE or found.head.dep != "relcl":
            break
        found = found.head.head
    return found


def _clause_after(cue: Cue) -> Draft | None:
    """Read "the union said (that) talks had failed"."""
    holder = cue.particle or cue.verb
    clause = next(
        (c for w in (cue.verb, holder) for c in children(w, "ccomp") if c.i > cue.verb.i),
        None,
    )
    if clause is None or clause.left.i < cue.verb.i:
        return None
    if cue.negated and cue.speaks:
        return None
    if "to" in auxiliaries(clause) and clause.tag == "VB":
        if not cue.sense.complements & {"obj_to_inf", "to_inf", "for_np"}:
            return None
    start, end = following_content(first_word(clause), clause)
    return Draft(
        start=start,
        end=end,
        rule=f"clause-{cue.sense.kind}",
        speaker=speaker_of(cue.verb),
    )


def _clause_before(cue: Cue) -> Draft | None:
    """Read "talks had failed, the union said"."""
    if not cue.sense.complements & {"clause", "quote", "obj_clause"}:
        return None
    clause = next((c for c in children(cue.verb, "ccomp") if c.i < cue.verb.i), None)
    speaker = speaker_of(cue.verb)
    if clause is None or clause.right.i > cue.verb.i:
        return None
    edge = speaker_edge(cue, speaker)
    if edge.i <= clause.i:
        return None
    start, end = preceding_content(cue, clause, edge)
    return Draft(start=start, end=end, rule="clause-before", speaker=speaker)


def _parenthesis(cue: Cue) -> Draft | None:
    """Read "talks, the union said, had failed": the longer side is what is said."""
    verb = cue.verb
    if verb.dep != "parataxis" or not cue.speaks or child(verb, "ccomp"):
        return None
    speaker = child(verb, "nsubj")
    if speaker is None:
        return None
    left, right = speaker_edge(cue, speaker), verb.right
    tokens = verb.sentence.tokens
    base = tokens[0].i
    before = tokens[max(0, verb.head.left.i - base) : left.i - base]
    after = tokens[right.i - base + 1 : verb.head.right.i - base + 1]
    kept = before if len(before) >= len(after) else after
    if not kept:
        return None
    return Draft(
        start=kept[0].start,
        end=kept[-1].end,
        rule="parenthesis",
        speaker=speaker,
    )


def _infinitive(cue: Cue) -> Draft | None:
    """Read "vowed to go on", "urged the firm to pay"."""
    if cue.sense.kind not in INFINITIVE:
        return None
    if not cue.sense.complements & {"to_inf", "obj_to_inf", "np"}:
        return None
    holders = [cue.verb, *([cue.particle] if cue.particle else [])]
    clause = next(
        (
            c
            for w in holders
            for c in children(w, "xcomp", "ccomp", "advcl", "acl", "pcomp")
            if c.i > cue.verb.i and "to" in auxiliaries(c)
        ),
        None,
    )
    if clause is None:
        return None
    to = next(c for c in clause.children if c.lower == "to")
    return Draft(
        start=to.start,
        end=clause.right.end,
        rule=f"infinitive-{cue.sense.kind}",
        speaker=speaker_of(cue.verb),
    )


def _charge(cue: Cue) -> Draft | None:
    """Read "accused the firm of delaying", "blamed the firm for the delay"."""
    names = [
        name.split("_")[0]
        for name in ("of_gerund", "of_np", "for_np")
        if name in cue.sense.complements
    ]
    if not names or child(cue.verb, "dobj") is None:
        return None
    found = objects_of(cue.verb, *names)
    if not found:
        return None
    first = found[0]
    return Draft(
        start=first.left.start,
        end=first.right.end,
        rule=f"charge-{cue.sense.kind}",
        speaker=speaker_of(cue.verb),
    )


def _verdict(cue: Cue) -> Draft | None:
    """Read "called the offer unfair", "described the offer as unfair"."""
    verdict = child(cue.verb, "oprd")
    thing = child(cue.verb, "dobj", "nsubj")
    if verdict is None and "np_as" in cue.sense.complements:
        found = [p for p in children(cue.verb, "prep") if p.lower == "as"]
        verdict = found[0] if found else None
    if verdict is None or verdict.i < cue.verb.i:
        return None
    start = verdict.left.start
    if thing is not None and cue.verb.i < thing.i < verdict.i:
        start = thing.left.start
    return Draft(
        start=start,
        end=verdict.right.end,
        rule="verdict",
        speaker=speaker_of(cue.verb),
    )


def _expression(cue: Cue) -> Draft | None:
    """Read "expressed hope that talks resume", "voiced fear of a strike"."""
    noun = child(cue.verb, "dobj")
    if noun is None or cue.verb.lemma not in EXPRESSING:
        return None
    clause = child(noun, "acl", "ccomp", "relcl")
    kind = speech_nouns().get(noun.lower, "")
    if clause is not None and child(clause, "mark"):
        start, end = following_content(first_word(clause), clause)
    elif kind or cue.verb.lemma in {"express", "voice"}:
        start, end = noun.left.start, noun.right.end
    else:
        return None
    return Draft(
        start=start, end=end, rule="expression", speaker=speaker_of(cue.verb)
    )


def _object(cue: Cue) -> Draft | None:
    """Read "demanded a rise", "denounced the plan", "called for calm"."""
    if not cue.sense.core or not cue.sense.complements & {"np", "obj_np"}:
        return None
    holder = cue.particle if cue.particle and cue.particle.dep == "prep" else cue.verb
    thing = child(holder, "dobj", "pobj", "pcomp")
    if thing is None or thing.i < cue.verb.i:
        return None
    return Draft(
        start=thing.left.start,
        end=thing.right.end,
        rule=f"object-{cue.sense.kind}",
        speaker=speaker_of(cue.verb),
    )


RULES: tuple[Rule, ...] = (
    _clause_after,
    _clause_before,
    _parenthesis,
    _infinitive,
    _charge,
    _verdict,
    _expression,
    _object,
)


def find_cues(syntax: Syntax, quoted: set[int]) -> list[Cue]:
    """Find the cues that stand outside quotation marks."""
    found = (find_cue(word) for word in syntax.tokens if word.i not in quoted)
    return [cue for cue in found if cue is not None]

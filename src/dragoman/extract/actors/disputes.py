"""Who is a party by the sort of dispute: a strike, a bill, one that all is about.

A union is one where work has stopped, a chamber and its floor leader where lawmakers
bargain, a political party where a government is to be formed, and whoever speaks and
is spoken of as much as the known parties.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dragoman.extract.actors.cues import Cue
from dragoman.extract.actors.drafts import Draft
from dragoman.extract.actors.fits import is_lawmaker, is_political, is_union
from dragoman.extract.actors.lexicon import actor_words, bargaining_words, plain
from dragoman.extract.syntax import Syntax
from dragoman.model.actor import ActorKind, Role

Cues = Mapping[int, Mapping[Role, list[Cue]]]
TOLD = (Role.PARTY, Role.SOURCE)
TIMES = 2  # that a report must speak of a stoppage or a coalition to be about one
FEWEST_PARTIES = 2
SPOKEN_OF = 6
SPEAKING = 2


def find_involved(
    syntax: Syntax, drafts: Sequence[Draft], cues: Cues, own: Mapping[int, list[Cue]]
) -> Iterator[tuple[Draft, Cue]]:
    """Find who is a party by what the report is about, with a cue for it.

    Args:
        syntax: The report.
        drafts: Those to decide on.
        cues: Every cue, by the id of its draft.
        own: The cues of those who have a role of their own.
    """
    matter = find_matter(syntax)
    stopped, forming = matter["stoppage"], matter["forming"] and _has_parties(drafts)
    laws = _is_about_laws(list(_parties(drafts, own)))
    most = max(map(_count, _parties(drafts, own)), default=0)
    for draft in drafts:
        if id(draft) in own or draft.kind is ActorKind.OUTLET:
            continue
        told = [cue for role in TOLD for cue in cues.get(id(draft), {}).get(role, ())]
        signs = {
            "lawmaker": laws and _leads_floor(draft),
            "chamber": laws and (_is_chamber(draft) or is_political(draft)),
            "on-strike": stopped and is_union(draft),
            "forming": forming and is_political(draft),
        }
        if told:
            signs |= {
                "fighter": _leads_fighters(draft),
                "lawmaker": laws and (_leads_floor(draft) or is_lawmaker(draft)),
                "foremost": most > 0 and _stands_out(draft, told, most),
            }
        rule = next((rule for rule, holds in signs.items() if holds), None)
        if rule is not None and (told or draft.names):
            word = told[0].word if told else draft.names[0].head
            yield draft, Cue(draft, Role.PARTY, 0, word, rule)


def _is_about_laws(parties: Sequence[Draft]) -> bool:
    """Whether those who make laws are at odds, rather than states."""
    makers = sum(map(_makes_laws, parties))
    return makers > sum(draft.kind is ActorKind.STATE for draft in parties)


def _makes_laws(draft: Draft) -> bool:
    """Whether somebody is a political party, called by its people, or a lawmaker."""
    people = any(name.label == "NORP" for name in draft.names)
    return people or is_lawmaker(draft)


def _leads_fighters(draft: Draft) -> bool:
    """Whether a title is that of a rebel ("guerrilla commander", "rebel leader")."""
    titles = {word.lower for name in draft.names for word in name.title}
    return bool(titles & actor_words("armed")) and not titles & actor_words("past")


def _leads_floor(draft: Draft) -> bool:
    """Whether a title is that of who leads a chamber ("majority leader")."""
    titles = {word.lower for name in draft.names for word in name.title}
    return bool(titles & actor_words("floor"))


def _parties(drafts: Sequence[Draft], own: Mapping[int, list[Cue]]) -> Iterator[Draft]:
    for draft in drafts:
        if id(draft) in own and own[id(draft)][0].role is Role.PARTY:
            yield draft


def find_matter(syntax: Syntax) -> dict[str, bool]:
    """Tell what a report is about: a stoppage of work, the forming of a government."""
    told = Counter(w.lemma for w in syntax.tokens if w.pos == "NOUN")
    return {
        use: sum(told[word] for word in bargaining_words(use)) >= TIMES
        for use in ("stoppage", "forming")
    }


def _has_parties(drafts: Sequence[Draft]) -> bool:
    return sum(map(is_political, drafts)) >= FEWEST_PARTIES


def _is_chamber(draft: Draft) -> bool:
    """Whether a body is one that votes on laws."""
    if draft.kind is not ActorKind.ORGANISATION:
        return False
    return any(plain(name.text) in actor_words("chamber") for name in draft.names)


def _count(draft: Draft) -> int:
    return len(draft.names) + len(draft.described)


def _stands_out(draft: Draft, told: Sequence[Cue], most: int) -> bool:
    """Whether one who speaks is spoken of nearly as much as a party is."""
    if is_lawmaker(draft) or not draft.names:
        return False
    speaks = sum(cue.weight for cue in told)
    return speaks >= SPEAKING and _count(draft) >= max(SPOKEN_OF, most // 2)

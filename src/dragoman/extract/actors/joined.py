"""Drafts by name, and which of them have turned out to be one."""

from collections.abc import Mapping

from dragoman.extract.actors.drafts import Draft


class Joined:
    """The drafts of a report by the key of their name, joined step by step.

    Attributes:
        drafts: Each draft by its key; one that has joined another too.
        into: What each that has joined another has joined.
    """

    def __init__(self, drafts: Mapping[str, Draft]) -> None:
        self.drafts = drafts
        self.into: dict[str, str] = {}

    def find(self, key: str) -> str:
        """Give the key of the draft that a name belongs to by now."""
        while key in self.into:
            key = self.into[key]
        return key

    def join(self, key: str, into: str) -> None:
        """Let one draft take in another, unless they are one already."""
        key, into = self.find(key), self.find(into)
        if key != into:
            self.drafts[into].absorb(self.drafts[key])
            self.into[key] = into

    def are_one(self, key: str, other: str) -> bool:
        """Whether two names belong to one draft by now."""
        return self.find(key) == self.find(other)

    def first(self, key: str) -> int:
        """Give the place of the first word of the first name of a draft."""
        return self.drafts[key].names[0].tokens[0].i

    def result(self) -> list[Draft]:
        """Give the drafts that are left, each with its owner as it is by now."""
        whole = {id(d): self.drafts[self.find(key)] for key, d in self.drafts.items()}
        left = [draft for key, draft in self.drafts.items() if key not in self.into]
        for draft in left:
            owner = whole.get(id(draft.owner), draft.owner)
            draft.owner = owner if owner is not draft else None
        return left

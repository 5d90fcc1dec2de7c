"""The desk: what every page and every call of the API works with."""

from dataclasses import dataclass, field

from dragoman.store import Store
from dragoman.web.analyses import Analyses
from dragoman.web.reference import ReferenceSeries
from dragoman.web.refresh import Refresher

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the workbench is served.

    Attributes:
        host: The address that it is bound to.
        port: The port.
        name: Who decides, where no accounts are used.
        accounts: Whether people sign in.
        hosts: Names under which it may be asked for, beside its address.
        series: Series that figures are drawn against.
        quiet: After how many seconds without a decision the record is put together
            anew; 0 for never.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    name: str = "me"
    accounts: bool = False
    hosts: tuple[str, ...] = ()
    series: tuple[ReferenceSeries, ...] = ()
    quiet: float = 0.0

    @property
    def names(self) -> frozenset[str]:
        """Give every name under which it may be asked for."""
        own = LOCAL if self.host in LOCAL else {self.host}
        return frozenset({*own, *self.hosts})


@dataclass(frozen=True, slots=True)
class Desk:
    """A store, opened for people.

    Attributes:
        store: The store.
        settings: How it is served.
        refresher: Puts the record together anew.
        analyses: Works out what bargaining problems hold.
    """

    store: Store
    settings: Settings
    refresher: Refresher = field(init=False)
    analyses: Analyses = field(init=False, default_factory=Analyses)

    def __post_init__(self) -> None:
        """Open what works on the store's database."""
        object.__setattr__(
            self, "refresher", Refresher(self.store, self.settings.quiet)
        )

"""Everything that goes wrong in the world rather than in the caller's code."""


class DragomanError(Exception):
    """Any of the kinds below.

    Attributes:
        where: A path, a report id or a JSON path.
        why: One line for the reader.
    """

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why

    def __reduce__(self) -> tuple[type["DragomanError"], tuple[str, str]]:
        """Say how to make it again in the process that asked for the work."""
        return type(self), (self.where, self.why)


class ReadError(DragomanError):
    """A report could not be read."""


class CodecError(DragomanError):
    """A record's wire form is not what the contract says."""


class StoreError(DragomanError):
    """The store refused, or is not what it should be."""


class ModelError(DragomanError):
    """A language model is missing or failed."""


class ConfigError(DragomanError):
    """A setting or a reference file is malformed."""


class EngineError(DragomanError):
    """Work was not done where it was sent."""

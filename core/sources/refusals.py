"""Why a source cannot be read."""

from core.text.messages import Notice, Value


class RefusedError(Exception):
    """A source that cannot be read. `notice`: why, and what to do."""

    def __init__(self, key: str, **parameters: Value) -> None:
        """`key`: of a register of messages."""
        super().__init__(key)
        self.notice = Notice.of(key, **parameters)

    @classmethod
    def of(cls, notice: Notice) -> "RefusedError":
        """Return the refusal of a notice that another process gave."""
        return cls(notice.key, **notice.parameters)

    @property
    def kind(self) -> str:
        """The stable name of what is wrong."""
        return self.notice.kind

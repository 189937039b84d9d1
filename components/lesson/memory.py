"""Where the learner left off, remembered by the browser itself (localStorage): it outlives the session, and nobody else sees it."""

from __future__ import annotations

from components.browser import widget

_remember = widget("remember", __file__)
_recall = widget("recall", __file__)


def remember(title: str, href: str) -> None:
    """Keep `href` (an address on this server) as the place to go on from."""
    _remember(key="remember", data={"title": title, "href": href})


def recall() -> None:
    """Draw the link to that place; nothing if there is none."""
    _recall(key="recall")

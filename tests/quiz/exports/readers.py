"""Readers that share nothing with the writers: GIFT by its published rules, and HTML as a browser's text."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True)
class Element:
    """The text in an element, and the classes of it and of everything around it."""

    tag: str
    classes: tuple[str, ...]
    text: str


class _Page(HTMLParser):
    EMPTY = ("meta", "br", "hr")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, tuple[str, ...], list[str]]] = []
        self.found: list[Element] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.all: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "br":
            self.handle_data("\n")
        if tag not in self.EMPTY:
            around = self.open[-1][1] if self.open else ()
            self.open.append((tag, (*around, *(dict(attrs).get("class") or "").split()), []))

    def handle_endtag(self, tag: str) -> None:
        opened, classes, text = self.open.pop()
        assert opened == tag, f"{opened} ends as {tag}"
        self.found.append(Element(tag, classes, "".join(text)))

    def handle_data(self, data: str) -> None:
        self.all.append(data)
        for _, _, text in self.open:
            text.append(data)


def page(text: str) -> _Page:
    """A parsed page; every element must be closed by its own tag."""
    parsed = _Page()
    parsed.feed(text)
    parsed.close()
    assert parsed.open == []
    return parsed


def seen(piece: str) -> str:
    """The text that a browser shows for a piece of HTML, with its line ends."""
    return "".join(page(piece).all)


@dataclass(frozen=True)
class GiftQuestion:
    """A question read from GIFT: pieces of HTML. `answers` are (right, text, feedback)."""

    name: str
    stem: str
    answers: tuple[tuple[bool, str, str], ...]
    general: str


def gift_questions(text: str) -> list[GiftQuestion]:
    """The questions of a GIFT file. Blocks are parted by empty lines, comments begin with `//`, a backslash takes a sign's meaning."""
    blocks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if not line.strip():
            blocks.append([])
        elif not line.strip().startswith("//"):
            blocks[-1].append(line)
    return [_gift_question(_signs("\n".join(block))) for block in blocks if block]


Sign = tuple[str, bool]


def _signs(text: str) -> list[Sign]:
    """Characters with whether each still has its meaning in GIFT."""
    signs: list[Sign] = []
    rest = iter(text)
    for sign in rest:
        if sign == "\\":
            after = next(rest)
            signs.append(("\n" if after == "n" else after, False))
            assert after in "\\~=#{}:n", f"\\{after} is nothing in GIFT"
        else:
            signs.append((sign, True))
    return signs


def _find(signs: list[Sign], what: str, start: int = 0) -> int:
    for place in range(start, len(signs) - len(what) + 1):
        if signs[place : place + len(what)] == [(sign, True) for sign in what]:
            return place
    return -1


def _html(signs: list[Sign]) -> str:
    text = "".join(sign for sign, _ in signs).strip()
    assert text.startswith("[html]")
    return text.removeprefix("[html]")


def _gift_question(signs: list[Sign]) -> GiftQuestion:
    assert _find(signs, "::") == 0
    name_end = _find(signs, "::", 2)
    opening, closing = _find(signs, "{"), _find(signs, "}")
    assert name_end < opening < closing == len(signs) - 1
    assert _find(signs, "{", opening + 1) == -1
    inside = signs[opening + 1 : closing]
    general = _find(inside, "####")
    starts = [place for place, sign in enumerate(inside[:general]) if sign in (("~", True), ("=", True))]
    answers = []
    for start, end in zip(starts, [*starts[1:], general], strict=True):
        middle = _find(inside[:end], "#", start)
        answers.append((inside[start][0] == "=", _html(inside[start + 1 : middle]), _html(inside[middle + 1 : end])))
    stem = _html(signs[name_end + 2 : opening])
    return GiftQuestion("".join(sign for sign, _ in signs[2:name_end]), stem, tuple(answers), _html(inside[general + 4 :]))

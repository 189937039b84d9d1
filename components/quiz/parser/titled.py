"""Lines that head others without any mark: a title alone at the top, a few words above a list."""

from __future__ import annotations

import re

NAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:[ '’-][^\W\d_]+)*")
"""A few words right above a list or a table, that head it as a line in bold would."""
ANSWER = re.compile(r"(?:A|Answer|Antwort)\s*\d*\s*[:.)]")
ASKED = re.compile(r"(?:Q|F|Question|Frage)\s*\d*\s*[:.)]\s*(?P<text>[^?]+\?)")
RULE = re.compile(r"\s{0,3}([-*_])(?:\s*\1){2,}\s*")
ALONE = re.compile(r"[A-ZÄÖÜ][^.:;!?=|#>`*]*")
MOST = 6
"""So many words are a title."""
LABELLED = re.compile(r"\s*(?:[-*]\s+)?[^\s:–—][^:–—]{0,50}(?::| [–—-] )\s*\S")


def asks(text: str) -> bool:
    """Whether a line is one question and nothing else: right above a list it is what the list answers."""
    return text.endswith("?") and not text.endswith("??") and re.search(r"[.?!:]\s", text) is None and len(text.split()) >= 3


def answered(text: str, above: str) -> str:
    """The question that a list answers whose line says `A:` and no more: the line above it, without its `Q:`; "" for any other line."""
    question = ASKED.fullmatch(above) if ANSWER.fullmatch(text) else None
    return question["text"] if question else ""


def heads_next(typed: str, text: str) -> bool:
    """Whether a line that Markdown takes for the end of an item heads what follows: it is not indented, and asks or ends in a colon."""
    return not typed[:1].isspace() and (asks(text) or (text.endswith(":") and len(text) > 1))


def with_ruled_titles(lines: list[str]) -> list[str]:
    """A few words that stand alone below a rule (`---`) as the heading of what follows, which no longer belongs to the heading above."""
    found = list(lines)
    for number in range(1, len(lines) - 3):
        if not RULE.fullmatch(lines[number]) or lines[number - 1].strip():
            continue
        title = number + 2 if not lines[number + 1].strip() else number + 1
        alone = title + 1 < len(lines) and not lines[title + 1].strip() and bool(ALONE.fullmatch(lines[title].strip()))
        if alone and len(lines[title].split()) <= MOST:
            found[title] = f"## {lines[title].strip()}"
    return found


def begins_with_title(lines: list[str]) -> bool:
    """Whether the first line stands alone, as short as a title, in notes that have headings further down."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if (
        len(filled) < 4
        or filled[1] == filled[0] + 1
        or len(lines[filled[0]].split()) > 12
        or re.search(r"(?<!\d)[.!?;:]\s*$", lines[filled[0]])
    ):
        return False
    return any(re.match(r"#{1,6}\s|(?:=|-){3,}\s*$", line) for line in lines[filled[1] :])


def titled(lines: list[str]) -> bool:
    """Whether the first of some lines is a title without marks: a few words, and every line below says `term: meaning`."""
    return (
        len(lines) >= 3
        and 1 <= len(lines[0].split()) <= 5
        and re.search(r"[.!?,;:=|]|\s[–—-]\s|->|→", lines[0]) is None
        and all(LABELLED.match(line) for line in lines[1:])
    )

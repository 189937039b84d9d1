"""Plain text that is laid out by hand: numbered titles underlined with signs, columns set apart by a tab, cards of two sides."""

from __future__ import annotations

import re

TITLE = re.compile(r"\s{0,3}(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)])\s+(?P<text>\S.*?)\s*")
UNDERLINE = re.compile(r"(=|-|~)\1{2,}\s*")
ITEM = re.compile(r"[-*+]\s+\S")
HEAD = re.compile(r"[^\W\d_][\w-]{3,}(?: [\w-]+){0,2}\s*")
NOT_WRAPPED = 50
RUNNING = re.compile(r"(?P<level>#{1,6})\s+(?P<number>\d{1,2})\s+(?P<text>[A-ZÄÖÜ]\S.*)")
COLUMNS = re.compile(r"(?P<left>\S[^\t]{0,60}?)[ ]*\t+[ ]*(?P<right>\S[^\t]*?)\s*")
FRONT = re.compile(r"\s*(?:[-*]\s+)?(?:front|term|word|concept|vorderseite|begriff|wort)\s*:\s+(?P<text>\S.*?)\s*", re.I)
BACK = re.compile(r"\s*(?:[-*]\s+)?(?:back|definition|meaning|explanation|rückseite|bedeutung|erklärung)\s*:\s+(?P<text>\S.*?)\s*", re.I)


def with_cards(lines: list[str]) -> list[str]:
    """`Front: mitosis` above `Back: division of a nucleus` becomes `- **mitosis**: division of a nucleus`, in the place of the back."""
    done = list(lines)
    for number, line in enumerate(lines[1:], start=1):
        front, back = FRONT.fullmatch(lines[number - 1]), BACK.fullmatch(line)
        if front and back and "**" not in front["text"]:
            done[number - 1], done[number] = "", f"- **{front['text']}**: {back['text']}"
    return done


def with_underlined_numbers(lines: list[str]) -> list[str]:
    """`1. ROCKS` above `=====` is a heading, and not the first item of a list; with fewer than half as many dashes it stays one."""
    done = list(lines)
    for number, line in enumerate(lines[1:], start=1):
        under, title = UNDERLINE.fullmatch(line), TITLE.fullmatch(lines[number - 1])
        above_blank = number < 2 or not lines[number - 2].strip()
        if under and title and above_blank and (under[1] == "=" or len(line.strip()) >= 0.5 * len(lines[number - 1].strip())):
            done[number - 1] = f"{'#' if under[1] == '=' else '##'} {lines[number - 1].strip()}"
            done[number] = ""
    return done


def with_tabs(lines: list[str]) -> list[str]:
    """Two columns set apart by a tab, in two lines or more on end, become `term – meaning`."""
    found = [COLUMNS.fullmatch(line) for line in lines]
    done = list(lines)
    for number, match in enumerate(found):
        beside = (number and found[number - 1]) or (number + 1 < len(found) and found[number + 1])
        if match and beside and not re.match(r"[-*+#>|`]|\d+[.)]", lines[number]):
            done[number] = f"{match['left']} – {match['right']}"
    return done


def with_heads_between(lines: list[str]) -> list[str]:
    """A word or two between two lists without a blank line, as in `mistake` between items that begin with `-`, heads what follows: it gets
    its colon, which Markdown would take for the end of the item above. Not behind a long line, which may be wrapped there.
    """
    done = list(lines)
    for number in range(1, len(lines) - 1):
        above, line, below = lines[number - 1], lines[number], lines[number + 1]
        if ITEM.match(above) and ITEM.match(below) and len(above) < NOT_WRAPPED and HEAD.fullmatch(line):
            done[number] = f"{line.rstrip()}:"
    return done


def without_running_numbers(lines: list[str]) -> list[str]:
    """`## 3 Verkehr` is `## Verkehr` where the headings of one level, three at least, count up from 1; `## 5 Pillars` alone is left."""
    found = {number: match for number, line in enumerate(lines) if (match := RUNNING.fullmatch(line.rstrip()))}
    done = list(lines)
    for level in {match["level"] for match in found.values()}:
        own = {number: match for number, match in found.items() if match["level"] == level}
        if len(own) >= 3 and [int(match["number"]) for match in own.values()] == list(range(1, len(own) + 1)):
            for number, match in own.items():
                done[number] = f"{level} {match['text']}"
    return done

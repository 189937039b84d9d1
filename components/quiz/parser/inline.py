"""One paragraph's inline tokens to plain lines, everything but the emphasis as typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from components.quiz.parser.bounds import LONGEST_LINE, parts
from components.quiz.parser.wrapping import Wrapping

GREEK = dict(
    zip(
        (
            "alpha beta gamma delta epsilon varepsilon zeta eta theta lambda mu nu xi pi rho sigma tau phi chi psi omega Delta Sigma Phi"
        ).split(),
        "αβγδεεζηθλμνξπρστφχψωΔΣΦ",
        strict=True,
    )
)
SIGNS = GREEK | {
    "times": "×",
    "cdot": "·",
    "infty": "∞",
    "approx": "≈",
    "leq": "≤",
    "le": "≤",
    "geq": "≥",
    "ge": "≥",
    "neq": "≠",
    "ne": "≠",
    "pm": "±",
    "to": "→",
    "log": "log",
    "max": "max",
    "min": "min",
    "exp": "exp",
    "ldots": "…",
    "dots": "…",
}
POWERS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
FORMULA = re.compile(r"(?<![\\$\w])\$(?=\S)([^$\n]{1,60}?)(?<=\S)\$(?![\d\w$])")
BOLD = ("\x02", "\x03")
"""Signs that stand in for `**` until the lines are cut; they cannot come from a file, whose control characters are gone."""
ASIDE = re.compile(r"\s*\([^()\n]*\)\s*$")
"""A remark in brackets behind a title in bold."""
LEADING_BOLD = re.compile(r"(?:(?:The|An?|Der|Die|Das|Eine?) )?\x02([^\x02\x03]*)\x03")


@dataclass(frozen=True)
class Line:
    """A line of plain text. It begins `first` lines below the paragraph's first line and ends `last` below; `bold` is the bold text that it
    begins with ("" if none).
    """

    text: str
    first: int
    last: int
    bold: str


@dataclass(frozen=True)
class Inline:
    """A paragraph as lines. `all_bold`: nothing but bold text; `picture`: an image stood there; `link_only`: nothing but links."""

    lines: tuple[Line, ...]
    all_bold: bool
    picture: bool
    link_only: bool

    @property
    def text(self) -> str:
        """All of it in one line."""
        return " ".join(line.text for line in self.lines)


def read_inline(token: Token, raw: Sequence[str] = (), never: bool = False) -> Inline:
    """Plain lines of an inline token: emphasis gone, code in its backticks, images gone.

    `raw`: its lines in the file; `never`: the lines of these notes were never wrapped at a width.
    """
    parts: list[str] = []
    picture = linked = in_link = False
    outside_link = ""
    for child in token.children or []:
        if child.type == "strong_open":
            parts.append(BOLD[0])
        elif child.type == "strong_close":
            parts.append(BOLD[1])
        elif child.type in ("link_open", "link_close"):
            in_link = child.type == "link_open"
            linked = True
        elif child.type == "image":
            picture = True
        else:
            typed = {"softbreak": "\n", "hardbreak": "\n", "code_inline": f"`{child.content}`"}.get(child.type, child.content)
            parts.append(typed)
            outside_link += "" if in_link else typed
    text = "".join(parts)
    return Inline(
        lines=tuple(_unwrap(text, list(raw), never)),
        all_bold=bool(LEADING_BOLD.search(text)) and not ASIDE.sub("", LEADING_BOLD.sub("", text)).strip(" :.\n"),
        picture=picture,
        link_only=linked and not outside_link.strip(" -:.,\n"),
    )


def plain_formula(text: str) -> str:
    """`$\\sigma^2$` -> `σ²`, where that is all there is to it; a formula that needs its layout stays as typed (and is not asked)."""

    def plain(match: re.Match[str]) -> str:
        inside = match[1]
        if not re.search(r"[\\^_=+(\[{]|^[A-Za-z]$|^\w ?[=<>]", inside):
            return match[0]
        inside = re.sub(r"\\([A-Za-z]+)", lambda name: SIGNS.get(name[1], name[0]), inside)
        inside = re.sub(r"\^\{?([\d+-]{1,3})\}?", lambda power: power[1].translate(POWERS), inside)
        inside = inside.replace("\\,", " ").replace("\\;", " ")
        return match[0] if re.search(r"[\\^_{}]", inside) else inside

    return FORMULA.sub(plain, text)


def _unwrap(text: str, raw: list[str], never: bool) -> list[Line]:
    """Join lines that were wrapped at a width; keep apart those that were meant to be."""
    typed = text.split("\n")
    wrapping = Wrapping(typed, raw, never)
    found: list[tuple[str, int, int]] = []
    for offset, line in enumerate(typed):
        line = line.strip()
        if not line.strip("\x02\x03"):
            continue
        if found and len(found[-1][0]) <= LONGEST_LINE and wrapping.goes_on(found[-1][0], offset):
            so_far, first, _ = found[-1]
            found[-1] = f"{so_far} {line}", first, offset
        else:
            found.append((line, offset, offset))
    lines = []
    for joined, first, last in found:
        bold = LEADING_BOLD.match(joined)
        if bold and re.match(r"\w", joined[bold.end() :]):  # a letter set in bold to show what an acronym is made of
            bold = None
        in_bold = " ".join(bold[1].split()) if bold else ""
        lines += [Line(part, first, last, "" if number else in_bold) for number, part in enumerate(parts(re.sub("[\x02\x03]", "", joined)))]
    return lines

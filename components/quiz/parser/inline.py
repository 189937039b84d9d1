"""One paragraph's inline tokens to plain lines, everything but the emphasis as typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.token import Token

from components.quiz.parser.bounds import LONGEST_LINE, parts

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
WRAP_END = re.compile(r"(?:[.:!?;。]|[.!?][\"”’)])$")
LABEL = re.compile(
    r"(?:[-–•]\s)?[A-ZÄÖÜ\d][^\s:]*(?:\s[^\s:]+){0,4}\s*:(?:\s|$)|[A-ZÄÖÜ][^\s:–—]*(?:\s[^\s:–—]+){0,3}\s[–—=-]\s|[QA]\d*[:.)]\s|(?:[-–•]\s)|\(?[A-Fa-f]\)\s"
)
REMARK = re.compile(r"!!|\?\?|(?:NB|N\.B\.|TODO|FIXME|PS|Achtung|Merke|Note to self)\b")
"""What a learner begins a remark with that belongs to no line above it."""
OWN_LABEL = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,3}(?::|\s(?::?=|[–—-]|->|→))\s+\S")
"""A line that says itself what it is about, whatever it begins with (`/var/log - log files`): it goes on with nothing."""
ASKS = re.compile(r"(?:what|why|how|when|where|which|who|was|warum|wieso|wie|wann|wo|wer|welche[rs]?)\b[^?]{5,}\?", re.I)
LONG_LABEL = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,8}:\s+\S")
"""`Number of players in a quartet: 4`, below another such line."""
DATED = re.compile(r"(?:\d{1,2}\.? )?[A-ZÄÖÜ][a-zä]{2,8}\.? (?:\d{1,2},? )?(?:1[0-9]{3}|20[0-9]{2})\s+\S")
"""A line that begins with a date begins something."""
CLOSING = frozenset("are is was were that which to from with by not".split())
"""Words of LOOSE with which a meaning can end all the same (`the deeper they are`), where the next line has a label of its own."""
LOOSE = frozenset("a an the of in on at to for from by with and or that which is are was as not into their its than".split())


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


def read_inline(token: Token) -> Inline:
    """Plain lines of an inline token: emphasis gone, code in its backticks, images gone."""
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
            text = {"softbreak": "\n", "hardbreak": "\n", "code_inline": f"`{child.content}`"}.get(child.type, child.content)
            parts.append(text)
            outside_link += "" if in_link else text
    raw = "".join(parts)
    return Inline(
        lines=tuple(_unwrap(raw)),
        all_bold=bool(LEADING_BOLD.search(raw)) and not ASIDE.sub("", LEADING_BOLD.sub("", raw)).strip(" :.\n"),
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


def _unwrap(raw: str) -> list[Line]:
    """Join lines that were wrapped at a width; keep apart those that were meant to be."""
    typed = raw.split("\n")
    width = max(len(line) for line in typed)
    found: list[tuple[str, int, int]] = []
    for offset, line in enumerate(typed):
        line = line.strip()
        if not line.strip("\x02\x03"):
            continue
        if found and len(found[-1][0]) <= LONGEST_LINE and _wrapped(found[-1][0], typed[offset - 1], line, width):
            text, first, _ = found[-1]
            found[-1] = f"{text} {line}", first, offset
        else:
            found.append((line, offset, offset))
    lines = []
    for text, first, last in found:
        bold = LEADING_BOLD.match(text)
        if bold and re.match(r"\w", text[bold.end() :]):  # a letter set in bold to show what an acronym is made of
            bold = None
        in_bold = " ".join(bold[1].split()) if bold else ""
        lines += [Line(part, first, last, "" if number else in_bold) for number, part in enumerate(parts(re.sub("[\x02\x03]", "", text)))]
    return lines


def _wrapped(so_far: str, last: str, line: str, width: int) -> bool:
    last = last.strip().strip("\x02\x03")
    if REMARK.match(line):
        return False
    if so_far.count("(") > so_far.count(")"):
        return True
    words = last.split()
    fits = len(last) + 1 + len(line.split()[0]) <= width - 2
    if OWN_LABEL.match(line) and OWN_LABEL.match(last) and (fits or words[-1] in CLOSING):
        return False
    if words and (words[-1].lower() in LOOSE or last.endswith(",")):
        return True
    if ASKS.match(line) or (LONG_LABEL.match(line) and LONG_LABEL.match(last)):
        return False
    if line.startswith(BOLD[0]) or DATED.match(line) or LABEL.match(line) or OWN_LABEL.match(line):
        return False
    if WRAP_END.search(last):
        return not fits and not last.endswith(":")
    return line[0].islower() or not fits

"""One paragraph's inline tokens to plain lines, everything but the emphasis as typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.token import Token

GREEK = dict(
    zip(
        "alpha beta gamma delta epsilon varepsilon zeta eta theta lambda mu nu xi pi rho sigma tau phi chi psi omega Delta Sigma Phi".split(),
        "αβγδεεζηθλμνξπρστφχψωΔΣΦ",
        strict=True,
    )
)
SIGNS = GREEK | {
    "times": "×", "cdot": "·", "infty": "∞", "approx": "≈", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠",
    "pm": "±", "to": "→", "log": "log", "max": "max", "min": "min", "exp": "exp", "ldots": "…", "dots": "…",
}
POWERS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
FORMULA = re.compile(r"(?<![\\$\w])\$(?=\S)([^$\n]{1,60}?)(?<=\S)\$(?![\d\w$])")
WRAP_END = re.compile(r"(?:[.:!?;。]|[.!?][\"”’)])$")
LABEL = re.compile(r"(?:[-–•]\s)?[A-ZÄÖÜ\d][^\s:]*(?:\s[^\s:]+){0,4}\s*:(?:\s|$)|[QA]\d*[:.)]\s|(?:[-–•]\s)|\(?[A-Fa-f]\)\s")
LOOSE = frozenset("a an the of in on at to for from by with and or that which is are was as not into their its than".split())


@dataclass(frozen=True)
class Inline:
    """A paragraph as lines: `lines[i]` is plain text, `offsets[i]` says how many lines below the paragraph's first line it begins,
    `ends[i]` where it ends. `bold` is the bold text it begins with ("" if none); `all_bold` that nothing else stands there;
    `picture` that an image stood there; `link_only` that it is nothing but links.
    """

    lines: tuple[str, ...]
    offsets: tuple[int, ...]
    ends: tuple[int, ...]
    bold: str
    all_bold: bool
    picture: bool
    link_only: bool


def read_inline(token: Token) -> Inline:
    """Plain lines of an inline token: emphasis gone, code in its backticks, formulas of one sign as that sign, images gone."""
    parts: list[str] = []
    bold: list[str] = []
    in_bold = leading = picture = linked = False
    outside = outside_link = ""
    in_link = False
    for child in token.children or []:
        if child.type == "strong_open":
            in_bold = True
            leading = not "".join(parts).strip()
        elif child.type == "strong_close":
            in_bold = leading = False
        elif child.type == "link_open":
            in_link = linked = True
        elif child.type == "link_close":
            in_link = False
        elif child.type == "image":
            picture = True
        else:
            text = {"softbreak": "\n", "hardbreak": "\n", "code_inline": f"`{child.content}`"}.get(child.type, child.content)
            parts.append(text)
            if in_bold and leading:
                bold.append(text)
            outside += "" if in_bold else text
            outside_link += "" if in_link else text
    raw = "".join(parts)
    lines, offsets, ends = _unwrap(raw)
    return Inline(
        lines=tuple(lines),
        offsets=tuple(offsets),
        ends=tuple(ends),
        bold=" ".join("".join(bold).split()),
        all_bold=bool(bold) and not outside.strip(" :.\n"),
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


def _unwrap(raw: str) -> tuple[list[str], list[int], list[int]]:
    """Join lines that were wrapped at a width; keep apart those that were meant to be."""
    typed = raw.split("\n")
    width = max(len(line) for line in typed)
    lines: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    for offset, line in enumerate(typed):
        line = line.strip()
        if not line:
            continue
        if lines and _wrapped(lines[-1], typed[offset - 1], line, width):
            lines[-1] = f"{lines[-1]} {line}"
            ends[-1] = offset
        else:
            lines.append(line)
            offsets.append(offset)
            ends.append(offset)
    return lines, offsets, ends


def _wrapped(so_far: str, last: str, line: str, width: int) -> bool:
    last = last.strip()
    if so_far.count("(") > so_far.count(")"):
        return True
    words = last.split()
    if words and (words[-1].lower() in LOOSE or last.endswith(",")):
        return True
    if LABEL.match(line):
        return False
    first = line.split()[0]
    fits = len(last) + 1 + len(first) <= width - 2
    if WRAP_END.search(last):
        return not fits and not last.endswith(":")
    if line[0].islower():
        return not re.match(r"[^\s:]+(?:\s[^\s:]+){0,3}:\s", line)
    return not fits

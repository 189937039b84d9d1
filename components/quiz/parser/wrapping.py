"""Whether a line of notes goes on in the next one, because it was wrapped at a width, or the next one stands by itself."""

from __future__ import annotations

import re

WRAP_END = re.compile(r"(?:[.:!?;。]|[.!?][\"”’)])$")
LABEL = re.compile(
    r"(?:[-–•]\s)?[A-ZÄÖÜ\d][^\s:]*(?:\s[^\s:]+){0,4}\s*:(?:\s|$)|[A-ZÄÖÜ][^\s:–—]*(?:\s[^\s:–—]+){0,3}\s[–—=-]\s|[QA]\d*[:.)]\s|(?:[-–•]\s)|\(?[A-Fa-f]\)\s"
)
REMARK = re.compile(r"!!|\?\?|(?:NB|N\.B\.|TODO|FIXME|PS|Achtung|Merke|Note to self)\b")
"""What a learner begins a remark with that belongs to no line above it."""
OWN_LABEL = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,3}(?::|\s(?::?=|[–—-]|->|→|≠))\s+\S")
"""A line that says itself what it is about, whatever it begins with (`/var/log - log files`): it goes on with nothing."""
ASKS = re.compile(r"(?:what|why|how|when|where|which|who|was|warum|wieso|wie|wann|wo|wer|welche[rs]?)\b[^?]{5,}\?", re.I)
LONG_LABEL = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,8}:\s+\S")
"""`Number of players in a quartet: 4`, below another such line."""
DATED = re.compile(r"(?:\d{1,2}\.? )?[A-ZÄÖÜ][a-zä]{2,8}\.? (?:\d{1,2},? )?(?:1[0-9]{3}|20[0-9]{2})\s+\S")
"""A line that begins with a date begins something."""
CLOSING = frozenset("are is was were that which to from with by not on in at for of".split())
"""Words of LOOSE with which a meaning can end all the same (`the deeper they are`), where the next line has a label of its own."""
LOOSE = frozenset("a an the of in on at to for from by with and or that which is are was as not into their its than".split())
MARKED = re.compile(r"\s*(?:>\s*)*\(?(?:[A-Ha-h]|\d{1,2})[.)]\s")
"""A letter or a number in front, which begins something, even where it has been taken off the line."""
BRACKET = re.compile(r"\([^()]*\)\s+[a-zäöüß]")
"""A bracket in which nothing ends: the line goes on behind it as the line above it did."""
INDENTED = re.compile(r"(?:\s*>)*(?:\s{2}|\t)")
NO_PROSE = re.compile(r"\s*(?:\||#|```|~~~|\$\s|<t|.*https?://)")
LONG, MEDIUM, FEWEST, SHARE = 105, 60, 2, 0.05
"""A line with so many characters was not wrapped, nor were others where so many of the longer ones are such."""
NEARLY_FULL, WIDEST = 55, 92
"""Lines are wrapped between these widths, but for whole blocks of one width."""
BLOCK = 3
"""So many lines that all end where the next word had no room were wrapped, however narrow they are."""
BOLD = "\x02\x03"


def never_wrapped(text: str) -> bool:
    """Whether the lines of some notes end only where their writer ended them: some are longer than anybody wraps them."""
    lengths = [len(line) for line in text.split("\n") if len(line) > MEDIUM and not NO_PROSE.match(line)]
    long = sum(length > LONG for length in lengths)
    return long >= FEWEST and long >= SHARE * len(lengths)


class Wrapping:
    """The lines of one paragraph: `typed` as they are read, `raw` as they stand in the file; `never`: see `never_wrapped`."""

    def __init__(self, typed: list[str], raw: list[str], never: bool) -> None:
        self.typed, self.never = typed, never
        self.raw = raw if len(raw) == len(typed) else [""] * len(typed)
        self.width = max(len(line) for line in typed)
        full = all(not self._fits(number) for number in range(1, len(typed)))
        block = full and len(typed) >= BLOCK
        self.full = MEDIUM <= self.width <= WIDEST or block
        self.widest = self.width if block else WIDEST

    def goes_on(self, so_far: str, number: int) -> bool:
        """Whether what was read `so_far` goes on in the line with this number."""
        last, line = self.typed[number - 1].strip().strip(BOLD), self.typed[number].strip()
        if REMARK.match(line):
            return False
        if so_far.count("(") > so_far.count(")"):
            return True
        words = last.split()
        fits = self._fits(number)
        if OWN_LABEL.match(line) and OWN_LABEL.match(last) and (fits or words[-1] in CLOSING):
            return False
        if words and (words[-1].lower() in LOOSE or last.endswith((",", "-", "–"))):
            return True
        if ASKS.match(line) or (LONG_LABEL.match(line) and LONG_LABEL.match(last)):
            return False
        if line.startswith(BOLD[0]) or DATED.match(line) or LABEL.match(line) or OWN_LABEL.match(line) or MARKED.match(self.raw[number]):
            return False
        if BRACKET.match(line) and len(last) > NEARLY_FULL and not WRAP_END.search(last):
            return True
        indented = INDENTED.match(self.raw[number]) is not None
        if self.never and not indented:
            return False
        if WRAP_END.search(last):
            return self.full and not fits and not last.endswith(":")
        if indented:
            return line[0].islower() or not fits
        return (line[0].islower() and NEARLY_FULL < len(last) <= self.widest) or (self.full and not fits)

    def _fits(self, number: int) -> bool:
        """Whether the first word of a line had room in the line above it."""
        last, words = self.typed[number - 1].strip().strip(BOLD), self.typed[number].split()
        return bool(words) and len(last) + 1 + len(words[0]) <= self.width - 2

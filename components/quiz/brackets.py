"""What a description says beside the point, in brackets or with a cry at its end: an option that alone has it would stand out."""

from __future__ import annotations

import re

IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
BRACKET = re.compile(r"(?:\s+|(?<![A-Z]))\((?P<inside>[^()]*)\)(?=\s*(?:$|[,;.!]))")
SAID = re.compile(r"(?<![\w-])[A-ZÄÖÜ]?[a-zäöüß][a-zäöüß'’-]{2,}|^\s*[<>≈~]|!|\?|^\s*[a-zß-ÿĀ-ʯͰ-Ͽ][ʰ-˿]?(?:, ?[a-zß-ÿĀ-ʯͰ-Ͽ][ʰ-˿]?)*\s*$")
"""What makes a bracket a remark: a word, a bound, a cry, mere letters. An abbreviation or a number is none."""
SPOKEN = re.compile(r"(?=[A-ZÄÖÜ]{3})[^\WAEIOUY]?[AEIOUY]+[^\WAEIOUY]?[AEIOUY]?")
"""A short word in capitals that one can speak, made up to remember something by."""
CRY = re.compile(r"(?:\s*[,;–—-]\s+[^\s,;]+(?: [^\s,;]+){0,2})?\s*!+$")
LAST_CRY = re.compile(r"\s*!{2,}$")
"""A cry without its words; one mark alone may be a factorial."""
CRIED = re.compile(r"\s*\([^()]*![^()]*\)$")
"""A cry in brackets at the end: `(soak first!)`."""
CASE = re.compile(rf"\s*\([^()]*(?:\b1[0-9]{{3}}\b|\b20\d\d\b|\S\s+v\.?\s+\S)[^()]*\)$|{CRIED.pattern}")
"""A case, a year or a cry in brackets at the end of a description: it tells the term, and is no part of what the term means."""
SHORTEST = 2
"""So many words are left at least."""


def without_brackets(text: str) -> str:
    """`apex (lower end) of a root` -> `apex of a root`: whatever stands in brackets."""
    return IN_BRACKETS.sub("", text)


def without_asides(text: str) -> str:
    """`dry layer (thin in old age), careful!` -> `dry layer`; `root mean square (RMS)` stays as it is."""
    bare = CRY.sub("", text.strip())
    bare = BRACKET.sub(lambda found: "" if SAID.search(found["inside"]) or mnemonic(found["inside"]) else found[0], bare)
    bare = bare.strip().rstrip(" ,;")
    return bare if len(bare.split()) >= SHORTEST and bare.count("(") == bare.count(")") else text.rstrip(" ,;") or text


def mnemonic(inside: str) -> bool:
    """Whether a bracket holds words in capitals that one can speak: `OIL RIG`, `SOH CAH TOA`; not `DNA RNA`."""
    found = inside.split()
    return len(found) > 1 and all(SPOKEN.fullmatch(word) for word in found)

"""Lines in capitals in plain text: `TEMPO` above its list is a heading, `GRADE 5 CHEAT SHEET` at the top a title."""

from __future__ import annotations

import re

LETTERS = re.compile(r"[^\W\d_]+")
ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
RULE = re.compile(r"\s*(?:=+|-+)\s*")
MOST_WORDS = 9


def with_capital_headings(lines: list[str]) -> list[str]:
    """The lines, as many as came in; those in capitals alone become headings, the first line of the notes the title.

    Only where nothing else marks headings, so that a line of abbreviations in Markdown stays one. A capital word that the text also uses
    (`DNS`) keeps its capitals, any other is written small behind its first letter.
    """
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if any(re.match(r"\s{0,3}#{1,6}\s|\s{0,3}(?:```|~~~)", line) for line in lines):
        return lines
    if any(RULE.fullmatch(lines[number]) and number and lines[number - 1].strip() for number in filled):
        return lines
    found = [number for number in filled if _heads(lines, number)]
    if not found:
        return lines
    used = {word for number in filled if number not in set(found) for word in LETTERS.findall(lines[number]) if word.isupper()}
    done = list(lines)
    for number in found:
        level = "#" if number == filled[0] else "##"
        done[number] = f"{level} {_small(ASIDE.sub('', lines[number]).strip().rstrip(':'), used)}"
    return done


def _heads(lines: list[str], number: int) -> bool:
    """Whether a line in capitals stands alone or above something, with nothing right above it."""
    text = ASIDE.sub("", lines[number]).strip()
    letters = "".join(LETTERS.findall(text))
    if not letters.isupper() or len(letters) < 4 or len(text.split()) > MOST_WORDS or text[-1] in ".!?;,=" or lines[number][:1].isspace():
        return False
    if number and lines[number - 1].strip():
        return False
    below = lines[number + 1] if number + 1 < len(lines) else lines[number]
    return not below.strip() or not "".join(LETTERS.findall(below)).isupper()


def _small(text: str, used: set[str]) -> str:
    words = LETTERS.sub(lambda word: word[0] if word[0] in used or len(word[0]) < 2 else word[0].lower(), text)
    return words[:1].upper() + words[1:]

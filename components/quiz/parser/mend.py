"""Typing errors and stray marks: mended where the notes themselves show what was meant, otherwise left for a filter to flag."""

from __future__ import annotations

import re
from collections import Counter

from components.quiz.vocabulary import english, known_words
from components.quiz.words import WORD

QUOTE_AS_APOSTROPHE = re.compile(r"(?<=\w)[‘´`](?=\w\b|\w\w\b)|(?<=\b[A-Z])[‘´]")
STRAY = re.compile(
    r"\s*\[(?:\.{2,}|…|\?)\]|\s*\((?:!|\?)+\)|\s[*_]{1,2}$|^[-–—>*]+(?=[^\W\d])(?!.*[-–—]$)|^[–—>*]+(?=\d)|(?<!\w)\*\*(?=\w)|(?<=[\w:.])\*\*(?!\w)"
)
"""Marks that mean nothing where they stand; a `-` in front of a number is its sign."""
APOSTROPHE = re.compile(
    r"\b((?:do|does|did|is|are|was|were|has|have|had|would|could|should|must)n)(t)\b|"
    r"\b(that|what|there)(s)\b|\b(who|where)(s)\b(?= (?:a|an|the|not|it)\b)",
    re.I,
)
"""Words without their apostrophe: `dont`, `thats why`."""
OPENING = re.compile(r"(?<![\w*])\*(?=\w)")
CODE = re.compile(r"(`[^`]*`)")
FOOTNOTE = re.compile(r"(?<!alpha)(?<!beta)(?<!gamma)(?<!delta)(?<!sigma)(?<!Sigma)(?<!theta)(?<!lambda)(?<=[^\W\d_]{4})\*(?=[\s,.;:)]|$)")
"""The star of a footnote behind a word: `the dome in Florence*`; `A*` is a name."""
PICTOGRAM = re.compile(r"^(?:[✅✔☑✓❌✖✗✘⭐⚠⚡⚙★☆❗❓❤➕➖✨✏✂⚖⚪⚫⏰⏳\U0001f300-\U0001faff]\ufe0f?\s*)+(?=\w)")
"""A picture that stands in front of a line for its looks: `✅ Pros`, `🔥 Combustion`."""
LAUGHED = re.compile(
    r"(?:\s*[,–-])?\s+(?:lol|lmao|rofl|haha\w*|hehe\w*|omg|smh|tbh|ngl|duh|meh|ugh|yay|xd|:-?[)D(]|;-?\)|\^\^)(?=[\s.!,;)]|$)!*"
)
"""What a writer in haste laughs or sighs behind what he says."""
NUMBERED = re.compile(
    r"^(?:(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|§\s?\d+|[IVX]{1,5}\.)\s+(?=\S)|\d{1,2}(?:\.\d{1,2})*[.)](?=[^\W\d_]{2}))"
)


def tidy(text: str) -> str:
    """One line without stray marks: no bullet glued to a word, no `(!)`, a quotation mark used as an apostrophe put right."""
    text = PICTOGRAM.sub("", QUOTE_AS_APOSTROPHE.sub("'", text))
    text = LAUGHED.sub("", text)
    text = STRAY.sub("", re.sub(r"\s*\([!?]+\)(?=\s+[A-Z])", ".", text))
    plain = [part if number % 2 else _mended(part) for number, part in enumerate(CODE.split(text))]
    return " ".join("".join(plain).split())


def _mended(text: str) -> str:
    """A text outside code with its apostrophes, and without the stars of footnotes."""
    text = APOSTROPHE.sub(lambda found: "'".join(part for part in found.groups() if part), text)
    return text if OPENING.search(text) else FOOTNOTE.sub("", text)


def unnumbered(heading: str) -> str:
    """A heading without its number: `3.1 Cells` -> `Cells`."""
    return NUMBERED.sub("", heading).strip()


BEGINNING = re.compile(r"^[^\w\n]*(\w{1,40})\b(?=[^\n]{0,80}(?::|\s[–=-]\s))", re.M)


class Mender:
    """Mends words from the evidence of the notes: a word that occurs once and is one slip away from a word that occurs more often.

    Of the shipped model's vocabulary, where it is there, a word is never taken for a slip, and one occurrence makes it known.

    A slip is two letters swapped or a letter doubled (or not doubled): the letters themselves are all there. A letter too many or too few
    may be another word (`stoma`, `stroma`; `inulin`, `insulin`), and is left as it is. The first letter agrees, the right word has six
    letters or more, and a word that begins a line may be the term that the line explains. See also `lost_r`.
    """

    def __init__(self, text: str) -> None:
        self.counts = Counter(word.lower() for word in WORD.findall(text) if word.isalpha() and word.isascii())
        self.fixes: dict[str, str] = {}
        vocabulary = known_words() if english(self.counts) else frozenset()
        first = {match[1].lower() for match in BEGINNING.finditer(text)}
        known = {word for word, times in self.counts.items() if (times >= 2 or word in vocabulary) and len(word) >= 6}
        for word, times in self.counts.items():
            if times == 1 and len(word) >= 5 and word not in vocabulary and word not in first:
                better = {close for close in slips(word) if close in known and not inflected(word, close)}
                if len(better) == 1:
                    self.fixes[word] = better.pop()
                elif lost_r(word, vocabulary) and f"{word}st" in vocabulary:
                    self.fixes[word] = f"{word}r"  # an adjective for certain, by its three forms

    def mend(self, text: str) -> str:
        """The text with the words put right, capitals kept."""
        if not self.fixes:
            return text
        return WORD.sub(self._one, text)

    def _one(self, match: re.Match[str]) -> str:
        fixed = self.fixes.get(match[0].lower())
        if fixed is None:
            return match[0]
        return fixed.capitalize() if match[0][0].isupper() else fixed


def lost_r(word: str, vocabulary: frozenset[str]) -> bool:
    """Whether a word looks like a comparative without its last letter: `faste`, where `fast` and `faster` are words."""
    return len(word) >= 5 and word.endswith("e") and word not in vocabulary and {word[:-1], f"{word}r"} <= vocabulary


def slips(word: str) -> set[str]:
    """Every spelling with two neighbouring letters swapped, one letter doubled or one double letter made single."""
    swaps = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)}
    twice = {word[:at] + word[at] + word[at:] for at in range(1, len(word))}
    once = {word[:at] + word[at + 1 :] for at in range(1, len(word) - 1) if word[at] == word[at + 1]}
    return (swaps | twice | once) - {word}


def near(word: str) -> set[str]:
    """Every spelling one swap, one insertion or one deletion away, with the same first letter. About 30 per letter."""
    splits = [(word[:cut], word[cut:]) for cut in range(1, len(word) + 1)]
    swaps = {left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1}
    fewer = {left + right[1:] for left, right in splits if right}
    more = {left + letter + right for left, right in splits for letter in "abcdefghijklmnopqrstuvwxyz"}
    return (swaps | fewer | more) - {word}


def inflected(word: str, near: str) -> bool:
    """Whether the two differ as forms of one word do, British and American spelling included."""
    short, long = sorted((word, near), key=len)
    if long.startswith(short) and long[len(short) :] in ("s", "d", "r", "y", "e", "n"):
        return True
    if len(short) == len(long):
        return False
    return re.sub("ou(?=r)|(?<=l)l|e(?=d$|s$|r$)", "", long) == short or long.rstrip("sdry") == short.rstrip("sdry")

"""HTML inside a line of notes, as Markdown or plain text: `<b>loop</b>` is `**loop**`, `F<sub>net</sub>` is `F_net`."""

from __future__ import annotations

import re

from components.quiz.parser.inline import POWERS

MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "kbd": "`", "tt": "`"}
PAIR = re.compile(r"<(?P<tag>b|strong|i|em|code|kbd|tt)\b[^<>]*>\s*(?P<inside>[^<>\n]*?)\s*</(?P=tag)>", re.I)
RAISED = re.compile(r"<(?P<tag>su[bp])>\s*(?P<inside>[^<>\n]{1,30}?)\s*</(?P=tag)>", re.I)
PLAIN = re.compile(
    r"</?(?:u|mark|span|small|big|font|s|del|ins|center|abbr|p|div|b|strong|i|em|section|article|details|summary|figure|figcaption|cite|dfn)"
    r"\b[^<>\n]*>",
    re.I,
)
TAG = re.compile(
    r"</?(?:a|abbr|article|aside|b|big|blockquote|body|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|"
    r"figure|font|footer|h[1-6]|head|header|hr|html|i|img|input|ins|kbd|li|link|main|mark|meta|nav|ol|p|pre|s|samp|section|small|span|"
    r"strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|var)(?:\s[^<>\n]*)?/?>",
    re.I,
)
"""Any tag of HTML."""
BROKEN = re.compile(r"\s*<br\s*/?>\s*", re.I)
ENDS = re.compile(r"[\w)%]")
"""What a line that is broken ends in where its next part stands by itself."""
DIGITS = frozenset("0123456789+-")


def without_tags(line: str) -> str:
    """A line in which marks and plain text stand for inline tags; what stands in backticks is left alone."""
    if "<" not in line:
        return line
    if line.lstrip().startswith(("|", "#")):
        line = BROKEN.sub(" ", line)
    return "`".join(part if number % 2 else _plain(part) for number, part in enumerate(line.split("`")))


def only_tags(line: str) -> bool:
    """Whether nothing but tags stands in a line: `</li>` below a list inside a list. Such a line says nothing, and heads nothing."""
    return "<" in line and TAG.search(line) is not None and not TAG.sub("", line).strip()


def untagged(text: str) -> str:
    """A heading, or a line that leads in others, without whatever tags are left in it; what stands in backticks is left alone."""
    if "<" not in text:
        return text
    bare = "`".join(part if number % 2 else TAG.sub("", part) for number, part in enumerate(text.split("`")))
    return re.sub(r"\s{2,}", " ", bare).strip() or text


def _plain(text: str) -> str:
    text = RAISED.sub(_raised, text)
    text = PAIR.sub(
        lambda pair: f"{MARKS[pair['tag'].lower()]}{pair['inside']}{MARKS[pair['tag'].lower()]}" if pair["inside"] else "", text
    )
    text = PLAIN.sub("", text)
    return BROKEN.sub(lambda found: "; " if ENDS.search(text[: found.start()][-1:]) and text[found.end() :] else " ", text)


def _raised(pair: re.Match[str]) -> str:
    """`CO<sub>2</sub>` is `CO2`, as it is mostly typed; `m<sup>2</sup>` is `m²`."""
    inside, small = pair["inside"], DIGITS.issuperset(pair["inside"])
    if pair["tag"].lower() == "sup":
        return inside.translate(POWERS) if small else f"^{inside}"
    return inside if small else f"_{inside}"

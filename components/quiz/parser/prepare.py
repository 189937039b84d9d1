"""Before Markdown is parsed: lines in the shapes that notes really have become lines that CommonMark knows.

Every function keeps the number of lines, so that a line number stays the line number of the file.
"""

from __future__ import annotations

import re

from components.quiz.parser.bold_terms import with_colons
from components.quiz.parser.capitals import with_capital_headings
from components.quiz.parser.columns import with_cards, with_heads_between, with_tabs, with_underlined_numbers, without_running_numbers
from components.quiz.parser.empty import without_empty_bullets
from components.quiz.parser.inline import plain_formula
from components.quiz.parser.set_apart import with_letters_joined
from components.quiz.parser.tags import only_tags, without_tags
from components.quiz.parser.titled import with_ruled_titles

FENCE = re.compile(r"\s{0,3}(```|~~~)")
BARE_HEADING = re.compile(r"(\s{0,3})(#{2,6}|#(?=\d))(?=[^#\s])")
BULLET_SIGN = re.compile(r"^(\s*)[•●▪◦‣·]\s+")
CALLOUT = re.compile(r"\s{0,3}>\s*\[![\w-]+\][+-]?\s*")
LIST_TAG = re.compile(r"</?(?:ul|ol|dl)\b[^>]*>", re.I)
ITEM_TAG = re.compile(r"\s*<(?:li|dt|dd)\b[^>]*>\s*(.*?)\s*(?:</(?:li|dt|dd)>)?\s*$", re.I)
ANCHOR = re.compile(r"<a\s+(?:name|id)=[^>]*>(?:</a>)?|\{#[\w-]+\}|<!--.*?-->", re.I)
BREAK_TAG = re.compile(r"<br\s*/?>\s*$", re.I)
OPTION = re.compile(r"\s*(?:[-*]\s+)?(?:\*\*)?\(?([A-Fa-f])[).]\s+\S")
IN_ONE_LINE = re.compile(r"\s*\(?[Aa]\)\s\S.*?\s\(?[Bb]\)\s+\S")
"""All options of a question in one line."""
TICKED = re.compile(r".*[✔✓✅☑]\**\s*$|\s*(?:[-*]\s+)?\*\*\(?[A-Fa-f][).]\s.*\*\*\s*$")
"""The option that is the right one."""
KEYED = re.compile(r"\s*(?:[-*>]\s*)?(?:\*\*)?(?:correct |right )?(?:answer|key|solution|correct|antwort|lösung)s?(?:\*\*)?\s*[:=]", re.I)
YAML = re.compile(r"\s*$|\s+\S|#|- |-$|[\w\"'][^:]*:(?:\s|$)|[\]}]")
TITLE = re.compile(r"title:\s*[\"']?([^\"'#]{2,80}?)[\"']?\s*")
DAY = re.compile(r"(?<![\w.])(\d{1,2})\.(?= ?(?:Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|De[zc])[a-zäöü]*\.? ?\d{0,4})")
"""The day of a date as it is written in German: its full stop would begin a numbered list."""
TERM_TAG = re.compile(r"\s*<dt\b[^>]*>\s*(.*?)\s*(?:</dt>)?\s*", re.I)
MEANING = re.compile(r"\s*<dd\b[^>]*>\s*(\S.*?)\s*(?:</dd>)?\s*|:\s+(\S.*)", re.I)
NUMBERED = re.compile(
    r"^(\s*(?:[-*+]\s+)?)(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-h]\)|"
    r"(?-i:[a-h]\.)(?=\s+[a-zäöü][^.:]*(?::|\s[=–-])\s)|(?:Def|Definition|Term|Begriff)\.?\s*\d{1,3}\s*[.:)–-])\s+(?=\S)",
    re.I,
)
"""What only counts a statement: `(a) Attempt: …`, `b. joint: …`, `Def. 1: Theft is …`."""
HIGHLIGHT = re.compile(r"==(?=\S)([^=]+?)(?<=\S)==")
WIKI_HEADING = re.compile(r"(={2,6})\s+(\S.*?)\s+\1\s*")
WIKI_BOLD = re.compile(r"'{3}(?=\S)([^']+?)(?<=\S)'{3}")
WIKI_LINK = re.compile(r"(!?)\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
RELATED = re.compile(
    r"\s*(?:[-*+]\s+)?(?:related|linked|links?|up|down|parent|next|prev(?:ious)?|see also|moc|siehe auch|verwandt)\s*::?\s*"
    r"(?:\[\[[^\[\]]*\]\][\s,;·|]*)+",
    re.I,
)
"""Which notes go with these: no fact."""
HIDDEN = re.compile(r"%%.*?%%")
TAG = re.compile(r"(?<=\s)#[A-Za-z][\w/-]*|\s\^[\w-]{4,}\s*$")
HEADING_TAG = re.compile(r"\s*<h([1-6])\b[^>]*>\s*(.*?)\s*</h\1>\s*", re.I)
ROW_TAG = re.compile(
    r"\s*(?:<(?:thead|tbody)>\s*)?<tr\b[^>]*>\s*((?:<t[hd]\b[^>]*>.*?</t[hd]>\s*)+)</tr>\s*(?:</(?:thead|tbody|table)>\s*)*", re.I
)
CELL_TAG = re.compile(r"<t[hd]\b([^>]*)>\s*(.*?)\s*</t[hd]>", re.I)
FLASHCARD = re.compile(r"^(?P<lead>\s*(?:(?:[-*+]|\d+[.)])\s+)?)\*{0,2}(?P<name>[^\s:`#|>*+-][^:`|*]{0,60}?)\*{0,2}\s*:{2,3}\s+(?=\S)")
"""A term and its meaning as flashcard programs write them: `Osmosis:: water through a wall`."""
HEADED = re.compile(r"(?P<lead>\s*(?:[-*+]\s+)?[^\s:`#|>][^:`|]{0,60}?)\s*:{2,3}\s*")
METADATA = re.compile(
    r"\s*(?:[-*+]\s+)?(?:\*\*)?(?:tags?|links?|created|updated|modified|date|author|status|source|alias(?:es)?|course|class|professor|prof|"
    r"teacher|erstellt|geändert|datum|autor(?:in)?|quelle|kurs|dozent(?:in)?|schlagwörter|verknüpfungen)(?:\*\*)?\s*:.*",
    re.I,
)
"""What stands above the first heading about the file."""
ABOVE = 15
CHECKBOX = re.compile(r"\s*[-*+]\s+\[[ xX]\]")


def prepare(text: str) -> list[str]:
    """The lines of the notes, ready for a CommonMark parser; as many as came in."""
    lines = _without_metadata(without_front_matter(text.split("\n")))
    lines = without_running_numbers(with_heads_between(lines))
    lines = with_colons(with_letters_joined(with_ruled_titles(lines)))
    lines = with_cards(with_capital_headings(with_tabs(with_underlined_numbers(_without_ready_made_questions(lines)))))
    done: list[str] = []
    fenced = callout = display = False
    for line in without_empty_bullets(_with_terms_joined(_with_tables(lines))):
        if FENCE.match(line):
            fenced = not fenced
            done.append(line)
            continue
        if fenced:
            done.append(line)
            continue
        if line.strip().startswith("$$") or display:
            display = not display if line.count("$$") == 1 else display
            done.append("")
            continue
        callout = bool(CALLOUT.match(line)) or (callout and line.lstrip().startswith(">"))
        done.append(_one(line, callout))
    return done


def _one(line: str, callout: bool) -> str:
    if callout:
        titled = CALLOUT.match(line)
        line = (line[titled.end() :] + ":" if line[titled.end() :].strip() else "") if titled else line.lstrip()[1:].removeprefix(" ")
    if CHECKBOX.match(line):
        return ""
    line = BREAK_TAG.sub("", ANCHOR.sub("", line))
    line = "" if "[[" in line and RELATED.fullmatch(line) else line
    line = WIKI_LINK.sub(lambda link: "" if link[1] else link[2], HIDDEN.sub("", line))
    line = TAG.sub("", line) if "#" in line or "^" in line else line
    wiki = WIKI_HEADING.fullmatch(line) if line.startswith("==") else None
    if wiki:
        return f"{'#' * (len(wiki[1]) - 1)} {wiki[2]}"
    line = WIKI_BOLD.sub(r"**\1**", line) if "'''" in line else line
    line = HIGHLIGHT.sub(r"**\1**", line) if "==" in line else line
    line = HEADING_TAG.sub(lambda title: f"{'#' * int(title[1])} {title[2]}", line)
    line = NUMBERED.sub(r"\1", line, count=1)
    if "::" in line:
        line = FLASHCARD.sub(r"\g<lead>**\g<name>**: ", line, count=1)
        line = f"{open_card['lead']}:" if (open_card := HEADED.fullmatch(line)) else line
    line = LIST_TAG.sub("", line)
    item = ITEM_TAG.fullmatch(line)
    if item:
        line = f"- {item[1]}"
    line = "" if only_tags(line) else without_tags(line)
    line = DAY.sub(r"\1\\.", line, count=1)
    line = BULLET_SIGN.sub(r"\1- ", line, count=1)
    line = (
        "`".join(part if number % 2 else plain_formula(part).replace("\\", "\\\\") for number, part in enumerate(line.split("`")))
        if "$" in line
        else line
    )
    return BARE_HEADING.sub(r"\1\2 ", line, count=1)


def _with_tables(lines: list[str]) -> list[str]:
    """HTML tables with one row to a line become Markdown's: the line above the first row holds the header, that row's line the rule.

    A table with merged cells is left out: which value belongs to what, its cells do not say.
    """
    done = list(lines)
    above: int | None = None
    width = 0
    for number, line in enumerate(lines):
        if re.fullmatch(r"\s*<table\b[^>]*>\s*(?:<thead>\s*)?", line, re.I):
            above, width = number, 0
            done[number] = ""
        elif re.fullmatch(r"\s*(?:</?(?:thead|tbody|table|colgroup|caption)\b[^>]*>\s*)+", line, re.I):
            done[number] = ""
            above = None if "</table" in line.lower() else number if above is not None and not width else above
        elif above is not None and (row := ROW_TAG.fullmatch(line)):
            cells = CELL_TAG.findall(row[1])
            text = "| " + " | ".join(cell.replace("|", "/") for _, cell in cells) + " |"
            if any("span" in attributes.lower() for attributes, _ in cells) or (width and len(cells) != width):
                done[number] = ""
            elif not width:
                width = len(cells)
                done[above], done[number] = text, "|---" * width + "|"
            else:
                done[number] = text
    return done


def _with_terms_joined(lines: list[str]) -> list[str]:
    """`<dt>Term</dt>` and its `<dd>`, or a line and `: meaning` below it, become `- **Term**: meaning` in the place of the meaning."""
    joined = list(lines)
    term: int | None = None
    for number, line in enumerate(lines):
        meaning = MEANING.fullmatch(line)
        if meaning and term is not None and number - term <= 2:
            name = TERM_TAG.fullmatch(lines[term])
            text = name[1] if name else lines[term].strip()
            joined[number] = f"- **{text.strip('* ')}**: {meaning[1] or meaning[2]}"
            joined[term] = ""
            term = None
        elif TERM_TAG.fullmatch(line) or (re.match(r"[^\W_]", line) and len(line.split()) <= 6 and line.rstrip()[-1:] not in ".:?!"):
            term = number
        elif line.strip():
            term = None
    return joined


def without_front_matter(lines: list[str]) -> list[str]:
    """YAML between two `---` at the very top, however long, is about the file and not a fact in it: its lines become empty.

    A `---` that begins plain text is a rule: then some line up to the next `---` is neither a key, nor indented, nor a list item.
    """
    if not lines or lines[0].strip() != "---":
        return lines
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in ("---", "..."):
            return [""] * (number + 1) + lines[number + 1 :]
        if not YAML.match(line):
            return lines
    return lines


def _without_metadata(lines: list[str]) -> list[str]:
    """Without the lines above the first heading that are about the file: `Tags: #history`, `Created: 2 May`."""
    first = next((number for number, line in enumerate(lines[:ABOVE]) if line.lstrip().startswith("#") and line.lstrip("# ")), 0)
    return [("" if METADATA.fullmatch(line) else line) for line in lines[:first]] + lines[first:]


def front_matter_title(text: str) -> str:
    """The `title` that YAML at the top gives the notes, "" if none."""
    lines = text.split("\n")
    rest = without_front_matter(lines)
    if rest is lines:
        return ""
    titles = (TITLE.fullmatch(line) for line, left in zip(lines, rest, strict=True) if not left)
    return next((match[1].strip() for match in titles if match), "")


def _without_ready_made_questions(lines: list[str]) -> list[str]:
    """Questions with lettered options are questions already: they, their stem and their key are left out."""
    kept = list(lines)
    number = 0
    while number < len(lines):
        end = number
        while end < len(lines) and (OPTION.match(lines[end]) or (end > number and not lines[end].strip() and _option_at(lines, end + 1))):
            end += 1
        one = end == number + 1 and IN_ONE_LINE.match(lines[number])
        if sum(bool(lines[line].strip()) for line in range(number, end)) < 2 and not one:
            number += 1
            continue
        stem = number - 1
        while stem >= 0 and not lines[stem].strip() and number - stem < 3:
            stem -= 1
        after = end
        while after < len(lines) and not lines[after].strip() and after - end < 2:
            after += 1
        keyed = after < len(lines) and bool(KEYED.match(lines[after]))
        ticked = any(TICKED.match(lines[line]) for line in range(number, end))
        if keyed or one or ticked or (stem >= 0 and lines[stem].rstrip(" *_").endswith(("?", ":"))):
            for blank in range(max(stem, 0), after + 1 if keyed else end):
                kept[blank] = ""
        number = end
    return kept


def _option_at(lines: list[str], number: int) -> bool:
    return number < len(lines) and bool(OPTION.match(lines[number]))

"""Notes to units: headings, items, lines, table rows and code, each with its place in the file and under its headings."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from components.quiz.parser.bounds import LONGEST, bounded
from components.quiz.parser.captions import caption
from components.quiz.parser.fences import entries
from components.quiz.parser.inline import Inline, read_inline
from components.quiz.parser.mend import PICTOGRAM, Mender, tidy, unnumbered
from components.quiz.parser.prepare import front_matter_title, prepare, without_front_matter
from components.quiz.parser.tags import untagged
from components.quiz.parser.titled import NAME, answered, asks, begins_with_title, heads_next, titled
from components.quiz.parser.units import Document, Unit
from components.quiz.parser.wrapping import never_wrapped
from components.quiz.sources import Source, SourceText

ENDING = re.compile(r"[-‐–][^\W\d_]\w{0,7}(?: \w+)?")
TICKS = {"✅": "✓", "✔": "✓", "☑": "✓", "❌": "✗", "✘": "✗", "✖": "✗"}
"""Signs for yes and for no in the cells of a table: one each."""
MARKDOWN = MarkdownIt("commonmark", {"html": False, "maxNesting": 40}).enable("table")


def parse(source: SourceText) -> Document:
    """Parse one file of notes. Takes time in proportion to its length."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: SourceText) -> None:
        self.document = Document(source)
        self.raw = source.text.split("\n")
        self.document.lines = self.raw
        self.text = bounded(source.text)
        lines = self.text.split("\n")
        self.mender = Mender("\n".join(without_front_matter(lines)))
        title = source.title or front_matter_title(self.text)
        self.first_line_is_title = not title and begins_with_title(lines)
        self.levels: list[tuple[int, str]] = [(0, title)] if title else []
        self.groups = 0
        self.never_wrapped = never_wrapped(self.text)
        self.quotes = 0
        self.lists: list[str] = []
        self.items: list[int | None] = []
        self.intro = ""
        self.intros: list[str] = []
        self.passing = False
        """While true, the last heading is a line that heads only the list, the table or the code right below it."""
        self.captioned = False
        """Whether a heading stands directly above, so that a table below it is what it names."""

    def read(self) -> Document:
        tokens = MARKDOWN.parse("\n".join(prepare(self.text)))
        position = 0
        while position < len(tokens):
            token = tokens[position]
            handler = getattr(self, f"_{token.type}", None)
            position = handler(tokens, position) if handler else position + 1
        return self.document

    # Containers

    def _blockquote_open(self, tokens: list[Token], position: int) -> int:
        self.quotes += 1
        return position + 1

    def _blockquote_close(self, tokens: list[Token], position: int) -> int:
        self.quotes -= 1
        return position + 1

    def _bullet_list_open(self, tokens: list[Token], position: int) -> int:
        self.captioned = False
        self.lists.append(self._group())
        self.intros.append(self.intro)
        self.intro = ""
        return position + 1

    _ordered_list_open = _bullet_list_open

    def _bullet_list_close(self, tokens: list[Token], position: int) -> int:
        self.lists.pop()
        self.intros.pop()
        self.intro = ""
        self._passed()
        return position + 1

    _ordered_list_close = _bullet_list_close

    def _list_item_open(self, tokens: list[Token], position: int) -> int:
        self.items.append(None)
        return position + 1

    def _list_item_close(self, tokens: list[Token], position: int) -> int:
        if self.items.pop() is None:
            self._aside("empty bullet")
        return position + 1

    # Leaves

    def _heading_open(self, tokens: list[Token], position: int) -> int:
        token = tokens[position]
        inline = read_inline(tokens[position + 1])
        text = unnumbered(self._clean(untagged(inline.text)))
        self.intro = ""
        if text and not inline.picture:
            self._push(int(token.tag[1:]), text.rstrip(":").strip())
            self.captioned = True
            self._add("heading", text, token.map or [0, 1], self._group())
        return position + 3

    def _paragraph_open(self, tokens: list[Token], position: int) -> int:
        token = tokens[position]
        span = token.map or [0, 1]
        inline = read_inline(tokens[position + 1], self.raw[span[0] : span[1]], self.never_wrapped)
        if self.quotes:
            self._aside("quotation")
        elif inline.picture and not inline.text.strip():
            self._aside("picture")
            self._item_is(-1)
        elif inline.link_only:
            self._aside("link")
            self._item_is(-1)
        elif self.lists:
            self._in_list(inline, span)
        else:
            self._paragraph(inline, span, tokens[position + 3].type if position + 3 < len(tokens) else "")
        return position + 3

    def _in_list(self, inline: Inline, span: list[int]) -> None:
        for line in inline.lines:
            first = self.items[-1] is None
            parent = next((item for item in reversed(self.items[:-1]) if item is not None and item >= 0), None)
            kind = "item" if first else "line"
            added = self._add(
                kind,
                self._clean(line.text),
                [span[0] + line.first, span[0] + line.last + 1],
                self.lists[-1],
                intro=self.intros[-1],
                bold=PICTOGRAM.sub("", line.bold),
                parent=parent if first else self.items[-1],
            )
            if first:
                self._item_is(-1 if added is None else added)
            elif line is inline.lines[-1] and heads_next(self.raw[span[0] + line.first], line.text):
                self.lists[-1], self.intros[-1] = self._group(), untagged(self._clean(line.text)).rstrip(":").strip()

    def _paragraph(self, inline: Inline, span: list[int], following: str) -> None:
        self.intro, self.captioned = "", False
        listed = following.endswith("list_open") or following in ("table_open", "fence")
        if inline.all_bold and len(inline.lines) == 1:
            self._push(7, self._clean(inline.text).rstrip(":").strip())
            self.captioned = True
            return
        alone = not self.document.source.concept and self.document.units and len(inline.lines) == 1
        if alone and following == "table_open" and (name := caption(self._clean(inline.text))):
            self._push(8, name)
            self.passing = self.captioned = True
            return
        if self.first_line_is_title and not self.document.units and len(inline.lines) == 1:
            self.levels = [(0, self._clean(inline.text))]
            self._add("heading", self._clean(inline.text), span, self._group())
            return
        group = self._group()
        intro = ""
        headed = titled([line.text for line in inline.lines])
        for number, line in enumerate(inline.lines):
            text = self._clean(line.text)
            place = [span[0] + line.first, span[0] + line.last + 1]
            last = number == len(inline.lines) - 1
            bold = line.bold and text == self._clean(line.bold) and text[-1] not in ".!?"
            if not last and (bold or (headed and number == 0)):
                self._push(7, text.rstrip(":").strip())
                group = self._group()
                continue
            if listed and len(inline.lines) == 1 and len(text.split()) <= 4 and NAME.fullmatch(text):
                self._push(7, text)
                self.passing = True
                return
            if (text.endswith(":") and (listed if last else True)) or (last and following.endswith("list_open") and asks(text)):
                above = self.document.units[-1].text if self.document.units else ""
                intro = answered(text, above) or untagged(text).rstrip(":").strip()
                if last:
                    self.intro = intro
                group = self._group()
                self._add("line", text, place, self._group())
                continue
            self._add("line", text, place, group, intro=intro, bold=PICTOGRAM.sub("", line.bold))
        if headed:
            self.levels.pop()

    def _table_open(self, tokens: list[Token], position: int) -> int:
        group = self._group()
        intro = self.levels[-1][1] if self.captioned and self.levels and not self.document.source.concept else ""
        header: tuple[str, ...] = ()
        cells: list[str] = []
        span = [0, 1]
        while tokens[position].type != "table_close":
            token = tokens[position]
            if token.type == "tr_open":
                cells, span = [], token.map or span
            elif token.type == "inline":
                cells.append(self._cell(read_inline(token).text))
            elif token.type == "tr_close":
                if header:
                    wide = len(" | ".join(header)) > LONGEST
                    self._add("row", "" if wide else " | ".join(cells), span, group, intro=intro, cells=tuple(cells), header=header)
                else:
                    header = tuple(cells)
            position += 1
        self.intro, self.captioned = "", False
        self._passed()
        return position + 1

    def _fence(self, tokens: list[Token], position: int) -> int:
        token = tokens[position]
        start = (token.map or [0, 1])[0] + (1 if token.type == "fence" else 0)
        lines = token.content.rstrip("\n").split("\n")
        self.captioned = False
        prose = entries(lines, token.info)
        group = self._group()
        for offset, line in enumerate(lines):
            if line.strip():
                text = self._clean(line.strip().removeprefix("- ")) if prose else line.rstrip()
                self._add("line" if prose else "code", text, [start + offset, start + offset + 1], group)
        self.intro = ""
        self._passed()
        return position + 1

    _code_block = _fence

    # Helpers

    def _clean(self, text: str) -> str:
        return self.mender.mend(tidy(text))

    def _cell(self, text: str) -> str:
        """A cell, with the hyphen that an ending or a formula begins with: `-ol`, `-OH`."""
        cleaned = self._clean(TICKS.get(text.strip().rstrip("\ufe0f"), text))
        return f"-{cleaned}" if ENDING.fullmatch(text.strip()) and cleaned == text.strip()[1:].strip() else cleaned

    def _group(self) -> str:
        self.groups += 1
        return f"{self.document.source.name}#{self.groups}"

    def _push(self, level: int, text: str) -> None:
        while self.levels and self.levels[-1][0] >= level:
            self.levels.pop()
        self.levels.append((level, untagged(text)[:LONGEST]))

    def _passed(self) -> None:
        if self.passing and not self.lists:
            self.levels.pop()
            self.passing = False

    def _item_is(self, index: int) -> None:
        if self.items and self.items[-1] is None:
            self.items[-1] = index

    def _aside(self, reason: str) -> None:
        self.document.set_aside[reason] = self.document.set_aside.get(reason, 0) + 1

    def _add(
        self,
        kind: str,
        text: str,
        span: list[int],
        group: str,
        *,
        intro: str = "",
        bold: str = "",
        parent: int | None = None,
        cells: tuple[str, ...] = (),
        header: tuple[str, ...] = (),
    ) -> int | None:
        if not text or len(text) > LONGEST:
            return None
        first, after = span
        offset = self.document.source.first_line
        place = Source(self.document.source.name, first + offset, max(first, after - 1) + offset, "\n".join(self.raw[first:after]).rstrip())
        unit = Unit(
            len(self.document.units),
            kind,
            text,
            place,
            tuple(title for _, title in self.levels),
            group,
            intro,
            self._clean(bold),
            parent if parent is None or parent >= 0 else None,
            cells,
            header,
        )
        self.document.units.append(unit)
        return unit.index

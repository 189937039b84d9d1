"""Text of notes on its way into another format: what the format cannot hold is replaced, what it would read is escaped."""

from __future__ import annotations

import html
import re

LETTERS = "ABCDEFGHIJ"
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 and UTF-8 cannot hold; U+001F also parts the fields of a note in Anki."""
FORMULA = re.compile(r"\$\$|\\[()\[\]]|@@|\[(?=/?(?:tex|latex|\$|sound:|anki:))", re.IGNORECASE)
"""Where the filters of Moodle, or Anki, would begin (or end) a formula or a sound in HTML that is escaped otherwise."""


def clean(text: str) -> str:
    """`text` with one kind of line end, and U+FFFD for each character that cannot be written."""
    return IMPOSSIBLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def escaped(text: str) -> str:
    """`text` for HTML that nothing but a browser reads; line ends are kept, for elements in which they are shown."""
    return html.escape(clean(text), quote=False)


def fragment(text: str) -> str:
    """`text` as a piece of HTML for Moodle or Anki, on one line: `<br>` for line ends, and no sign at which they would see a formula.

    Such signs become character references: the filters look at the source, a browser shows the character.
    """
    guarded = FORMULA.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found.group()), escaped(text))
    return guarded.replace("\n", "<br>")

"""Text that is shown literally comes out of a Markdown reader as it went in."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from components.literal import literal

PRINTABLE = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_categories=("C", "Z")), min_size=1, max_size=60)


def shown(markdown: str) -> str:
    """What a reader sees of one paragraph, tags taken away and entities read."""
    rendered = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"]).render(markdown)
    return html.unescape(re.sub(r"<[^>]*>", "", rendered)).strip()


@given(PRINTABLE)
def test_any_word_comes_out_as_it_went_in(text: str) -> None:
    assert shown("x" + literal(text)) == "x" + text


def test_the_dangerous_ones() -> None:
    words = ("[MASK]", "<script>x</script>", "$x_1$", "**bold**", "`code`", ":red[no]", "![a](b)", "~~gone~~", "&lt;", ":material/x:")
    for text in words:
        assert shown(literal(text)) == text
        assert "<script" not in MarkdownIt("commonmark", {"html": True}).render(literal(text))

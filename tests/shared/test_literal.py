"""Text that is shown literally comes out of a Markdown reader as it went in."""

from __future__ import annotations

import html
import re

import pytest
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


DANGEROUS = (
    "[MASK]", "<script>x</script>", "$x_1$", "$x$ and $5", "a_b_c", "2 * 3 * 4", "**bold**", "`code`", ":red[no]", ":smile:", "![a](b)",
    "~~gone~~", "# no heading", "1. no list", "&lt;", ":material/x:",
)  # fmt: skip


@pytest.mark.parametrize("text", DANGEROUS)
def test_the_dangerous_ones(text: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])
    inline = next(token for token in reader.parse(literal(text)) if token.type == "inline")
    assert {token.type for token in inline.children or []} <= {"text", "text_special"}
    assert "".join(token.content for token in inline.children or []) == shown(literal(text)) == text

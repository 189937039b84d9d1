"""Showing text exactly as it is, where Streamlit would read Markdown."""

from __future__ import annotations

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$<>:&^=])")


def literal(text: str) -> str:
    """`text` with every character escaped that means something to Streamlit's Markdown; line breaks are kept."""
    return SPECIAL.sub(r"\\\1", text).replace("\n", "  \n")

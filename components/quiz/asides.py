"""What stands in notes and is no fact: tasks, examples, prompts, open questions. Each is set aside with its reason."""

from __future__ import annotations

import re

MISTAKES = re.compile(r"misunderst|misconcept|\bmyths?\b|common (?:mistakes|errors)|pitfall|wrong ideas|irrtümer|missverständnis", re.I)
"""Headings over sentences that the notes quote because they are false."""
TASK = re.compile(
    r"(?:\d+[.)]\s*)?(?:please\s+)?(?:describe|explain|discuss|compare|contrast|interpret|list|name|give|write|draw|sketch|state|"
    r"outline|summari[sz]e|evaluate|justify|calculate|prove|show|consider|think|read|watch|try|todo|to do|fixme|homework|"
    r"(?:task|exercise)\b(?: \d+)?\s*:|aufgabe\b.{0,4}:|übung|nenne|beschreibe|erkläre|vergleiche|zeichne)\b",
    re.I,
)
TASK_WITH_VALUE = re.compile(r"(?:show|state|read|write|list|name|give|task|exercise|draw)s?\b[^.:]{0,40}:\s*\S", re.I)
EXAMPLE = re.compile(
    r"(?:for example|for instance|e\.\s?g\.?|(?:(?:an|one|some|typical) )?examples?\b\s*(?:\d+\s*)?[:,–-]|prompt\s*:|"
    r"suppose|imagine|say,|note to self|n\.?\s?b\.?\b|"
    r"see also|cf\.|source\s*:|quelle\s*:|z\.\s?b\.|beispiel|bsp\b|bspw\b)",
    re.I,
)
EXAMPLES = re.compile(
    r"(?:for |an |some |typical )?examples?(?: \d+)?|(?:zum |typische )?beispiele?|e\.\s?g\.?|eg\.?|bsp\.?|bspw\.?|z\.\s?b\.?", re.I
)
"""Labels and column heads over examples."""
QUESTION_MARK = re.compile(r"\?\s*[\"”’)]?\s*$|\?{2}")
"""A question, or a place that the notes leave open (`digoxin - ??? look up`)."""
HEDGE = re.compile(
    r"\b(?:depend(?:s|ing) on? ?(?:who|whom|how you)|not (?:quite |so )?sure|disputed|debated|umstritten|unklar|je nachdem, wen)\b|"
    r"\) or .*\([\d,.]+",
    re.I,
)
"""What tells that the notes leave two answers open."""
ADDRESS = re.compile(r"https?://|www\.\w|\]\(|!\[")
REMARK = re.compile(r"!{2,}|\?{2,}")
"""What a remark begins with: `!! asked every year`."""
OF_THE_NOTES = re.compile(
    r"\b(?:my|our|mein\w*|unser\w*)\s(?:[\w-]+\s){0,2}(?:q ?(?:&|and|\+) ?a|notes|summary|flash ?cards?|cheat ?sheet|notizen|mitschrift|"
    r"zusammenfassung|karteikarten)(?!\w)",
    re.I,
)
"""What says what the notes are, as their first line does: `Law 101 -- my Q&A for the midterm`."""
POINTING = re.compile(r"\b(?:above|below|previous(?:ly)? (?:section|chapter)|as shown|see (?:figure|table|slide|page))\b", re.I)
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{4}")
"""Scripts in which no space parts the words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
REPEATED = re.compile(r"\b(\w{3,}(?: \w+){0,2} of (?:the )?\w*?)\s*\1|\b(the \w{4,} of) \2\b|\b(\w{3,}) \3\b", re.I)


def reason(text: str) -> str | None:
    """Why a line states no fact, or None if it may."""
    if UNSPACED.search(text):
        return "script"
    if ADDRESS.search(text):
        return "link"
    if REMARK.match(text) or OF_THE_NOTES.search(text):
        return "remark"
    if EXAMPLE.match(text):
        return "example"
    if TASK.match(text) and not TASK_WITH_VALUE.match(text):
        return "task"
    if QUESTION_MARK.search(text):
        return "open question"
    if HEDGE.search(text):
        return "not settled"
    if REPEATED.search(text):
        return "garbled"
    return None


GERMAN_QUESTION = "was|warum|weshalb|wieso|wie|welche[rs]?|wann|wo|wer|wofür|wozu|wodurch|womit|woraus|wovon"


def is_question(heading: str) -> bool:
    """Whether a heading asks something that a bullet can answer (yes-or-no questions cannot be asked with options)."""
    return bool(re.match(rf"(?:[\w-]+(?: [\w-]+){{0,2}}: )?(?:what|why|how|which|when|where|who|{GERMAN_QUESTION})\b", heading, re.I)) and (
        heading.endswith("?") or len(heading.split()) >= 4
    )


def is_task(heading: str) -> bool:
    """Whether a heading is an instruction or a question rather than the name of something."""
    return bool(TASK.match(heading)) or heading.endswith("?") or is_question(heading)

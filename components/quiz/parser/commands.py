"""What commands do, told in sentences of a learner's notes: `` `umount` takes a disk out of the tree. ``"""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.parser.prose import BREAKS
from components.quiz.parser.versus import third
from components.quiz.verbs import SHUT
from components.quiz.vocabulary import known_words
from components.quiz.words import words

COMMAND = re.compile(r"(?P<code>`[^`\s][^`]{0,30}`)\s+(?:also\s+)?(?P<said>[a-z].+)")
BARE = re.compile(r"(?P<code>[a-z][a-z\d]{1,8})\s+(?P<said>[a-z]+s\s.+)")
"""A command without its backticks, in notes that show a shell."""
PLAINLY = re.compile(r"[a-z]{2,}s\s(?:an?|the|all|every|each|what|whatever)\s")
"""A verb for certain, right behind code."""
IS = re.compile(r"(?:is|are)\s+(?P<what>(?:an?|the)\s.+)")
POINTS = re.compile(r"\b(?:this|these|that's|those|they|he|she|former|latter|above|below)\b", re.I)
STATES = frozenset("needs requires has wants expects means seems looks fails".split())
"""Verbs that do not tell what a command does."""
LEAST, MOST = 3, 16


def command(sentence: str, shell: bool) -> tuple[str, str] | None:
    """A command and what it does or is; None for any other sentence. `shell`: the notes show one."""
    bare = sentence.strip().rstrip(".!")
    match = COMMAND.fullmatch(bare) or (BARE.fullmatch(bare) if shell else None)
    if match is None or (match["code"][0] != "`" and match["code"] in known_words()):
        return None
    is_one = IS.match(match["said"])
    told = without_brackets(is_one["what"] if is_one else match["said"])
    said = BREAKS.split(told, maxsplit=1)[0].strip().rstrip(",")
    found = words(said)
    name = (words(match["code"]) or [""])[0]
    if len(name) >= LEAST and any(word.startswith(name) for word in found):
        return None  # `man` opens the manual
    tells = is_one or (found and found[0] not in STATES and (third(found[0]) or PLAINLY.match(said)))
    if not LEAST <= len(found) <= MOST or not tells or POINTS.search(said) or found[-1] in SHUT - {"it"}:
        return None
    return f"`{match['code'].strip('`')}`", said

"""The wording of stems: whole questions, in English that holds for any term."""

from __future__ import annotations

import re

from components.quiz.grammar import form, plural

OF = frozenset(
    """role shape size meaning output input result purpose context weakness capacity id range formula source explanation structure location
    capital function author founder number example model unit symbol""".split()
)
PARTICIPLE = re.compile(
    r"(?:commonly |typically |mainly |often )?(?:used|made|known|discovered|invented|found|compared) "
    r"(?:by|in|for|with|of|as|when|to|from|on|at)"
)
BASES = {"does": "do", "has": "have", "comes": "come", "goes": "go", "is": "be"}


def value_of(attribute: str, subject: str, about: str) -> str:
    """A stem that asks for a property. `about` is what the table's first column says of its subjects."""
    about = f" ({about[0].lower()}{about[1:]})" if len(about.split()) >= 4 else ""
    plain, subject = subject, f"{named(subject)}{about}"
    low = attribute[0].lower() + attribute[1:] if attribute[1:2].islower() or len(attribute) == 1 else attribute
    clause = re.fullmatch(r"(what|where|how|when|why) (?:it|they) (\w+)(.*)", low)
    if clause:
        verb = BASES.get(clause[2], clause[2].removesuffix("s"))
        return f"{clause[1].capitalize()} does {subject} {verb}{clause[3]}?"
    if PARTICIPLE.fullmatch(low):
        if low.endswith("when"):
            return f"When is {subject} {low.removesuffix(' when')}?"
        if low.endswith((" by", " in", " with", " of", " as")):
            return f"What do the notes give for {subject} under “{attribute}”?"
        return f"What is {subject} {low}?"
    if re.match(r"too \w+$", low):
        return f"What happens when {'the ' + plain if plain[0].islower() and not about else subject} is {low}?"
    if re.match(r"(?:when|if) \w+ ", low):
        return f"What holds for {subject} {low}?"
    if re.match(r"(?:when|if|where|how|why|what|who|loss counted|output used|\w+ed\b)", low) or form(low) in ("clause", "to"):
        return f"What do the notes give for {subject} under “{attribute}”?"
    if low.split()[-1].endswith(("ed", "en")) and plural(low.rsplit(" ", 1)[0]):
        return f"What are the {low} for {subject}?"
    if low in ("number", "quantity", "amount", "share", "count"):
        return f"Which {low} do the notes give for {subject}?"
    verb = "are" if plural(low) else "is"
    if re.search(r"\s(?:of|in|on|for|from|between|with|by|to|as)\s", low):
        return f"What {verb}, for {subject}, the {low}?"
    head = low.split()[-1]
    joined = "of" if head in OF or head.removesuffix("s") in OF else "for"
    return f"What {verb} the {low} {joined} {subject}?"


def named(text: str) -> str:
    """A name in quotation marks; code has its own."""
    return text if text.startswith("`") and text.endswith("`") else f"“{text}”"


def slot(subject: str) -> str:
    """A stem for a whole description whose value is asked: `fitting of PCA`."""
    return f"What do the notes give for {named(subject)}?"


def meaning_of(term: str, meaning: str) -> str:
    """A stem that asks what a term means, or which date or number goes with it."""
    if form(meaning) in ("date", "number"):
        return f"Which {'date' if form(meaning) == 'date' else 'value'} do the notes give for {named(term)}?"
    if form(meaning) in ("clause", "to") and not meaning.lower().startswith(("to ", "get ")):
        return f"What do the notes say of {named(term)}?"
    return f"What is meant by {named(term)}?"


def term_of(meaning: str) -> str:
    """A stem that asks which term a meaning belongs to."""
    meaning = meaning[0].lower() + meaning[1:] if meaning[:2].strip() in ("A", "An", "Th") and not meaning[1:2].isupper() else meaning
    if form(meaning) == "clause":
        return f"Of which of these is it said: “{meaning}”?"
    if meaning.lower().startswith(("a ", "an ", "the ", "one ")):
        return f"Which of these is “{meaning}”?"
    return f"Which term means “{meaning}”?"


def pair_of(label: str) -> str:
    """A stem for a bare pair such as `High bias: underfitting`."""
    return f"With which of these do the notes pair “{label}”?"


def question(text: str) -> str:
    """A question of the notes as a stem: its own words, with a capital and a question mark."""
    text = text.strip().rstrip("?!.: ").strip()
    return f"{text[0].upper()}{text[1:]}?"

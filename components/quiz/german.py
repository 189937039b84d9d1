"""Questions about German notes: the stems and the explanations of every form, in German."""

from __future__ import annotations

import re
from dataclasses import replace

from components.quiz.asides import MISTAKES, is_task
from components.quiz.choices import Choice, Draft, abbreviated, shown
from components.quiz.cues import echoes
from components.quiz.defining import defines
from components.quiz.facts import (
    Answer,
    Attribute,
    Cause,
    Chain,
    CodeLine,
    Collection,
    Correction,
    Definition,
    Fact,
    Mistake,
    Printed,
    Statement,
)
from components.quiz.german_forms import german_form
from components.quiz.grammar import form, numeric
from components.quiz.headers import blank, said
from components.quiz.sight import named as look
from components.quiz.spans import span
from components.quiz.topics import MOST, said_already, topic_of
from components.quiz.words import count, normal

LAW = re.compile(r"(?:regel|gesetz|satz|prinzip|theorem|hypothese)\b", re.I)
"""What a sentence is said by."""
MAKER = re.compile(
    r"(?:Autor|Verfasser|Entdecker|Erfinder|(?:Be)?[Gg]ründer|Komponist|Maler|Dichter|Architekt|Regisseur|Bildhauer|Schöpfer)(?:in)?"
)
"""Kinds of persons that something has."""
KIND = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
LETTER = re.compile(r"[^\W\d_]")
NOTES = re.compile(r"^(?:(?:Was|Was davon|Wovon|Wofür|Von wem) (?:geben|sagen|nennen) die Notizen|Was gilt nach den Notizen)")
FIRST_VERB = re.compile(r"^Was ist(?= mit „)")
SHORT = 3
FORMULA = "formula"
"""What the parser calls the attribute of a line such as `E = m c²`."""
ARTICLE = re.compile(r"(?:Der|Die|Das|Den|Dem|Ein|Eine|Einen|Einem|Einer|Alle|Jede[rs]?)(?= )")


def in_german(draft: Draft) -> Draft | None:
    """The same draft with stem and explanations in German; None for a form that has no German wording."""
    stem = _stem(draft)
    if stem is None:
        return None
    draft = _of_kinds(draft)
    key = replace(draft.key, why=_why(draft.key, draft))
    return about(replace(draft, stem=stem, key=key, pool=tuple(replace(choice, why=_why(choice, draft)) for choice in draft.pool)))


def named(text: str) -> str:
    """A name in quotation marks, an article at its beginning written small; code has its own marks."""
    text = text.strip() if abbreviated(text) else text.strip().rstrip(".")
    return text if re.fullmatch(r"`[^`]+`", text) else f"„{ARTICLE.sub(lambda match: match[0].lower(), text, count=1)}“"


def _stem(draft: Draft) -> str | None:
    fact, kind = draft.fact, draft.form
    if isinstance(fact, Definition):
        return _definition(fact, kind)
    if isinstance(fact, Attribute):
        return _attribute(fact, draft)
    if isinstance(fact, Collection):
        if kind == "gap":
            others = [member for member in fact.members if normal(member) != normal(draft.key.text)]
            return f"Unter {named(fact.head)} nennen die Notizen: {', '.join(others)} und ____"
        return f"Was nennen die Notizen {'NICHT ' if kind == 'outsider' else ''}unter {named(fact.head)}?"
    if isinstance(fact, Answer):
        if kind == "question":
            return draft.stem
        if kind == "outsider":
            return f"Was ist KEINE Antwort der Notizen auf {named(_question(fact.question))}?"
        said = re.search("“(.*)”", draft.stem)
        return f"Welche Frage beantworten die Notizen mit {named(said[1])}?" if said else None
    if isinstance(fact, Statement):
        return f"Was sagen die Notizen über {named(fact.subject)}?" if kind == "contrast" else f"Wovon heißt es: {named(fact.text)}?"
    if isinstance(fact, Correction):
        title = next((title for title in fact.place.path if not MISTAKES.search(title) and not is_task(title)), "")
        wrong = "ist nach den Notizen FALSCH" if kind == "mistake" else "ist richtig"
        return f"Welche Aussage über {named(title)} {wrong}?"
    if isinstance(fact, CodeLine):
        code = fact.code.strip("`")
        return f"Was bewirkt der Code `{code}`?" if kind == "code" else f"Welche Codezeile gehört zu {named(fact.explanation)}?"
    if isinstance(fact, Chain):
        place = next(number for number, member in enumerate(fact.members) if normal(member) == normal(draft.key.text))
        topic = "" if fact.head else topic_of(fact)
        where = f"in {named(fact.head)} " if fact.head else f"in den Notizen zu {named(topic)} " if topic else ""
        return f"Was folgt {where}unmittelbar auf {named(fact.members[place - 1])}?"
    if isinstance(fact, Printed):
        given = " und ".join(re.findall(r"`[^`]+ = [^`]+`", draft.stem))
        return f"Welchen Wert hat der Ausdruck `{fact.code}`{f' nach {given}' if given else ''}?"
    return f"Welchen Grund nennen die Notizen für {named(fact.effect)}?" if isinstance(fact, Cause) else None


def _definition(fact: Definition, kind: str) -> str:
    if kind == "pair":
        return f"Was ordnen die Notizen {named(fact.term)} zu?"
    if kind == "gap":
        return f"{fact.meaning[0].upper()}{fact.meaning[1:].rstrip('. ')} heißt ____"
    said = german_form(fact.meaning)
    person = look(fact.term, fact.meaning, True) == "person"
    if not fact.place.concept and said != "number" and form(fact.meaning) != "date" and (person or not defines(fact.meaning, True)):
        if kind == "term":
            return f"{'Von wem' if person else 'Wovon'} sagen die Notizen: {named(fact.meaning)}?"
        return f"Was besagt {named(fact.term)}?" if LAW.search(fact.term) else f"Was sagen die Notizen über {named(fact.term)}?"
    if kind == "term":
        deed = f"{fact.meaning[0].lower()}{fact.meaning[1:].rstrip('. ')}"
        if said == "clause":
            return f"Wovon sagen die Notizen: {named(fact.meaning)}?"
        return f"Was davon {deed}?" if said == "does" else f"Welcher Begriff bedeutet {named(fact.meaning)}?"
    if form(fact.meaning) == "date" and span(fact.meaning):
        return f"Welchen Zeitraum nennen die Notizen für {named(fact.term)}?"
    if form(fact.meaning) == "date":
        what = "welche Jahreszahl" if re.fullmatch(r"\d{3,4}", fact.meaning.strip(". ")) else "welches Datum"
        return f"{what[0].upper()}{what[1:]} nennen die Notizen für {named(fact.term)}?"
    if numeric(fact.meaning) or said == "number":
        return f"Welchen Wert nennen die Notizen für {named(fact.term)}?"
    if said == "does":
        return f"Was macht {named(fact.term)}?"
    if said == "clause":
        return f"Was besagt {named(fact.term)}?" if LAW.search(fact.term) else f"Was sagen die Notizen über {named(fact.term)}?"
    return f"Was ist mit {named(fact.term)} gemeint?"


def of_kind(subject: str, about: str) -> str:
    """A name, one of three letters or fewer or of numbers behind its kind, if a table's first column says it: `Vitamin „D“`."""
    short = len(subject) <= SHORT or not LETTER.search(subject)
    return f"{about} {named(subject)}" if short and KIND.fullmatch(about) else named(subject)


def _of_kinds(draft: Draft) -> Draft:
    """The draft with short names of a table's rows behind their kind: `Vitamin D`. Beside longer names none of them has it (`SJF` beside
    `Round Robin`), but a single letter, which stands among short names alone.
    """
    fact = draft.fact
    if draft.form != "owner" or not isinstance(fact, Attribute) or not KIND.fullmatch(fact.about) or len(draft.key.text) > SHORT:
        return draft
    short = [one for one in draft.pool if len(one.text) <= SHORT]
    if len(short) < len(draft.pool) and not (len(draft.key.text) == 1 and len(short) >= 2):
        return draft
    named_so = [replace(one, text=f"{fact.about} {one.text}") for one in short]
    return replace(draft, key=replace(draft.key, text=f"{fact.about} {draft.key.text}"), pool=tuple(named_so))


def about(draft: Draft) -> Draft:
    """The draft with its notes' topic, where it asks about a table, or about what says little alone."""
    fact = draft.fact
    neutral = isinstance(fact, Definition) and (
        "sagen die Notizen" in draft.stem or (draft.form == "meaning" and len(fact.term) <= SHORT + 1)
    )
    if fact.place.concept or not (neutral or isinstance(fact, Attribute)):
        return draft
    topic = topic_of(fact)
    if not topic or "„" in topic or "“" in topic or said_already(topic, draft) or echoes(topic, draft.key.text):
        return draft
    stem = NOTES.sub(lambda match: f"{match[0]} zu „{topic}“", draft.stem, count=1)
    if stem == draft.stem:
        stem = FIRST_VERB.sub(lambda match: f"{match[0]} in den Notizen zu „{topic}“", draft.stem, count=1)
    return draft if count(stem) > MOST or stem == draft.stem else replace(draft, stem=stem)


def _attribute(fact: Attribute, draft: Draft) -> str | None:
    subject = of_kind(fact.subject, fact.about)
    under = f"unter {named(fact.attribute)} " if fact.attribute else ""
    if fact.attribute == FORMULA and draft.form == "property":
        return f"Welche Formel nennen die Notizen für {subject}?"
    if fact.attribute == FORMULA and draft.form == "owner":
        return f"Wofür steht die Formel {named(fact.value)}?"
    if draft.form == "property" and MAKER.fullmatch(fact.attribute):
        article = "die" if fact.attribute.endswith("in") else "der"
        return f"Wer ist {article} {fact.attribute} von {named(fact.subject)}?"
    if (said(fact.attribute) or blank(fact.attribute)) and draft.form in ("property", "owner"):
        return f"Was sagen die Notizen über {subject}?" if draft.form == "property" else f"Wovon sagen die Notizen: {named(fact.value)}?"
    if draft.form == "property" and fact.attribute == "Wert":
        return f"Welchen Wert nennen die Notizen für {subject}?"
    if draft.form == "property":
        return f"Was geben die Notizen {under}für {subject} an?"
    if draft.form == "listed":
        return f"Was davon geben die Notizen {under}für {subject} an?"
    if draft.form == "owner":
        return f"Wofür nennen die Notizen {under.rstrip()}: {named(fact.value)}?"
    if draft.form == "profile":
        return f"Was gilt nach den Notizen für {subject}?"
    other = next((choice.fact for choice in draft.pool if isinstance(choice.fact, Attribute) and choice.fact is not fact), None)
    if draft.form == "both" and other is not None:
        return f"Was geben die Notizen {under}für {subject} und für {of_kind(other.subject, other.about)} an, in dieser Reihenfolge?"
    return None


def _why(choice: Choice, draft: Draft) -> str:
    fact = choice.fact
    if fact is draft.fact and choice is not draft.key and isinstance(fact, Definition | Attribute | Printed) and draft.form != "both":
        return "Die Notizen nennen hier eine andere Zahl."
    if isinstance(fact, Correction | Mistake):
        against = fact.right if isinstance(fact, Correction) else fact.against
        wrong = normal(choice.text) == normal(fact.mistake)
        return (
            f"Die Notizen nennen das einen Irrtum: {against}" if wrong else f"Das ist richtig; der Irrtum dazu lautet {named(fact.mistake)}"
        )
    return f"In den Notizen: {_said(fact)}"


def _said(fact: Fact) -> str:
    if isinstance(fact, Collection):
        return f"{fact.head}: {', '.join(fact.members)}"
    if isinstance(fact, Attribute):
        return f"{fact.subject}: {fact.attribute + ': ' if fact.attribute else ''}{fact.value}"
    if isinstance(fact, Answer):
        return f"{_question(fact.question)} {shown(fact.answer)}"
    return ": ".join(part for part in fact.parts if part)


def _question(text: str) -> str:
    return f"{text.strip().rstrip('?!.: ')}?"

"""Strict filters for what is no thing of the subject among its things, a head of what follows or an order to oneself; and for the right
option that alone is what the question speaks of. True means broken.
"""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.defining import defines
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_kind import of_kind
from components.quiz.filters_looks import NAMES
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.kinds import head
from components.quiz.question import Option, Question
from components.quiz.rivals import HALF, noun_of, said_of
from components.quiz.sight import described
from components.quiz.vocabulary import known_words
from components.quiz.words import overlap, words

HEADS = frozenset(
    """contents costs symptoms signs causes consequences advantages disadvantages pros cons benefits drawbacks uses usage features
    properties characteristics examples results problems reasons requirements types kinds borders complications prevention aftermath
    significance importance overview summary background purpose goal goals location downside upside risks limits limitations notation
    inhalt inhalte kosten symptome ursachen ursache folgen vorteile nachteile vorteil nachteil merkmale eigenschaften beispiele ergebnis
    ergebnisse probleme gründe voraussetzungen schritte arten ziel ziele zweck aufgaben verwendung behandlung übersicht zusammenfassung
    hintergrund besonderheit besonderheiten nebenwirkungen risiken grenzen vorkommen anwendung anwendungen kennzeichen
    fix fixes solution solutions remedy remedies workaround cure problem question answer answers example note notes proof caveat caveats
    warning trick idea intuition exception exceptions lösung lösungen abhilfe problem frage antwort antworten beispiel hinweis hinweise
    beweis trick ausnahme ausnahmen gegenmittel gegenmaßnahme gegenmaßnahmen""".split()
)
"""What stands in front of what belongs to the thing above: its costs, its contents, what is done about it."""
KEY_IDEA = re.compile(
    r"(?:key|main|basic|core|big|central|general|other|wichtigste\w*|zentrale\w*|wesentliche\w*|weitere\w*) "
    r"(?:ideas?|points?|concepts?|facts?|messages?|takeaways?|features?|terms?|themes?|characteristics|ideen?|punkte?|aussagen?|merkmale?|"
    r"begriffe?|fakten|themen)",
    re.I,
)
"""What stands in front of what is most to be known of the thing above."""
CASE = re.compile(r"\S\sv\.?\s[A-ZÄÖÜ]")
"""The two sides of a case: `Marbury v. Madison`."""
ORDER = re.compile(
    r"(?:always |never )?(?:look|check|use|read|see|think|try|learn|draw|write|remember|compare|watch|make|keep|avoid|add|ask|run|put|take|"
    r"get|go|do|don['’]t)\s(?:at|for|the|a|an|your|all|if|that|to|into|with|it|them|before|after|sure|not)\b",
    re.I,
)
"""What a learner tells himself to do: `look at the plan`."""
QUALITY = re.compile(r"(?:\w{3,}(?:ität|heit|keit|ness|[^aeiou]ity|[ae]nz|[ae]nce|[ae]ncy)|\w{3,}(?:ability|ibility))(?:en)?", re.I)
QUALITY_NOUN = frozenset(
    "ability capability capacity degree extent tendency property quality fähigkeit vermögen ausmaß grad neigung".split()
)
"""Nouns with which a quality is described."""
NO_QUALITY = re.compile(
    r"\w*(?:krank|einheit|gesellig|flüssig|einricht|gelegen|gottheit)\w*|\w*(?:stanz|pflanz|lizenz|audienz|konferenz)|"
    r"\w*(?:city|entity|facility|deity|sequence|science|sentence|fence|audience|conference|residence|agency|currency|ambulance)",
    re.I,
)
"""Words that end so and are none."""
CONCRETE = frozenset("person organism substance device place organ body".split())
"""Kinds of which a description says by its noun with an article what it is: `a sedimentary rock`."""
DEED = re.compile(r"\w{3,}(?:[ts]ion|sis|ment|ness|ity|ism|ance|ence|ing)", re.I)
PROCESS_NAME_DE = re.compile(r"\w{3,}(?:ung|tion|sion|nahme|gang|prozess|vorgang)(?:en)?", re.I)
PROCESS_TOLD_DE = re.compile(
    r"(?:(?:das|die|der) )?(?:[a-zäöüß-]+,? ){0,2}[A-ZÄÖÜ][a-zäöüß]{3,}(?:en|eln|ern|ung|tion|sion) "
    r"(?:de[rs]|eine[rs]|von|vom|aus|in|zu[mr]?)\s"
)
"""What is done, as a noun, and to what: `Abtauchen der dichteren Platte`."""
SHAPE = frozenset(
    "pattern order sequence series scheme formula equation ratio muster reihenfolge folge abfolge formel gleichung schema".split()
)
SIGNS = re.compile(r"[^\s,]{1,2}(?:[ ,–-]+[^\s,]{1,2}){3,}")
"""A row of letters or numbers: `W H W W H W W`."""
FEWEST = 2
CASES = 40
"""Among so many letters stands a case with which a description begins."""


def headed(question: Question, corpus: Corpus) -> bool:
    """slot: a name that leads in what belongs to the thing above it (`Costs`), or that tells one to do something, is none."""
    fact = question.fact
    if question.form not in (*OF_TERMS, "owner") or not own(fact):
        return False
    return any(_slot(option) for option in question.options)


def _slot(option: Option) -> bool:
    fact = option.fact
    name = fact.term if isinstance(fact, Definition) else fact.subject if isinstance(fact, Attribute) else ""
    plain = without_brackets(name).strip()
    if ORDER.match(plain) or KEY_IDEA.fullmatch(plain):
        return True
    return plain.lower() in HEADS and not (isinstance(fact, Definition) and (defines(fact.meaning) or defines(fact.meaning, True)))


def alone_a_case(question: Question, corpus: Corpus) -> bool:
    """cases: the right name alone is a case, by its two sides (`Marbury v. Madison`), or alone is none; or what is said of what is none
    begins with a case, and a wrong name is one.
    """
    if question.form not in (*NAMES, "pair") or not own(question.fact):
        return False
    ours, *others = (CASE.search(option.text) is not None for option in (question.key, *question.distractors))
    told = CASE.search(said_of(question.fact)[:CASES]) is not None
    return ours not in others or (told and not ours and any(others))


def quality_beside_things(question: Question, corpus: Corpus) -> bool:
    """quality: what ends like a quality (`Pathogenität`) and is described as one (`Fähigkeit`) beside what is none."""
    fact = question.fact
    if question.form not in ("term", "gap", "meaning") or not isinstance(fact, Definition) or not own(fact):
        return False
    german = corpus.language(question.source.file) == "de"
    return len({isinstance(option.fact, Definition) and _of_quality(option.fact, german) for option in question.options}) > 1


def _of_quality(fact: Definition, german: bool) -> bool:
    noun = _noun(fact.meaning, german)
    named = (words(without_brackets(fact.term)) or [""])[-1]
    return _quality(named) and (noun in QUALITY_NOUN or _quality(noun))


def _noun(said: str, german: bool) -> str:
    return noun_of(said, True) if german else head(said)


def _quality(word: str) -> bool:
    return QUALITY.fullmatch(word) is not None and NO_QUALITY.fullmatch(word) is None


def alone_of_its_genus(question: Question, corpus: Corpus) -> bool:
    """genus: asked which thing is `a sedimentary rock`, where every other name is one for what is done or is so, or of what is described
    otherwise.
    """
    fact = question.fact
    if question.form not in ("term", "gap") or not isinstance(fact, Definition) or not own(fact):
        return False
    if corpus.language(question.source.file) != "en" or not re.match(r"(?:an?|the|any|one)\s", fact.meaning, re.I):
        return False
    ours = of_kind(question.key)
    if ours not in CONCRETE or _deed(question.key.text):
        return False
    return all(_deed(option.text) and of_kind(option) != ours for option in question.distractors)


def _deed(name: str) -> bool:
    last = (words(without_brackets(name)) or [""])[-1]
    return DEED.fullmatch(last) is not None


def told_by_its_shape(question: Question, corpus: Corpus) -> bool:
    """pattern: a row of letters or numbers, and the right name alone is one of a row: `natural minor pattern`."""
    fact = question.fact
    if question.form not in NAMES or not isinstance(fact, Definition) or not own(fact) or not SIGNS.fullmatch(fact.meaning.strip(" .")):
        return False
    ours, *others = (bool(SHAPE & set(words(option.text))) for option in (question.key, *question.distractors))
    return ours and not any(others)


def signs_beside_words(question: Question, corpus: Corpus) -> bool:
    """signs: a row of letters or numbers beside a description in words, or beside a row of quite other letters."""
    if question.form not in ("meaning", "property") or not own(question.fact):
        return False
    rows = [SIGNS.fullmatch(option.text.strip(" .")) and frozenset(words(option.text)) for option in question.options]
    if not any(rows):
        return False
    return not all(row and overlap(row, rows[0] or row) >= HALF for row in rows)


def alone_a_process(question: Question, corpus: Corpus) -> bool:
    """deed: what a German line says of the right name alone begins with what is done or goes on (`gerichtete Bewegung`)."""
    fact = question.fact
    if question.form not in ("term", "gap") or not isinstance(fact, Definition) or not own(fact):
        return False
    if corpus.language(question.source.file) != "de":
        return False
    ours, *others = (isinstance(option.fact, Definition) and _goes_on(option.fact) for option in (question.key, *question.distractors))
    return ours and not any(others)


def _goes_on(fact: Definition) -> bool:
    """Whether a German line says of a term what is done or goes on: by its noun, or by a verb as a noun where the term is one too."""
    named = (words(without_brackets(fact.term)) or [""])[-1]
    told = PROCESS_NAME_DE.fullmatch(named) is not None and PROCESS_TOLD_DE.match(fact.meaning) is not None
    return told or described(fact.meaning, True) == "process"


def alone_opaque(question: Question, corpus: Corpus) -> bool:
    """opaque: every wrong name says by its everyday noun what it is (`radial groove`, `glenoid cavity`), and the right one is one word that
    says nothing.
    """
    fact = question.fact
    if question.form not in ("term", "gap") or not isinstance(fact, Definition) or not own(fact) or not known_words():
        return False
    if corpus.language(question.source.file) != "en" or len(question.distractors) < FEWEST:
        return False
    ours, *others = (words(without_brackets(option.text)) for option in (question.key, *question.distractors))
    if len(ours) != 1 or ours[0] in known_words() or ours[0].removesuffix("s") in known_words():
        return False
    return all(len(other) > 1 and other[-1].removesuffix("s") in known_words() for other in others)

"""All notes of one quiz together: their facts, and what the lines say of each other, for finding distractors and refusing true ones."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from components.quiz.aliases import aliases
from components.quiz.contradictions import NEGATION, denial_key, disagree, name_of, quoted_mistake
from components.quiz.facts import Attribute, Collection, Definition, Fact, Statement
from components.quiz.grammar import date
from components.quiz.language import Language, language
from components.quiz.parser import Document, Unit, parse
from components.quiz.parser.facts import read_facts
from components.quiz.parser.sentences import sentences
from components.quiz.proper import NAME, marked, proper
from components.quiz.sources import Source, SourceText
from components.quiz.vocabulary import english, known_words
from components.quiz.words import WORD, content, initials, normal, words

SPAN = 40


@dataclass
class Corpus:
    """Parsed notes with their facts. Built once per set of notes; everything that asks about the notes asks here."""

    documents: list[Document]
    facts: list[Fact] = field(default_factory=list)
    shelves: dict[tuple[str, ...], list[Fact]] = field(default_factory=dict)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    lower: set[str] = field(default_factory=set)
    proper: set[str] = field(default_factory=set)
    english: bool = True
    lines: list[Unit] = field(default_factory=list)
    lines_with: dict[str, list[int]] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)
    heads: dict[tuple[str, str], list[Collection]] = field(default_factory=dict)
    meanings: dict[str, set[str]] = field(default_factory=dict)
    described: dict[str, list[str]] = field(default_factory=dict)
    by_id: dict[str, Fact] = field(default_factory=dict)
    named: dict[tuple[str, str], list[Fact]] = field(default_factory=dict)
    languages: dict[str, Language] = field(default_factory=dict)
    denials: dict[frozenset[str], dict[bool, Source]] = field(default_factory=dict)
    kinds: dict[tuple[str, str], bool] = field(default_factory=dict)
    together: dict[tuple[str, str, tuple[str, int], Source | None], bool] = field(default_factory=dict)
    said_too: tuple[Fact | None, frozenset[str]] = (None, frozenset())
    beside: tuple[Fact | None, dict[tuple[str, int], list[tuple[int, Fact]]]] = (None, {})

    def language(self, file: str) -> Language:
        """The language of one file of the notes."""
        return self.languages.get(file, "en")

    def fact(self, name: str) -> Fact | None:
        """The fact with this id, if there is one."""
        return self.by_id.get(name)

    def near(self, fact: Fact, sort: str, most: int = 60) -> list[tuple[int, Fact]]:
        """Other facts of a sort, nearest first, with their nearness: 0 in the same list or table, 1 in the same part of the notes,
        2 in the same file, 3 in the same section of the course, 4 anywhere. At most `most` each, spread evenly.

        Every form and every filter asks of the fact that is being asked about: what is near the last one is kept.
        """
        kept = self.beside
        if kept[0] is not fact:
            kept = self.beside = fact, {}
        if (sort, most) not in kept[1]:
            kept[1][sort, most] = self._near(fact, sort, most)
        return kept[1][sort, most]

    def _near(self, fact: Fact, sort: str, most: int) -> list[tuple[int, Fact]]:
        found: dict[str, tuple[int, Fact]] = {}
        for nearness, shelf in enumerate(_shelves(fact, sort)):
            facts = self.shelves.get(shelf, [])
            for other in facts[:: max(1, len(facts) // most)][:most]:
                if other is not fact:
                    found.setdefault(other.id, (nearness, other))
        return list(found.values())

    def of_whom_too(self, fact: Statement) -> frozenset[str]:
        """The subjects near by of which the notes say all that a statement says: `eats fish, but no meat` says `eats no meat`.

        Every wrong option is looked up here: what was found for the last statement is kept.
        """
        kept = self.said_too
        if kept[0] is not fact:
            said, denies = content(fact.text), bool(NEGATION.search(fact.text))
            near = [one for _, one in self.near(fact, "statement") if isinstance(one, Statement) and said <= content(one.text)]
            kept = fact, frozenset(normal(one.subject) for one in near if bool(NEGATION.search(one.text)) == denies)
            self.said_too = kept
        return kept[1]

    def rivals(self, fact: Fact) -> list[Fact]:
        """Facts that give another number or date for the same thing: only one of them can be right."""
        name = name_of(fact)
        return [other for other in self.named.get(name, [])[:50] if other is not fact and disagree(fact, other)] if name else []

    def denied(self, source: Source) -> Source | None:
        """Where the notes say the opposite of a sentence that stands in these lines; None if nowhere."""
        for line in source.text.split("\n"):
            for sentence in sentences(line.strip(" -*>#")):
                said = denial_key(sentence)
                if said and (against := self.denials.get(said[0], {}).get(not said[1])) and against != source:
                    return against
        return None

    def same(self, one: str, other: str) -> bool:
        """Whether two names mean one thing: equal, an alias, an abbreviation, or the same words in another order."""
        ours, theirs = normal(one), normal(other)
        if ours == theirs or theirs in self.aliases.get(ours, ()) or sorted(ours.split()) == sorted(theirs.split()):
            return True
        short, long = sorted((ours, theirs), key=len)
        return " " not in short and len(short) >= 2 and bool({short, short.rstrip("s")} & initials(long))

    def said_together(self, name: str, text: str, apart_from: tuple[str, int], own: Source | None = None) -> bool:
        """Whether a line other than `apart_from` (file, first line) names `name` and says most of `text`.

        In its `own` line, which says all of it, the name has to stand itself: a heading names all that stands under it. The answer is kept.
        """
        asked = (name, text, apart_from, own)
        found = self.together.get(asked)
        if found is None:
            found = self.together[asked] = self._said_together(*asked)
        return found

    def _said_together(self, name: str, text: str, apart_from: tuple[str, int], own: Source | None) -> bool:
        named, said = content(name), content(text)
        if not named or len(said) < 2:
            return False
        rarest = min((self.lines_with.get(word, []) for word in named), key=len)
        for index in rarest[:400]:
            unit = self.lines[index]
            if (unit.source.file, unit.source.first) == apart_from:
                continue
            within = own is not None and own.file == unit.source.file and own.first <= unit.source.first <= own.last
            there = content(unit.text) if within else content(unit.text) | content(unit.owner)
            if named <= there and len(said & there) >= 0.7 * len(said):
                return True
        return False

    def stands_in(self, name: frozenset[str], home: tuple[str, ...], apart_from: Source) -> bool:
        """Whether some line of a part of the notes, other than `apart_from`, holds all words of a name."""
        if not name:
            return True
        for index in min((self.lines_with.get(word, []) for word in name), key=len)[:400]:
            unit = self.lines[index]
            elsewhere = unit.source.first != apart_from.first or unit.source.file != apart_from.file
            if elsewhere and (unit.source.file, *unit.path[:2]) == home and name <= content(unit.text):
                return True
        return False

    def said_of(self, term: str) -> list[str]:
        """The descriptions that the notes give a term; empty if they define it nowhere."""
        return self.described.get(normal(term), [])

    def listing(self, name: str) -> set[str]:
        """The ids of the lists that have this member, in the singular or the plural."""
        return self.members.get(normal(name), set())

    def lists_of(self, roots: frozenset[str], file: str) -> list[Collection]:
        """The lists of a file among which are all that have these roots in their head; all its lists if there are no roots."""
        return min((self.heads.get((file, root), []) for root in roots or ("",)), key=len)

    def with_article(self, name: str) -> bool:
        """Whether the notes write a name with `the` somewhere inside a sentence."""
        roots = content(name)
        rarest = min((self.lines_with.get(word, []) for word in roots), key=len, default=[])
        said = re.compile(rf"\bthe {re.escape(name)}\b")
        return any(said.search(self.lines[index].text) for index in rarest[:200])

    def called(self, name: str, kind: str) -> bool:
        """Whether a line says that a name is such a thing: `dropout is a method`, `methods such as dropout`.

        Every form and every quiz asks of the same pairs: the answer is kept.
        """
        found = self.kinds.get((name, kind))
        if found is None:
            found = self.kinds[name, kind] = self._called(name, kind)
        return found

    def _called(self, name: str, kind: str) -> bool:
        roots = content(name) | content(kind)
        rarest = min((self.lines_with.get(word, []) for word in roots), key=len, default=[])
        lines = [text for index in rarest[:200] if roots <= content(text := self.lines[index].text)]
        if not lines:
            return False
        ours, theirs = re.escape(name.split(" (")[0]), re.escape(kind.split(" (")[0])
        said = re.compile(
            rf"\b{ours}s? (?:is|are) (?:an?|one of the|another)? ?(?:[\w-]+ ){{0,2}}{theirs}|"
            rf"\b{theirs}s?,? (?:such as|like|including|for example|e\.g\.) [^.;]*\b{ours}",
            re.I,
        )
        return any(said.search(text) for text in lines)

    def span(self, one: Source, other: Source) -> Source | None:
        """The lines from one place to another of the same file; None if they are in two files or more than SPAN lines apart."""
        first, last = min(one.first, other.first), max(one.last, other.last)
        if one.file != other.file or last - first > SPAN:
            return None
        document = next(document for document in self.documents if document.source.name == one.file)
        above = document.source.first_line
        text = "\n".join(document.lines[first - above : last - above + 1]).rstrip()
        return Source(one.file, first, last, text)

    def in_text(self, phrase: str) -> str:
        """A phrase as it stands inside a sentence: a first word that the notes also write small is written small."""
        first = WORD.search(phrase)
        if any(word[:1].isupper() for word in phrase.split()[1:]) or re.match(r"\S*[\d+=^]", phrase) or date(phrase):
            return phrase  # `It+6`, `May 1928`
        if (name := NAME.fullmatch(phrase)) and (name["name"] in self.proper or marked(phrase)):
            return phrase
        if (
            first
            and first.start() == 0
            and len(first[0]) > 1
            and first[0][:1].isupper()
            and (first[0].lower() in self.lower or self._common(first[0]))
            and not any(letter.isupper() for letter in first[0][1:])
        ):
            return phrase[0].lower() + phrase[1:]
        return phrase

    def _common(self, word: str) -> bool:
        """Whether a word with a capital is a common one in the course, where a term at the beginning of a line has one whatever it is."""
        common = word.istitle() and not word.endswith("ian") and word.lower() in known_words()
        return common and any(document.source.concept for document in self.documents)


def read_corpus(sources: list[SourceText]) -> Corpus:
    """Parse notes and gather what they state. Time in proportion to their length."""
    corpus = Corpus([parse(source) for source in sources])
    corpus.languages = {source.name: language(source.text) for source in sources}
    for document in corpus.documents:
        corpus.facts += read_facts(document)
        for unit in document.units:
            _index(corpus, unit)
    shelves: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    members: dict[str, set[str]] = defaultdict(set)
    for fact in [*corpus.facts, *(mistake for document in corpus.documents for mistake in document.mistakes)]:
        for sort in sorts(fact):
            for shelf in _shelves(fact, sort):
                shelves[shelf].append(fact)
        if isinstance(fact, Definition):
            corpus.meanings.setdefault(normal(fact.term), set()).update(content(fact.meaning))
            corpus.described.setdefault(normal(fact.term), []).append(fact.meaning)
        if isinstance(fact, Collection):
            for root in (*content(fact.head), ""):
                corpus.heads.setdefault((fact.place.source.file, root), []).append(fact)
            for member in fact.members:
                members[normal(member)].add(fact.id)
    for fact in corpus.facts:
        if name := name_of(fact):
            corpus.named.setdefault(name, []).append(fact)
    corpus.english, corpus.proper = english(corpus.lower), proper(corpus.facts, corpus.lower, [unit.text for unit in corpus.lines])
    corpus.by_id = {fact.id: fact for fact in corpus.facts}
    corpus.shelves, corpus.members = dict(shelves), dict(members)
    return corpus


def sorts(fact: Fact) -> tuple[str, ...]:
    """The sorts under which a fact is found: its kind, and for a property the property's name too."""
    return (fact.kind, f"attribute {normal(fact.attribute)}") if isinstance(fact, Attribute) else (fact.kind,)


def _shelves(fact: Fact, sort: str) -> list[tuple[str, ...]]:
    place = fact.place
    return [
        (sort, "group", place.group),
        (sort, "home", *place.home),
        (sort, "file", place.source.file),
        (sort, "section", place.section) if place.section else (sort, "file", place.source.file),
        (sort, "all"),
    ]


def _index(corpus: Corpus, unit: Unit) -> None:
    number = len(corpus.lines)
    corpus.lines.append(unit)
    if unit.kind in ("item", "line") and not quoted_mistake(unit.path):
        for sentence in sentences(unit.text):
            if not sentence.endswith("?") and (said := denial_key(sentence)):
                corpus.denials.setdefault(said[0], {}).setdefault(said[1], unit.source)
    for word in content(unit.text) | content(unit.owner):
        corpus.lines_with.setdefault(word, []).append(number)
    for match in WORD.finditer(unit.text):
        if match[0].islower():
            corpus.lower.add(match[0])
    for one, other in aliases(unit.text):
        corpus.aliases.setdefault(normal(one), set()).add(normal(other))
        corpus.aliases.setdefault(normal(other), set()).add(normal(one))


def topic(fact: Fact) -> str:
    """What the nearest heading that names something says the fact is about; "" if none does."""
    for title in reversed(fact.place.path):
        if not title.endswith("?") and len(words(title)) <= 6:
            return title
    return ""

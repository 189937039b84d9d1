"""What a line says in sentences: definitions, lists, deeds and causes, terms in bold, commands."""

from __future__ import annotations

from dataclasses import replace

from components.quiz import asides
from components.quiz.facts import Cause, CodeLine, Collection, Definition, Fact, Place
from components.quiz.parser.apposed import apposed
from components.quiz.parser.apposed_de import apposed_de
from components.quiz.parser.clauses import clauses, told
from components.quiz.parser.code import is_code
from components.quiz.parser.commands import command
from components.quiz.parser.emphasised import OF_ANOTHER, set_off
from components.quiz.parser.entries import of_its_title
from components.quiz.parser.labelled import LabelledLines
from components.quiz.parser.predicate import spoken_of
from components.quiz.parser.prose import called, deed
from components.quiz.parser.sentences import cause, collection, definition, sentences
from components.quiz.parser.units import Unit


class SpokenLines(LabelledLines):
    """Reads what sentences state; what stands in bold or is told in plain sentences is kept for the whole of the notes."""

    def _sentence(self, sentence: str, place: Place) -> list[Fact]:
        if "?" in sentence or asides.reason(sentence) or asides.POINTING.search(sentence):
            return []
        grouped = collection(sentence)
        if grouped:
            return [Collection(place, *grouped)]
        bold = self._of_bold(sentence, place) if self.set_off else []
        defined = definition(sentence, self.known) or of_its_title(sentence, place)
        if defined and OF_ANOTHER.match(defined[1]):
            defined = None
        if defined and self.set_off and not bold and defined[0].lower() in set_off(place.source.text):
            bold = [Definition(place, *defined)]
        if bold:
            self.emphasised += bold
            return []
        if defined and (not self.marked or defined[0].lower() in self.known):
            return [Definition(place, *defined)]
        if one := called(sentence) or (None if self.german or place.concept else deed(sentence, self.small)):
            return [Definition(place, *one)]
        if caused := cause(sentence):
            return [Cause(place, *caused)]
        if not self.german and (parted := spoken_of(sentence)):
            self.spoken.append(Definition(place, *parted))
        return []

    def _of_bold(self, sentence: str, place: Place) -> list[Definition]:
        """What a sentence tells of terms in bold: those that its clauses begin with, and those that it describes beside them."""
        here = set_off(place.source.text)
        if self.german:
            return [Definition(place, *one) for one in apposed_de(sentence, here)]
        parts = [told(part, here, self.set_off if number == 0 else here) for number, part in enumerate(clauses(sentence, here))]
        found = [one for one in parts if one]
        named = {term.lower() for term, _ in found}
        return [Definition(place, *one) for one in [*found, *(one for one in apposed(sentence, here) if one[0].lower() not in named)]]

    def _commands(self, unit: Unit, place: Place) -> list[Fact]:
        """What the sentences of a line tell of commands, which stand side by side."""
        found = [(sentence, command(sentence, self.commands)) for sentence in sentences(unit.text) if asides.reason(sentence) is None]
        own = replace(place, group=f"{place.source.file}#commands")
        told: list[Fact] = [
            CodeLine(place, *one) if is_code(one[0].strip("`")) else Definition(own, *one) for _, one in found if one is not None
        ]
        return told and [*told, *(fact for sentence, one in found if not one for fact in self._sentence(sentence, place))]

    def _speaks_of_bold(self, label: tuple[str, str], place: Place) -> bool:
        """Whether a paragraph that begins with a few words and a colon goes on with a sentence about a term in bold."""
        told = self._of_bold(sentences(label[1])[0], place)
        return any(one.term.lower() not in label[0].lower() for one in told)

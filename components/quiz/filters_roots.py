"""Strict filter for a name of Greek or Latin roots whose meaning the question says. True means broken."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_sight import own
from components.quiz.question import Question
from components.quiz.words import words

FORMS = ("term", "gap", "owner", "meaning", "property", "pair")
ROOTS = """hepat: liver leber | nephr ren: kidney kidneys renal niere nieren | cardi kardi: heart herz
pulmo pneumo: lung lungs lunge lungen | gastr: stomach magen | derm: skin haut | osteo: bone bones knochen | chondr: cartilage knorpel
neur: nerve nerves nerv nerven | haem hem hämat: blood blut | arthr: joint joints gelenk gelenke | myo: muscle muscles muskel muskeln
encephal enzephal: brain gehirn | ophthalm: eye eyes auge augen | odont dent: tooth teeth zahn zähne | leuk leuc: white weiß weiße
erythr: red rot rote | melan: black dark | chlor: green grün | xanth: yellow gelb | cyan: blue blau | photo: light licht
helio: sun sonne | therm: heat temperature wärme hitze | cryo kryo: cold ice kälte eis | hydr aqu: water wasser | pyro ign: fire feuer
terr: land earth erde | cosm kosm: space universe meteorites micrometeorites | astr stell: star stars stern sterne
litho: rock rocks stone gestein stein | vulkan volcan: lava vulkan volcano volcanoes | chrono: time zeit
phono: sound sounds laut schall | morpho: form forms shape gestalt | phag: eat eats eating engulfs frisst fressen
bio: life living leben | zoo: animal animals tier tiere | phyto: plant plants pflanze pflanzen | dendr: tree trees baum bäume
ornith: bird birds vogel vögel | ichthy: fish fishes fisch fische | entomo: insect insects insekten
myco myko: fungus fungi pilz pilze | anthropo: human humans mensch menschen | theo: god gods gott götter | gyn: woman women frau frauen
demo: people volk | carn: meat flesh fleisch | mono uni: one single ein einziger | tri: three drei | tetra quadr: four vier
penta: five fünf | hexa: six sechs | octa okta: eight acht | poly multi: many several viele mehrere
exo: outside outer external außen äußere | endo intra: inside inner internal within innen innere innerhalb | inter: between zwischen
hyper: high above hoch erhöht | hypo: low below niedrig erniedrigt | iso: equal same gleich gleiche | homo: same equal gleich gleiche
hetero: different unlike verschieden verschiedene | retro: back backwards zurück | anti: against opposite gegen | pseudo: false falsch
micro mikro: small tiny klein kleine | macro makro: large big groß große | auto: self own selbst | paleo paläo: old ancient alt
mort: death tod | scrib script: write writing writes"""
"""Roots and the words that say what they mean, in English and German."""
WORD = re.compile(r"[^\W\d_]{5,}")
SHORTEST = 3
"""So many letters at least stand behind a root."""


@lru_cache(maxsize=1)
def roots() -> tuple[tuple[str, frozenset[str]], ...]:
    """Each root with the words that say what it means."""
    entries = [entry.partition(":") for entry in ROOTS.replace("\n", "|").split("|")]
    return tuple((root, frozenset(meant.split())) for called, _, meant in entries for root in called.split())


def says_its_root(question: Question, corpus: Corpus) -> bool:
    """root: a word of the name asked for begins with a root whose meaning the question says, as no other option does, or the other way
    round: `hepatica` of `liver fluke`.
    """
    fact = question.fact
    if question.form not in FORMS or not isinstance(fact, Attribute | Definition) or not own(fact):
        return False
    name, said = (fact.subject, fact.value) if isinstance(fact, Attribute) else (fact.term, fact.meaning)
    others = [option.text for option in question.distractors]
    if question.form in ("meaning", "property", "pair"):
        return any(means(name, said, one) and not any(means(name, other, one) for other in others) for one in roots())
    return any(means(name, said, one) and not any(begun(other, one[0]) for other in others) for one in roots())


def means(name: str, said: str, one: tuple[str, frozenset[str]]) -> bool:
    """Whether a word of a name begins with a root of which a text says the meaning."""
    return begun(name, one[0]) and not one[1].isdisjoint(words(said))


def begun(name: str, root: str) -> bool:
    """Whether a word of a name begins with a root and goes on."""
    return any(word.startswith(root) and len(word) >= len(root) + SHORTEST for word in _long_words(name))


@lru_cache(maxsize=10_000)
def _long_words(name: str) -> tuple[str, ...]:
    return tuple(map(str.lower, WORD.findall(name)))

"""Whether a name is a person's, by its first name: a machine, a firm and a treaty have several words with capitals as well."""

from __future__ import annotations

import re

PARTICLES = r"(?:von|van|de|da|di|du|ibn|bin|al|der|den|zu|la|le|the)"
NAME = re.compile(rf"(?P<first>[A-ZÄÖÜ][\w’'-]*)(?: (?:[A-ZÄÖÜ][\w.’'-]*|{PARTICLES}))* [A-ZÄÖÜ][\w.’'-]*")
FORENAMES = frozenset(
    """Ada Adam Alan Albert Alexander Alfred Alice Andrew Anna Anne Antoine Arthur Barbara Ben Benjamin Bernhard Bill Blaise Carl Caroline
    Charles Christian Claude Daniel David Dmitri Donald Dorothy Edward Edwin Elisabeth Elizabeth Emil Emily Emma Erik Ernest Ernst Erwin
    Eva Fanny Felix Ferdinand Francis Franz Frederick Frida Friedrich Fritz Galileo George Georg Georges Gottfried Gottlob Grace Gregor
    Gustav Hans Heinrich Helen Henri Henry Herbert Herman Hermann Immanuel Isaac Isabella Jack Jacques James Jane Jean Joan Johann
    Johannes John Joseph Josef Juan Jules Julia Julius Karl Katherine Konrad Kurt Lawrence Leo Leonardo Leonhard Lev Linus Lise Louis Louise
    Ludwig Margaret Maria Marie Martin Mary Max Michael Michelangelo Napoleon Nelson Niccolò Nicolas Niels Nikola Noam Oliver
    Oskar Oscar Otto Paul Peter Philip Pierre Pablo Rachel Ralph René Richard Robert Roger Rosalind Rudolf Samuel Sigmund Simone Sophie
    Stephen Steve Susan Theodor Theodore Thomas Tim Tommy Tycho Victor Vincent Vladimir Walter Werner Wilhelm William Winston
    Wolfgang""".split()
)


def full_name(text: str) -> bool:
    """Whether a text is nothing but a person's full name: `John von Neumann`; not `Vertrag von Versailles`, nor `Apple Macintosh`."""
    match = NAME.fullmatch(text.strip())
    return match is not None and match["first"] in FORENAMES

"""Names of lands and peoples by themselves: `Denmark and Norway`, `USA`, `Österreich, Ungarn`."""

from __future__ import annotations

import re

from components.quiz.demonyms import PEOPLES

OTHERS = frozenset(
    """italy italien austria österreich serbia serbien romania rumänien bulgaria bulgarien yugoslavia jugoslawien ukraine canada kanada
    australia australien india indien cuba kuba korea vietnam afghanistan iraq irak syria syrien lebanon libanon jordan jordanien algeria
    algerien libya libyen ethiopia äthiopien abyssinia abessinien argentina argentinien chile peru colombia kolumbien venezuela bolivia
    bolivien ecuador bohemia böhmen moravia mähren silesia schlesien saxony sachsen bavaria bayern albania albanien croatia kroatien
    slovenia slowenien slovakia slowakei estonia estland latvia lettland lithuania litauen luxembourg luxemburg crimea sicily sizilien
    crete kreta malta cyprus zypern tunisia tunesien morocco marokko africa afrika asia asien manchuria mandschurei mongolia mongolei
    tibet nepal pakistan burma indonesia indonesien malaya singapore singapur kenya kenia ghana nigeria congo kongo sudan angola
    mozambique mosambik rhodesia rhodesien panama nicaragua haiti jamaica jamaika tschechoslowakei udssr ddr brd""".split()
)
"""Lands whose names begin like those of their peoples, which `demonyms` tells by that."""
LANDS = OTHERS.union(*PEOPLES)
BESIDE = frozenset(
    """and und the & as well sowie both great united new north south east west northern southern eastern western nord süd ost west
    nördliches südliches der die das""".split()
)
"""What stands between names of lands or in front of one."""
WORD = re.compile(r"[^\W\d_]+")


def only_lands(text: str) -> bool:
    """Whether a text is nothing but names of lands or peoples; a small word that is a land's with a capital only (`us`) is none."""
    found = [word for word in WORD.findall(text) if word.lower() not in BESIDE]
    return bool(found) and not re.search(r"\d", text) and all(word[0].isupper() and word.lower() in LANDS for word in found)

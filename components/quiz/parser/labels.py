"""`Term: meaning`, `term – purpose`, `3 advantages of X: a, b, c`: a line split at its label."""

from __future__ import annotations

import re

from components.quiz.grammar import date, does, form, plural
from components.quiz.persons import full_name
from components.quiz.spans import span
from components.quiz.words import NUMBERS, words

SPLIT = re.compile(
    r"(?P<label>[^:]{1,80}?)"
    r"(?:\s*:\s+|\s+:=\s+|\s+(?:[–—]|--?)\s+|"
    r"\s+=\s+(?=(?:[a-zäöü]+|\d+) |[A-ZÄÖÜ][a-zäöüß]+(?:- und)?,? [a-zA-ZÄÖÜ])|"
    r"(?<=[A-Za-z)])\s+(?:->|=>|→)\s+)"
    r"(?P<rest>\S.*)"
)
LASTING = re.compile(
    r"(?P<label>(?=\w)[\w./]{1,12}(?: [\w.]{1,12}){0,2}\s+[–—-]{1,2}\s+[\w.]{1,12}(?: [\w.]{1,12}){0,2})"
    r"(?:\s*:|\s+[–—-]{1,2})\s+(?P<rest>\S.*)"
)
"""Two dates with a dash between them, and what lasted from the one to the other: `24 June 1948 – 12 May 1949: Berlin Blockade`."""
NOT_TERMS = re.compile(
    r"(?:examples?|note|reason|answer|hint|source|result|output|input|solution|step \d+|q|a|question|one option|option|todo|tip|warning|"
    r"remember|important|summary|conclusion|definition|idea|goal|figure|fig|table|chapter|lecture|week|day|page|slide|date|author|"
    r"deadline|topics?|overview|prompt|proof|also|but|however|then|so|first|second|third|finally|key|correct|beispiel|frage|antwort|"
    r"hinweis|merke|quelle|aufgabe|exam|test|quiz|(?:example|beispiel) (?:for|of|für|von) .*|"
    r"coursework|assignments?|hand-?in|term paper|kursarbeit|projektarbeit|hausarbeit|"
    r"ex\.?|worked examples?|(?:still )?(?:open|unclear|unsure)|"
    r"(?:exam|test|midterm|quiz|klausur|prüfung) (?:on|in|am|im) .*|"
    r"essay(?: q(?:uestion)?)?|homework|reading|room|office hours?|klausur|prüfung|abgabe|hausaufgabe|raum|termin)s?\s*\d*",
    re.I,
)
ATTRIBUTES = frozenset(
    """applications application examples example used for commonly used for use uses input inputs output outputs pros cons advantages
    disadvantages advantage disadvantage purpose goal function functions role location cause causes effect effects symptoms treatment
    structure context loss objective when where reason result capital author year date discovered by invented by unit formula symbol
    layer port protocol product products reactants""".split()
)
ATTRIBUTE_LABELS = frozenset(
    {"used for", "commonly used for", "used when", "used in", "discovered by", "invented by", "made of", "known for", "best for"}
)
COUNTED = re.compile(
    r"(?:name|list|give|the|these|there are)?\s*(?:the\s+)?(?P<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+(?P<head>.+)",
    re.I,
)
PLURAL_HEAD = re.compile(
    r"(?:the |main |some |important )*(?:examples|advantages|disadvantages|benefits|drawbacks|types|kinds|parts|stages|steps|phases|"
    r"components|features|"
    r"properties|functions|methods|reasons|causes|symptoms|layers|levels|principles|factors|elements|ingredients|goals|uses|organs)\b",
    re.I,
)
VALUE = re.compile(r"(?P<name>[^\W\d_]\w{0,15}) ?(?:=|:|is) ?(?P<value>\d+(?:\.\d+)?(?:e-\d{1,2})?)")
SETTINGS = re.compile(r"(?:[^\W\d_]\w*=[^\s=]+\s+){2,}[^\W\d_]\w*=[^\s=]+")
"""Names with their values and nothing but a space between them: `β1=0.9 β2=0.999 eps=1e-8`."""
DATED = re.compile(
    r"(?P<date>(?:\d{1,2}\.? )?(?:[A-ZÄÖÜ][a-zä]{2,8}\.? )?(?:\d{1,2},? )?(?:1[0-9]{3}|20[0-9]{2}))\s+"
    r"(?P<event>(?!(?:was|were|is|are|saw|and|to|or|in|war|bis|und|als)\b)[^\W\d]\S*.*|[\"“„]\S.*)"
)
LIFE = re.compile(r"\s*\((?:born |geb\. |b\. |c\. ?|ca\. ?|\*\s?)?\d{3,4}(?:\s*[–-]\s*(?:c\. ?|ca\. ?|†\s?)?\d{2,4})?\)$")
"""The years of a life behind a name."""
AGAINST = re.compile(r"\sv\.? [A-ZÄÖÜ]")
"""Between the two sides of a case, which is no event: `1812 Kiel v. Lund`."""
YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
EVENT = re.compile(r"(?P<date>(?:1\d{3}|20\d\d)(?:\s?[–-]\s?\d{2,4})?)[:,]?\s+(?P<event>[^\W\d]\S*(?: \S+){0,9})")
"""A year, or two, and what happened: `1853–1870 Haussmann rebuilds Paris`."""
BEHIND = re.compile(r"\. |\s(?:->|→|=>|⇒)\s")
"""Where what happened ends, behind a name."""
BREAKS = re.compile(r"\s*[,;]\s+(?:and\s+|or\s+|und\s+)?|\s+(?:and|und)\s+")


MNEMONIC = re.compile(r"([A-Z])\s*(?:=|:|–|-)\s*(?=\1[a-zäöü]+(?:\s[a-z]+){0,2}\s*(?::|–|=)\s)")
"""The letter of an acronym in front of what it stands for: `A = Atomicity: …`."""
BEGINNING_VERB = frozenset(
    """must can cannot could should may might shall will would is are was were has have had does do did be needs muss müssen kann können
    darf dürfen soll sollen wird werden ist sind war waren hat haben""".split()
)
"""What no name of two words or more begins with: `must be incorporated` goes on with the sentence above it."""
FROM_TO = re.compile(
    r"(?:from |vom )?(?:the )?\w+(?:est|ste[nr]?) (?:to|zu[mr]?) (?:the )?\w+(?:est|ste[nr]?)\b.*|\w+(?:est|ste[nrs]?) (?:first|zuerst)",
    re.I,
)
"""`strongest to weakest`: how what follows is sorted, and no name."""
NO_NAMES = frozenset(
    """not but so also and or however then thus hence yet plus ps btw fyi anyway otherwise though although because
    nicht aber auch sonst und oder sowie jedoch denn dann dabei hierbei übrigens bzw""".split()
)
"""Words that join or point and name nothing; in capitals (`NOT`, a gate) they may, `NB` never."""
ENDING_VERB = frozenset("is are was were has have had does did says said means ist sind war waren hat haben hatte hatten".split())
ENDING_PLURAL_VERB = frozenset("hold contain include need use make say do get give take store carry".split())
"""What the opening of a sentence ends in, and no name: `ducts hold`, `the third is`."""
SETTING = r"(?:`(?:default|type|optional|\w+\s*=|\{)[^`]*`|\((?:default|int|float|str|bool|list|tuple|optional|string)\b[^()`]*\))"
"""What a manual puts behind the name of a parameter: `` `C` `default 1`: … ``, `` `alpha` (float): … ``."""
TOLD_TO = re.compile(
    r"(?:look|watch|check|see|note|keep|remember|think|try|pick|avoid|beware|don['’]t|do not|never|always|forgot|forget)\s+"
    r"(?:at|for|out|of|the|an?|that|if|whether|your|every|each|all|it|this|using|to)\b.*",
    re.I,
)
"""What somebody is told to do, and no name: `look at the plan`."""
RANKING = re.compile(r"[<>≺≻≪≫](?=[^<>]*\w[^<>]*[<>≺≻≪≫])")


def ranked(text: str) -> bool:
    """Whether a text puts three things or more in order (`gold > silver > bronze`): no description of one of them."""
    return bool(RANKING.search(re.sub(r"`[^`]*`|</?\w+>|<?[-=]+>", "", text)))


def split_label(text: str, bold: str) -> tuple[str, str] | None:
    """Label and rest of `Label: rest` and its like, or None. A bold beginning is a label even without a colon when `is` follows."""
    code = re.match(rf"(`[^`]+`)(?:\s+{SETTING})?\s*(?::=?|–|—|-|→|->)\s+(\S.*)", text)
    if code:
        return code[1], code[2]
    command = re.match(r"(`[\w.-]+(?:\([^`]*\))?`)\s+(\S.*)", text)  # `chmod` changes the rights of a file
    if command and does(command[2]) and not (command[1].endswith(")`") and "`" in command[2]):
        return command[1], command[2]
    if bold and text.startswith(bold):
        rest = text[len(bold) :]
        label = bold.rstrip(" :–—-")
        separator = re.match(r"\s*(?::=|->|→|[:–—=-])\s*", rest) or (re.match(r"\s+", rest) if bold.rstrip().endswith(":") else None)
        if separator and rest[separator.end() :].strip():
            return label, rest[separator.end() :].strip()
        if bold.endswith(":") and rest.strip():
            return label, rest.strip()
        return None
    if (lasting := LASTING.match(text)) and span(lasting["label"]):
        return lasting["label"], lasting["rest"].strip()
    match = SPLIT.fullmatch(MNEMONIC.sub("", text))
    if match is None or match["label"].count("(") != match["label"].count(")") or match["label"].count("`") % 2:
        return None
    arrow = re.match(r"\s+(?:->|=>|→)", match.string[match.end("label") :])
    if arrow and (len(match["label"].split()) > 3 or re.search("->|=>|→|[.:]", match["rest"].rstrip("."))):
        return None
    if "," in match["label"] and re.match(r"\s+=\s", match.string[match.end("label") :]):
        return None  # `loopback 127.0.0.0/8, link local 169.254.0.0/16 = …`
    label = match["label"].strip()
    return LIFE.sub("", label) or label, match["rest"].strip()


def dated(text: str) -> tuple[str, str] | None:
    """Date and event of `March 1946 speech at Fulton`: a line that begins with a date and goes on with a few words, no sentence."""
    match = DATED.fullmatch(text.strip().rstrip("."))
    if match is None or not date(match["date"]) or len(match["event"].split()) > 10 or YEAR.search(match["event"]):
        return None
    return match["date"], match["event"]


def event_of(label: str, said: str, line: str) -> tuple[str, str] | None:
    """The event and its date of a line whose label begins with a year; None for any other label. Of mere names what is said of
    them is a part (`1898 Howard: garden city`). Where the line gives another year, there is no event ("").
    """
    match = EVENT.fullmatch(label)
    if match is None or AGAINST.search(label):
        return None
    event = match["event"].strip()
    named = len(event.split()) < 3 or all(word[0].isupper() for word in event.split()) or full_name(event)
    event = f"{event}: {BEHIND.split(said, maxsplit=1)[0]}" if named else event
    told = len(event.split()) <= 12 and not YEAR.search(line.replace(match["date"], "", 1)) and not re.search('[?"“”„]', event)
    return (event, match["date"]) if told else ("", "")


def is_term(label: str, marked: bool = False) -> bool:
    """Whether a label can be the name of something: short, no sentence, and, unless the notes mark it in bold, not a word such as
    `Example` or `Reason`.
    """
    found = words(label)
    if not 1 <= len(label.split()) <= 9 or not found or label.endswith(("?", "!", ",")):
        return False
    if (len(found) > 1 and found[0] in BEGINNING_VERB) or FROM_TO.fullmatch(label) or TOLD_TO.fullmatch(label) or _opens(label, found):
        return False
    if marked and len(found) <= 4:
        return True
    if len(label.split()) > 7 or NOT_TERMS.fullmatch(label.strip()):
        return False
    if re.search(r"[=>≠]|!!|->|→|(?<!\b[a-z])(?<!\bvs)\.\s", label) or label[0] in "\"“'‘([{$|-–—":
        return False
    if form(label) in ("clause", "to") or (found[0].endswith("ly") and len(found) > 2):
        return False
    return found[0] not in ("if", "when", "because", "but", "and", "or", "so", "then", "also", "it", "they", "we")


def _opens(label: str, found: list[str]) -> bool:
    """Whether a label is a word that joins, or the opening of a sentence, up to its verb."""
    if len(found) == 1:
        return found[0] == "nb" or (found[0] in NO_NAMES and not label.isupper())
    subject = found[-2]
    many = subject in ("they", "we", "people") or plural(subject)
    return found[-1] in ENDING_VERB or (found[-1] in ENDING_PLURAL_VERB and many)


def is_attribute(label: str) -> bool:
    """Whether a label asks for a property (`Applications`, `commonly used for`) rather than naming a thing."""
    return label.lower() in ATTRIBUTES or label.lower() in ATTRIBUTE_LABELS


LEAST_OF_A_LIST = 3


def inline_list(text: str) -> tuple[str, ...] | None:
    """The members of `a, b and c`, each at most six words; None if the text is no such list."""
    text = text.strip().rstrip(".")
    if re.search(r"[.!?]\s|[:;]\s.*[:;]\s|=", text) or ("," not in text and not re.search(r" and | und ", text)):
        return None
    if re.search(r"\bzu \w+(?:en|ern|eln|tun|sein)$", text):
        return None  # `die Kunst, Rosen und Hecken zu schneiden`
    if "," not in text and re.search(r"\b(?:between|both|from|zwischen)\b", text):
        return None
    outside = re.sub(r"\([^)]*\)", lambda hidden: hidden[0].replace(",", "\x00").replace(" and ", "\x01"), text)
    commas = re.split(r",\s+(?:(?:and|und)\s+)?", outside)
    joined = len(commas) >= LEAST_OF_A_LIST and any(re.search(r" (?:and|und) ", part) for part in commas[:-1])  # `hold and wait, …`
    parts = [part.replace("\x00", ",").replace("\x01", " and ").strip() for part in (commas if joined else BREAKS.split(outside))]
    parts = [re.sub(r"^(?:the|an?)\s+", "", part) for part in parts if part and part.lower() not in ("etc", "etc.", "...", "…")]
    if any(re.match(r"(?:which|that|where|when|because|so|such as|while|but|as|with)\b", part) for part in parts):
        return None
    if (
        len(parts) < 2
        or any(len(part.split()) > 7 or not words(part) for part in parts)
        or len({part.lower() for part in parts}) < len(parts)
    ):
        return None
    return tuple(parts)


def value_list(text: str) -> tuple[tuple[str, str], ...]:
    """Names and numbers of `r = 4, w = 2, x = 1`, or of `r=4 w=2 x=1`, three at least; () if the text is no such list."""
    bare = re.sub(r"\s*\([^()]*\)$", "", text.strip().rstrip("."))
    split = r"\s+" if SETTINGS.fullmatch(bare) else r"[,;]\s"
    parts = [VALUE.fullmatch(part.strip()) for part in re.split(split, bare)]
    found = tuple((match["name"], match["value"]) for match in parts if match)
    return found if len(found) == len(parts) >= 3 and len({name for name, _ in found}) == len(found) else ()


def counted_head(label: str) -> tuple[int | None, str] | None:
    """`3 advantages of X` -> (3, `advantages of X`); `ML examples` -> (None, `examples of ML`); None if the label heads no list."""
    match = COUNTED.fullmatch(label.strip())
    if match:
        number = match["number"].lower()
        return int(NUMBERS.get(number, number)), match["head"].strip()
    if PLURAL_HEAD.match(label) or re.fullmatch(r"\S+(?: \S+)? examples", label):
        examples = re.fullmatch(r"(.+?)\s+examples", label)
        return None, f"examples of {examples[1]}" if examples else re.sub(r"^the\s+", "", label, flags=re.I)
    return None

"""The wording of stems: whole questions, in English that holds for any term."""

from __future__ import annotations

import re

from components.quiz.defining import defines
from components.quiz.grammar import EITHER, FINITE, PREPOSITIONS, form, plural
from components.quiz.kinds import head, kind
from components.quiz.words import words

OF = frozenset(
    """role shape size meaning output input result purpose context weakness capacity id range formula source explanation structure location
    capital function author founder number example model unit symbol
    hardness colour color use price weight height length density mass age speed area volume population language currency
    leader king queen ruler president head owner director composer painter inventor discoverer cause effect symptom origin aim goal job task
    idea taste smell
    past participle plural singular genitive comparative superlative infinitive translation synonym opposite""".split()
)
MAKERS = frozenset(
    """author inventor discoverer founder composer painter director architect sculptor poet writer creator leader king queen ruler president
    emperor""".split()
)
"""Kinds of persons that something has."""
PARTICIPLE = re.compile(
    r"(?:commonly |typically |mainly |often )?(?:used|made|known|discovered|invented|found|compared|good|bad|best|suitable|ideal|famous) "
    r"(?:by|in|for|with|of|as|when|to|from|on|at)"
)
QUESTION_WORDS = ("what", "where", "how", "when", "why")
WITHOUT_ARTICLE = frozenset(
    """vitamin group type class stage phase chapter article section day week year room number level grade step version model factor part
    page point case act scene psalm king queen pope emperor president doctor saint lake mount""".split()
)
"""Kinds that stand without an article before a name: `vitamin “C”`, but `the symbol “ε”`, `the molecule “CO2”`."""
VERB_HEADER = re.compile(
    r"(?P<verb>[a-z]{3,}[^s\W]s|goes|does)(?P<rest>(?: (?:next|first|last|mostly|mainly|often|from|to|with|in|on|into|by|for|at|of|like))+)"
)
"""A header that says what its subjects do: `picks next`, `comes from`."""
GERUND = re.compile(
    r"(?!spelling|setting|meaning|building|beginning|ending|timing|rating|ranking|heading|opening|closing|training|spacing|finding|offspring|"
    r"reading|loading|bearing|rigging|wing|king|ring|string|spring)[a-z]{3,}ing"
)
"""A header that says what is done, and is no property: `counting`."""
KIND = re.compile(r"[A-Z]?[a-z]{3,}")
PAST = re.compile(r"\b(?:was|were|had|[a-z]{3,}ed|from \d{3,4}|until \d{3,4}|in \d{3,4})\b")
BASES = {"does": "do", "has": "have", "comes": "come", "goes": "go", "is": "be"}


NO_NOUN = frozenset(
    """born built written sung sold won founded
    normal abnormal typical usual common regular irregular formal informal optimal ideal healthy low high good bad best worst easy hard
    old new present past general special local global active passive positive negative before after too why""".split()
)
"""Headers of one word that name no property."""
LABELS = frozenset("no nr num qty use uses type amt header pro con".split())
"""Headers of one word that stand for a property and do not name it: `No` for a number, `Header` for how long the header is."""
INITIALS = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+$")
"""What ends in a full stop of its own: `patient H.M.`"""
STANDING = frozenset("contains consists has means belongs stands lies comes remains equals includes needs requires".split())
"""Verbs of what is so, and is no deed."""
DEEDS = frozenset("asks eats lives wants gives takes makes says feeds hunts binds acts drinks builds kills likes hates".split())
"""Headers of one word that say what their subjects do."""
LEFT_OPEN = re.compile(r"\w (?:for|of|to|with|from|in|on|at|by|about)$")
"""A header that is open at its end: `watch out for`."""
UNIT_BEHIND = re.compile(r"\w (?:[a-z]|mm|cm|km|kg|mg|ml|min|hrs?|d|wks?|yrs?|mo|ms|%|°[CF]?|/ ?\w+|[\w²³]{1,4}/[\w²³]{1,4})$", re.I)
"""A header with its unit: `gestation d`."""
ON_CONDITION = re.compile(r"\w\s(?:if|when|wenn|falls)\s")
"""A header with its condition: `term if too low`."""
TABLE_OF = re.compile(r"[\w-]+(?: [\w-]+)? (?P<place>(?:for|on|in|at|during|with|from) .+)", re.I)


def value_of(attribute: str, subject: str, about: str, number: bool = False) -> str:
    """A stem that asks for a property. `about` is what the table's first column says of its subjects; when it says more than their kind
    (`Setting for an input of 100 pixels`), that comes first. `number`: the value is one.
    """
    low = small(attribute)
    counted = number and counts(low)
    asked = f"How many {low} do the notes give for {named(subject)}?" if counted else _value_of(attribute, subject, about)
    if len(about.split()) < 4:
        return asked
    inside = asked[0].lower() + asked[1:]
    place = placed(about)
    return f"{place[0].upper()}{place[1:]}, {inside}" if place else f"In the table “{about[0].lower()}{about[1:]}”, {inside}"


def small(attribute: str) -> str:
    """A header with a small first letter, unless it begins with an abbreviation or the name of a person (`Mohs's scale`)."""
    named = len(attribute) > 1 and (not attribute[1].islower() or re.match(r"[A-Z]\w+['’]s?\s", attribute))
    return attribute if named else f"{attribute[:1].lower()}{attribute[1:]}"


def measured_in(unit: str, subject: str, heading: str) -> str:
    """A stem that asks how many of something a heading's list gives: `How many semitones …for “octave” under “Intervals”?`"""
    return f"How many {unit} do the notes give for {named(subject)} under “{heading}”?"


def counts(attribute: str) -> bool:
    """Whether a property in the plural counts things: `moons`, `lone pairs on the centre`."""
    return plural(attribute) and len(re.split(r"\s(?:of|on|in|at|per|for)\s", attribute, maxsplit=1)[0].split()) <= 2


def placed(about: str) -> str:
    """What a table's first column says beyond the kind of its subjects: `for an input of 100 pixels`; "" if nothing."""
    table = TABLE_OF.fullmatch(about)
    return table["place"] if table and len(about.split()) >= 4 else ""


def both_of(attribute: str, subject: str, other: str, place: str = "", number: bool = False) -> str:
    """A stem that asks for a property of two subjects at once. Slots that begin alike are named once (`the map in PCA and in …`).
    `number`: the values are whole numbers.
    """
    if place:
        asked = both_of(attribute, subject, other, "", number)
        return f"{place[0].upper()}{place[1:]}, {asked[0].lower()}{asked[1:]}"
    low = small(attribute)
    if not attribute and (alike := _alike(subject, other)):
        return f"What {'are' if plural(alike[0]) else 'is'} the {alike[0]} {alike[1]} and {alike[2]}, in this order?"
    if not attribute:
        return f"What do the notes give for {named(subject)} and for {named(other)}, in this order?"
    clause = re.fullmatch(r"(what|where|how|when|why) (?:it|they) (\w+)(.*)", low) or re.fullmatch(r"(\w+) (?:it|they) (\w+)()", low)
    if clause:
        asked = clause[1].capitalize() if clause[1] in QUESTION_WORDS else f"Which {clause[1]}"
        return (
            f"{asked} do {named(subject)} and {named(other)} {BASES.get(clause[2], clause[2].removesuffix('s'))}{clause[3]}, in this order?"
        )
    user = re.fullmatch(r"(\w+) that (\w+) (?:it|them)", low)
    if user:
        return f"Which {user[1]} {user[2]} {named(subject)}, and which {user[2]} {named(other)}, in this order?"
    if number and counts(low):
        return f"How many {low} do the notes give for {named(subject)} and for {named(other)}, in this order?"
    asked_as_name = (
        low in NO_NOUN
        or LEFT_OPEN.search(low)
        or UNIT_BEHIND.search(low)
        or VERB_HEADER.fullmatch(low)
        or ON_CONDITION.search(low)
        or re.match(r"(?:when|if|where|how|why|what|who|too|used|output used|loss counted|compared|\w+ed\b)", low)
    )
    if asked_as_name or form(low) in ("clause", "to") or PARTICIPLE.fullmatch(low):
        return f"What do the notes give under “{attribute}” for {named(subject)} and for {named(other)}, in this order?"
    verb = "are" if plural(low) else "is"
    joined = _joined(low)
    return f"{_asking(low)} {verb} the {low} {joined} {named(subject)} and {joined} {named(other)}, in this order?"


def _alike(one: str, other: str) -> tuple[str, str, str] | None:
    """What two slots begin with, and how each goes on, if both go on with a preposition: (`map`, `in PCA`, `in a deep network`)."""
    ours, theirs = one.split(), other.split()
    if ours[0].lower() == theirs[0].lower():
        ours[0] = theirs[0] = min(ours[0], theirs[0], key=lambda word: word[0].isupper())
    same = next((place for place, (left, right) in enumerate(zip(ours, theirs, strict=False)) if left != right), 0)
    while same and not (ours[same] == theirs[same] and ours[same] in PREPOSITIONS):
        same -= 1
    return (" ".join(ours[:same]), " ".join(ours[same:]), " ".join(theirs[same:])) if same else None


def _joined(attribute: str) -> str:
    """`of` or `for` between a property and its subject."""
    head = attribute.split()[-1]
    return "of" if {head, head.removesuffix("s")} & (OF | MAKERS) else "for"


def _asking(attribute: str) -> str:
    """`Who` for a person that something has (`author`), else `What`."""
    head = attribute.split()[-1]
    return "Who" if {head, head.removesuffix("s")} & MAKERS else "What"


def _value_of(attribute: str, subject: str, about: str = "") -> str:
    plain, subject = subject, named(subject)
    low = small(attribute)
    if does := VERB_HEADER.fullmatch(low):
        kind = f"the {about.lower()} " if KIND.fullmatch(about) and not plural(about) and about.lower() not in WITHOUT_ARTICLE else ""
        return f"What does {kind}{subject} {_base(does['verb'])}{does['rest']}?"
    clause = re.fullmatch(r"(what|where|how|when|why) (?:it|they) (\w+)(.*)", low)
    if clause and clause[2] in ("is", "are"):
        return f"{clause[1].capitalize()} {clause[2]} {subject}{clause[3]}?"
    if clause:
        verb = BASES.get(clause[2], clause[2].removesuffix("s"))
        return f"{clause[1].capitalize()} does {subject} {verb}{clause[3]}?"
    needed = re.fullmatch(r"(\w+) (?:it|they) (\w+)", low)
    if needed and needed[1] not in QUESTION_WORDS:
        return f"Which {needed[1]} does {subject} {BASES.get(needed[2], needed[2].removesuffix('s'))}?"
    user = re.fullmatch(r"(\w+) that (\w+) (?:it|them)", low)
    if user:
        return f"Which {user[1]} {user[2]} {subject}?"
    if PARTICIPLE.fullmatch(low):
        if low.endswith("when"):
            return f"When is {subject} {low.removesuffix(' when')}?"
        if low.endswith((" by", " in", " with", " of", " as")):
            return f"What do the notes give for {subject} under “{attribute}”?"
        return f"What is {subject} {low}?"
    if re.match(r"too \w+$", low):
        return f"What happens when {'the ' + plain if plain[0].islower() else subject} is {low}?"
    if re.match(r"(?:when|if) \w+ ", low):
        return f"What holds for {subject} {low}?"
    if low in ("does", "macht", "what it does"):
        return f"What does {subject} do?"
    if low in NO_NOUN | DEEDS | LABELS or GERUND.fullmatch(low) or ON_CONDITION.search(low):
        return f"What do the notes give for {subject} under “{attribute}”?"
    if LEFT_OPEN.search(low) or UNIT_BEHIND.search(low) or (low.split()[0] in FINITE - EITHER and len(low.split()) > 1):
        return f"What do the notes give for {subject} under “{attribute}”?"
    if re.match(r"(?:when|if|where|how|why|what|who|loss counted|output used|\w+ed\b)", low) or form(low) in ("clause", "to"):
        return f"What do the notes give for {subject} under “{attribute}”?"
    if low.split()[-1].endswith(("ed", "en")) and plural(low.rsplit(" ", 1)[0]):
        return f"What are the {low} for {subject}?"
    if low in ("number", "quantity", "amount", "share", "count"):
        return f"Which {low} do the notes give for {subject}?"
    if low.endswith("name"):
        return f"Which {low} do the notes give for {subject}?"
    verb = "are" if plural(low) else "is"
    if re.search(r"\s(?:of|in|on|for|from|between|with|by|to|as)\s", low):
        return f"For {subject}, what {verb} the {low}?"
    return f"{_asking(low)} {verb} the {low} {_joined(low)} {subject}?"


def _base(verb: str) -> str:
    """A verb without its `s`: `passes` is `pass`, `carries` is `carry`."""
    if verb in BASES:
        return BASES[verb]
    return f"{verb[:-3]}y" if verb.endswith("ies") else re.sub(r"(?<=ss|sh|ch|zz)es$|s$", "", verb)


def of_kind(stem: str, subject: str, about: str) -> str:
    """A stem in which a name too short to say what it is (`C`) stands behind its kind (`vitamin “C”`), if a table says it."""
    if len(subject) > 3 or not re.fullmatch(r"[A-Za-z]{3,}(?: [a-z]+)?", about) or plural(about):
        return stem
    the = "" if about.lower().split()[-1] in WITHOUT_ARTICLE else "the "
    return stem.replace(named(subject), f"{the}{about.lower()} {named(subject)}", 1)


def owner_of(attribute: str, value: str, about: str) -> str:
    """A stem that asks to which subject a value belongs, by the kind of the subjects if a table's first column says it."""
    kind = about.lower() if re.fullmatch(r"[A-Z]?[a-z]{3,}(?: [a-z]+)?", about) and not plural(about) else "of these"
    if attribute.lower() in ("does", "what it does") and re.match(r"[a-z]+s\s", value):
        return f"Which {kind} {value[0].lower()}{value[1:].rstrip('.')}?"
    return f"To which {kind} does “{attribute}: {value}” belong?"


def named(text: str) -> str:
    """A name in quotation marks; code has its own."""
    return text if text.startswith("`") and text.endswith("`") else f"“{text}”"


def slot(subject: str) -> str:
    """A stem for a whole description whose value is asked: `fitting of PCA`."""
    head = re.match(r"(?!the )(\S+(?: \S+)?) of ", subject, re.I)
    if head and form(subject) == "noun" and not subject.startswith("`"):
        return f"What {'are' if plural(head[1]) else 'is'} the {subject[0].lower() if subject[1:2].islower() else subject[0]}{subject[1:]}?"
    return f"What do the notes give for {named(subject)}?"


def meaning_of(term: str, meaning: str, article: bool = False) -> str:
    """A stem that asks what a term means, or which date or number goes with it. `article`: the notes write the term with `the`."""
    if form(meaning) in ("date", "number"):
        return f"Which {'date' if form(meaning) == 'date' else 'value'} do the notes give for {named(term)}?"
    if form(meaning) == "does" and words(meaning)[0] not in STANDING:
        described = re.fullmatch(r"[a-z-]+ [a-z-]*[a-rt-z]", term) is not None  # `right ventricle`
        return f"What does the {term} do?" if (article or described) and not term.startswith("`") else f"What does {named(term)} do?"
    if form(meaning) == "to" and plural(term) and not meaning.lower().startswith("to "):
        return f"What do {named(term)} do?"
    if form(meaning) in ("clause", "to", "does") and not meaning.lower().startswith(("to ", "get ")):
        return f"How do the notes describe {named(term)}?"
    if proper(term) and kind(meaning) == "person":
        return f"Who was {term}, by the notes?" if PAST.search(meaning) else f"Which description fits {named(term)}?"
    if proper(term) and kind(meaning) == "place":
        return f"Which description fits {named(term)}?"
    return f"What is meant by {named(term)}?"


def says_only(said: str) -> bool:
    """Whether what is said of a term does not say what it is, nor what it does: a property, a part, a list (see `defining`)."""
    return form(said) not in ("date", "number", "does", "code") and kind(said) not in ("person", "place") and not defines(said)


def said_of(term: str) -> str:
    """A stem that fits whatever is said of a term."""
    return f"What do the notes say of {named(term)}?"


def whose(said: str) -> str:
    """A stem that asks of which term something is said, whatever it is."""
    return f"Of which of these do the notes say “{said.rstrip('. ')}”?"


def about(topic: str, stem: str) -> str:
    """A stem with its topic in front, which names the notes already."""
    asked = re.sub(r"^What do the notes say of (.*)\?$", r"What is said of \1?", stem)
    asked = re.sub(r"^Of which of these do the notes say (.*)\?$", r"Of which of these is it said: \1?", asked)
    first = asked.split()[0].strip("“")
    opening = asked[0].lower() if first.isalpha() and (first == "A" or not first.isupper()) else asked[0]
    return f"In the notes on “{topic}”, {opening}{asked[1:]}"


def proper(term: str) -> bool:
    """Whether a term, as it stands inside a sentence, is written like a proper name."""
    return term[:1].isupper() and not term.isupper()


def term_of(meaning: str, person: bool = False) -> str:
    """A stem that asks which term a meaning belongs to. `person`: the term is written like a proper name."""
    meaning = meaning[0].lower() + meaning[1:] if re.match(r"(?:An?|The) (?![A-Z](?:\s|$))", meaning) else meaning  # `A B A` is no article
    if form(meaning) == "does":
        return f"Which of these {meaning[0].lower()}{meaning[1:].rstrip('.')}?"
    if person and kind(meaning) == "person":
        return f"Who is described as “{meaning}”?"
    if form(meaning) in ("clause", "to"):
        return f"Which of these do the notes describe with “{meaning}”?"
    if meaning.lower().startswith(("a ", "an ", "the ", "one ")):
        many = meaning.lower().startswith("the ") and plural(head(meaning))
        return f"Which of these {'are' if many else 'is'} “{meaning}”?"
    return f"Which term means “{meaning}”?"


def pair_of(label: str) -> str:
    """A stem for a bare pair such as `High bias: underfitting`."""
    return f"With which of these do the notes pair “{label}”?"


def question(text: str) -> str:
    """A question of the notes as a stem: its own words, with a capital and a question mark."""
    text = text.strip().rstrip("?!: ").strip()
    text = text if INITIALS.search(text) else text.rstrip("?!.: ")
    return f"{text[0].upper()}{text[1:]}?"

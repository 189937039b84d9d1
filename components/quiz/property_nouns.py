"""Nouns that name a property for certain: only such a header of a column is built into a sentence, any other is quoted.

`What is the capital of “Peru”?`, but `What do the notes give for “Ra” under “thing”?`
"""

from __future__ import annotations

from components.quiz.grammar import AFTER_NOUN
from components.quiz.headers import IN_THE_PLURAL, MAKERS, OF
from components.quiz.parser.versus import third

PROPERTIES = frozenset(
    """abbreviation ability absorption acceleration accent accuracy acronym action activity address adjective advantage adverb aetiology
    affinity affix age aim allele allergen alphabet altitude ambiguity amount amplitude ancestor angle anion annotation antibiotic
    antibody antidote antigen antonym appearance application architect area argument artery article artist assumption atmosphere attitude
    author axiom bandwidth beginning behavior behaviour belief benefit biome birthday birthplace bond boundary budget builder buyer
    calibre capacity capital case catalyst cation cause center centre change character characteristic charge city claim class
    classification clef climate code coefficient color colour colouring column command company compensation complexity complication
    component composer composition compound concentration conclusion condition conductivity configuration conjugate conjugation
    consequence consistency constant constituent consumption content context contraindication contrast contribution conversion coordinate
    correlation cost country creator crime criterion criticism critique crystal currency current curve danger data date day deadline death
    decade decision default defect deficiency definition degree deity demand density depth derivative description destination developer
    deviation diagnosis diameter diet difference difficulty dimension diploma director disadvantage discipline discoverer discovery
    disease disorder distance distribution doctrine domain dosage dose drawback drug duration duty dynamics dynasty economy effect
    efficiency elasticity election electronegativity element elevation emblem emotion emperor empire encoding ending energy engine
    enthalpy entropy environment enzyme epidemiology epoch equation equivalent era error etiology etymology example exception excretion
    exponent export extension factor family feature fee festival field finding flavor flavour flower focus food force form formation
    formula founder frequency fuel function future gain gender gene genitive genre genus geometry gland gloss goal god government grain
    grammar gravity growth guideline habitat hardness harvest head headquarters health heat height hierarchy holding hormone host
    hybridisation hybridization hypothesis id idea identity illness image impact import importance impulse incentive incidence incubation
    index indication industry infinitive inflection influence ingredient inhibitor innervation input insertion instrument intensity
    interest intermediate interpretation intersection interval invention inventor ion isotope job judgment justification keyword label
    language latency latitude law leader legend length lesion lifespan lifestyle ligand limit limitation load location longitude loss
    luminance luminosity magnitude maker manufacturer mass material maximum meaning measure measurement mechanism medicine medium
    metabolism meter method metre migration mineral minimum mission mode model molarity moment momentum monarch mood morphology motif
    motion motivation motive motto movement muscle mutation name nationality nature nerve neurotransmitter nickname norm noun number
    nutrient objective obligation occupation offence onset opinion opponent opposite orbit order organ organisation organization
    orientation origin outcome output overhead owner oxidation oxide pain painter paradigm parameter party pathogen pathogenesis pathology
    pathway patron pattern payment peak penalty percentage performance perimeter period permission personality perspective phenotype
    phobia pigment pitch place poet polarity policy population port position potential power precedence precedent precipitate predator
    prefix premise preposition president pressure prevalence prey price principle priority probability problem procedure producer product
    profession profit prognosis pronoun pronunciation property proportion protagonist protein protocol province publication publisher
    pulse punishment purpose quality quantity queen radius range rank rate ratio reactance reactant reaction reagent reason rebuttal
    receptor recommendation reference reflex region register reign relation relationship relevance religion remedy reproduction
    requirement reservoir resistance resolution respiration response responsibility result revenue reward rhyme rhythm risk river role
    root route rule ruler runtime sacrament salary salt sanction scale scenario school science score scripture sculptor season seat seller
    sentence severity sex shape shortcut sign signatory significance singular size skill smell solubility solution solvent song sound
    source species speed spelling spin stability standard state status statute stem stimulus storage strategy strength stress structure
    style subject substance substrate successor suffix superlative surface surname symbol symptom synonym syntax target task taste
    tax taxon technique technology temperament temperature tempo tendency tense tension territory texture theme theorem theory therapy
    thesis thickener thickness threat threshold throughput timbre time timing title tone tool topic topology torque toxicity trait
    translation transmission treatment treaty trend trigger tuning turnover unit university usage valence valency validity value variable
    variance variety vegetation vein velocity verdict victim view viewpoint viscosity vitamin vocation voltage volume vowel vulnerability
    wavelength weakness wealth weapon weight width work writer year yield zone""".split()
)
"""Nouns in the singular, over all subjects; what may be said of anything (`thing`, `aspect`, `point`, `type`) is none."""
MANY = IN_THE_PLURAL - {"units", "axes"}
SAYS_NOTHING = frozenset("names kinds types numbers values".split())
ENDED = (("ies", "y"), ("xes", "x"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("s", ""))


def names_property(low: str) -> bool:
    """Whether the head of a header, small, is a noun that names a property: `capital`, `effect on bias`."""
    if " that is " in low:
        return True  # it says itself what it is
    head = (AFTER_NOUN.split(low)[0].split() or [""])[-1]
    first = low.split()[0] if low.strip() else ""
    if not head.isalpha() or head in SAYS_NOTHING or (first != head and third(first)):
        return False  # `shifts demand`
    known = PROPERTIES | OF | MAKERS
    return head in known | MANY or any(head.endswith(end) and f"{head[: -len(end)]}{one}" in known for end, one in ENDED)

"""Words that are written with a point, by what may follow them, and words that open a sentence; all lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A name or a figure follows: the point never ends a sentence.
BEFORE_NAMES = _words(
    "mr mrs ms mx dr prof sen rep gov gen col capt lt maj sgt cpl adm hon rev fr messrs mme mlle pres st mt ft"
    " vs v e.g i.e cf viz approx resp incl excl"
)

# A figure may follow; before anything else the point ends the sentence.
BEFORE_NUMBERS = _words(
    "no nos p pp fig figs art arts sec ch chap vol vols eq para par pt ca circa est max min tel ext"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)

# The point may end the sentence too: the word that follows decides.
MAY_END = _words("inc ltd co corp plc cos bros jr sr etc al dept univ assn bhd pte pty llc ag sa intl govt")

# Words that open a sentence far more often than they go on in a name.
OPENERS = _words(
    "the a an this that these those it its they their there he his she her we our i you your in on at by for from"
    " with within under over during after before since until as of to but and or so yet if when while where what why"
    " how who which although though because however meanwhile moreover also still some many most each every both"
    " such another other total according about compared"
)

"""How much a name, or what implies one, counts towards a candidate: the grades that several modules share."""

from __future__ import annotations

DIRECT = 0.95  # said of the figure outright
CLOSE = 0.8  # said so near that nothing else is meant
IMPLIED = 0.6  # what another unit says of it
PART_NAMED = 0.76  # a part whose words stand apart from the name of its whole
OF_ANTECEDENT = 0.9  # a change told of a figure is a change of that figure's property

"""Batch normalisation: one feature by hand, two networks raced from one seed, the averages that evaluation uses.

Reading order: `compute` (the layer), `numbers` (the values that are typed), `experiment` (what is trained, what is looked
at meanwhile), `measure` (epochs and seconds to an accuracy). The page's side: `state`, `controls`, `figures`, `words`, `listing`, `parts`.
"""

"""Bias² + variance + noise, measured: many refits of one model family, at every capacity, on one page.

Reading order: `truths` (what is to be learned), `sampling` (training sets), `polynomial`, `neighbours`, `network` (the three model
families), `families` (one way to call them), `decompose` (the three parts and the test error), `own_points` (the same where no truth
is known); `threads` keeps the fits to one thread. The page's side: `state`, `experiment` (measuring once), `view` and `widget`
(the two charts and their slider), `figures`, `words` and `table`, `guess`, `listing` (the state as code).
"""

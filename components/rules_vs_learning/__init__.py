"""The learner's own keyword rules against a trained classifier, on the same held-out reviews.

Reading order: `reviews` (the data), `features` (texts as numbers), `rules` (the learner's), `compute` (the model and its training),
`measure` (both judged on the same reviews), `tasks` (classification, regression, clustering, small and live). The page's side: `state`,
`experiment` (measuring once), `figures` and `figures_tasks`, `words`, `panels` and `panels_tasks`, `listing` (the state as code).
"""

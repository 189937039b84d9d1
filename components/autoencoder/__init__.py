"""An autoencoder of handwritten digits, beside PCA with a code as long.

Reading order: `digits` (the data, and a digit of one's own), `compute` (encode, decode, PCA, the plane through the codes), `experiment`
(what is trained). The page's side: `state`, `controls`, `view` and `widget` (what the browser decodes and draws by itself), `figures`,
`words`, `listing`, `parts`.
"""

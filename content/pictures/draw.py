"""The small pictures on the home page's cards, computed and written as SVG.  `python content/pictures/draw.py`

Each is a chalk drawing on a board of 320 × 150, in fixed colours, so that it looks the same in light and in dark. What looks measured is
measured: the fits are fits, the filtered digit is filtered, the bars are the shipped model's probabilities.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 320, 150
BOARD, CHALK, ORANGE, GREEN, BLUE = "#1d3a31", "#f3f0e4", "#f0a04b", "#7fd1b9", "#8cc4f2"
FOLDER = Path(__file__).parent
Array = NDArray[np.float64]


def board(*parts: str) -> str:
    drawing = "".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="{BOARD}"/>{drawing}</svg>\n'
    )


def line(x: Array, y: Array, colour: str, width: float, opacity: float = 1.0) -> str:
    points = " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True))
    return (
        f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{opacity}" '
        f'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def box(
    x: float, y: float, width: float, height: float, fill: str, *, opacity: float = 1.0, stroke: str = "none", radius: float = 2
) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{radius}" fill="{fill}" '
        f'fill-opacity="{opacity:.2f}" stroke="{stroke}" stroke-width="2"/>'
    )


def text(x: float, y: float, words: str, size: float, colour: str = CHALK, anchor: str = "middle") -> str:
    font = f'font-family="Verdana, DejaVu Sans, sans-serif" font-size="{size}"'
    return f'<text x="{x}" y="{y}" {font} fill="{colour}" text-anchor="{anchor}">{words}</text>'


def bias_variance() -> str:
    """Twenty polynomials of degree 7, each fitted to 14 noisy points of a sine; their median in orange."""
    rng = np.random.default_rng(3)
    grid = np.linspace(0, 1, 90)
    fits = []
    for _ in range(20):
        x = np.sort(rng.uniform(0, 1, 14))
        fit = np.polynomial.Polynomial.fit(x, np.sin(2 * np.pi * x) + rng.normal(0, 0.25, 14), 7, domain=[0, 1])
        fits.append(fit(grid))

    def place(values: Array) -> Array:
        return np.clip(HEIGHT / 2 - 42 * values, 6, HEIGHT - 6)

    across = 16 + grid * (WIDTH - 32)
    ghosts = "".join(line(across, place(fit), CHALK, 1.2, 0.4) for fit in fits)
    truth, middle = np.sin(2 * np.pi * grid), np.median(fits, axis=0)
    return board(ghosts, line(across, place(truth), GREEN, 2.5), line(across, place(middle), ORANGE, 2.5))


def convolution() -> str:
    """A handwritten digit, a 3 × 3 window on it, and the response of the vertical Sobel kernel."""
    from scipy.ndimage import correlate
    from sklearn.datasets import load_digits

    digit = load_digits().images[0] / 16.0
    response = correlate(digit, np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=float), mode="constant")[1:-1, 1:-1]
    response /= np.abs(response).max()
    cell = 15.0
    parts = [
        box(22 + c * cell, 15 + r * cell, cell - 1, cell - 1, CHALK, opacity=0.08 + 0.9 * value) for (r, c), value in np.ndenumerate(digit)
    ]
    parts.append(box(22 + 2 * cell - 1, 15 + 1 * cell - 1, 3 * cell, 3 * cell, "none", stroke=ORANGE))
    parts += [
        box(198 + c * cell, 30 + r * cell, cell - 1, cell - 1, ORANGE if value > 0 else BLUE, opacity=0.08 + 0.92 * abs(value))
        for (r, c), value in np.ndenumerate(response)
    ]
    parts.append(line(np.array([153.0, 182.0]), np.array([75.0, 75.0]), CHALK, 2.5))
    parts.append(line(np.array([175.0, 182.0, 175.0]), np.array([68.0, 75.0, 82.0]), CHALK, 2.5))
    return board(*parts)


def masked_language_model() -> str:
    """The notes' sentence as tokens, and the shipped model's five most probable words for its mask."""
    import torch
    from transformers import BertForMaskedLM, BertTokenizerFast

    folder = FOLDER.parent / "models" / "masked"
    tokenizer = BertTokenizerFast.from_pretrained(folder)
    model = BertForMaskedLM.from_pretrained(folder).float().eval()
    inputs = tokenizer("This is a great [MASK].", return_tensors="pt")
    with torch.inference_mode():
        probabilities = model(**inputs).logits[0, 5].softmax(-1)
    best = probabilities.topk(5)
    x, parts = 18.0, []
    for token in ("this", "is", "a", "great", "[MASK]", "."):
        width = 12 + 7.6 * len(token)
        masked = token == "[MASK]"
        parts.append(box(x, 16, width, 24, ORANGE if masked else CHALK, opacity=0.95 if masked else 0.16, radius=5))
        parts.append(text(x + width / 2, 33, token, 12.5, BOARD if masked else CHALK))
        x += width + 6
    for row, (value, token_id) in enumerate(zip(best.values.tolist(), best.indices.tolist(), strict=True)):
        y = 54 + 17 * row
        parts.append(text(78, y + 10, tokenizer.convert_ids_to_tokens(token_id), 12, CHALK, "end"))
        parts.append(box(86, y, 200 * value / best.values[0].item(), 11, GREEN, opacity=1 - 0.14 * row))
    return board(*parts)


def rules_vs_learning() -> str:
    """Accuracy over training reviews: ten keyword rules as a line, logistic regression as the mean of eight draws."""
    import csv

    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    with (FOLDER.parent / "reviews" / "films.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    training, held_out = ([row for row in rows if row["part"] == part] for part in ("training", "held out"))
    bag = CountVectorizer(binary=True).fit(row["text"] for row in training)
    X, T = (bag.transform(row["text"] for row in part) for part in (training, held_out))
    y, t = (np.array([row["label"] == "positive" for row in part]) for part in (training, held_out))
    sizes, means = np.array([20, 40, 80, 120, 160, 200, 250, 300]), []
    for size in sizes:
        found = []
        for seed in range(8):
            dice = np.random.default_rng(seed)
            chosen = np.concatenate([dice.permutation(np.flatnonzero(y == label))[: size // 2] for label in (True, False)])
            found.append(LogisticRegression(C=1.0).fit(X[chosen], y[chosen]).score(T, t))
        means.append(np.mean(found))
    words = dict.fromkeys("good great excellent wonderful brilliant".split(), 1)
    words |= dict.fromkeys("bad boring terrible awful worst".split(), -1)
    votes = [sum(words.get(word.strip(".,:;!?").lower(), 0) for word in row["text"].split()) for row in held_out]
    rules = float(np.mean((np.array(votes) >= 0) == t))

    def place(accuracy: Array) -> Array:
        return 132 - 420 * (accuracy - 0.5)

    across = 24 + sizes / 300 * 190
    figure = line(np.array([24.0, 214.0]), place(np.array([rules, rules])), ORANGE, 2.5)
    figure += line(np.array([24.0, 24.0, 214.0]), np.array([14.0, 132.0, 132.0]), CHALK, 1.5, 0.6)
    figure += line(across, place(np.array(means)), GREEN, 3)
    labels = [("rules", rules, ORANGE), ("learning", float(means[-1]), GREEN)]
    return board(figure, *(text(222, float(place(np.array(height))) + 4, name, 13, colour, "start") for name, height, colour in labels))


def hyperparameters() -> str:
    """The network of the first preset: its border round two moons, and its two losses over 30 epochs."""
    import sys

    sys.path.insert(0, str(FOLDER.parents[1]))
    from components.neural_network.data import points
    from components.neural_network.look import plane
    from components.neural_network.network import Architecture
    from components.neural_network.training import Settings, Training

    data = points("moons", 400, 0.15, 0)
    training = Training(Architecture(hidden=(8,)), data, Settings(optimiser="Adam", rate=0.1, epochs=30))
    curve = [seen for seen in training.run() if seen]
    side, cell, left, top = 26, 5.0, 18.0, 10.0
    probability = training.predict(plane(data, side)).softmax(dim=1)[:, 1].reshape(side, side)
    parts = []
    for row, values in enumerate(((probability * 4).round() / 4).tolist()):
        start = 0
        for column in range(1, side + 1):  # cells of one shade side by side are one box
            if column == side or values[column] != values[start]:
                shade = values[start]
                parts.append(
                    box(left + start * cell, top + row * cell, (column - start) * cell, cell, ORANGE if shade > 0.5 else BLUE,
                        opacity=0.08 + 0.6 * abs(shade - 0.5), radius=0)
                )  # fmt: skip
                start = column
    for (x, y), which in zip(data.x[:70].tolist(), data.y[:70].tolist(), strict=True):
        across, down = ((value / data.reach + 1) / 2 * side * cell for value in (x, -y))
        parts.append(box(left + across - 2, top + down - 2, 4, 4, ORANGE if which else BLUE, radius=0 if which else 2))
    epochs = np.array([seen.epoch for seen in curve])
    for losses, colour, width in (([s.test_loss for s in curve], CHALK, 2.0), ([s.train_loss for s in curve], GREEN, 3.0)):
        parts.append(line(170 + epochs / 30 * 130, 128 - np.array(losses) / curve[0].test_loss * 104, colour, width))
    parts.append(line(np.array([170.0, 170.0, 302.0]), np.array([16.0, 130.0, 130.0]), CHALK, 1.5, 0.6))
    return board(*parts)


def activation_functions() -> str:
    """Sigmoid, tanh and ReLU, laid over each other."""
    x = np.linspace(-4, 4, 120)
    across, axis = 16 + (x + 4) / 8 * (WIDTH - 32), 100.0
    grid = line(np.array([16.0, WIDTH - 16]), np.array([axis, axis]), CHALK, 1, 0.4)
    grid += line(np.array([WIDTH / 2, WIDTH / 2]), np.array([10.0, HEIGHT - 10]), CHALK, 1, 0.4)
    curves = ((np.tanh(x), BLUE), (1 / (1 + np.exp(-x)), GREEN), (np.maximum(0, x), ORANGE))
    return board(grid, *(line(across[shown], (axis - 36 * y)[shown], colour, 3) for y, colour in curves for shown in [axis - 36 * y > 8]))


def batch_normalization() -> str:
    """Eight values of a feature on their own axis, and where standardising puts them round 0, in units of one standard deviation."""
    values = np.array([7.1, 7.9, 8.4, 8.7, 9.1, 9.8, 10.3, 12.6])
    standardised = (values - values.mean()) / np.sqrt(values.var() + 1e-5)
    from_x, to_x = 30 + 20 * values, WIDTH / 2 + 52 * standardised
    parts = [line(np.array([14.0, WIDTH - 14.0]), np.array([y, y]), CHALK, 2, 0.6) for y in (34.0, 112.0)]
    parts += [line(np.array([a, b]), np.array([34.0, 112.0]), CHALK, 1.2, 0.35) for a, b in zip(from_x, to_x, strict=True)]
    parts += [f'<circle cx="{a:.1f}" cy="34" r="6" fill="{ORANGE}"/>' for a in from_x]
    parts += [f'<circle cx="{b:.1f}" cy="112" r="6" fill="{GREEN}"/>' for b in to_x]
    for step, name in ((-1, "−1"), (0, "0"), (1, "1")):
        parts.append(line(np.full(2, WIDTH / 2 + 52 * step), np.array([121.0, 128.0]), CHALK, 2))
        parts.append(text(WIDTH / 2 + 52 * step, 143, name, 12))
    return board(*parts)


def autoencoder() -> str:
    """A handwritten digit that nothing was learnt from, and what an autoencoder with a code of eight numbers makes of it."""
    import sys

    sys.path.insert(0, str(FOLDER.parents[1]))
    from components.autoencoder.digits import digits
    from components.autoencoder.experiment import entry, nothing
    from components.autoencoder.state import STATE
    from components.neural_network.jobs import Job

    trained = Job([entry({name: field.default for name, field in STATE.items()}, size=8)], nothing).finish().lanes[0].training
    picture = digits().x_test[1:2]
    cell, parts = 13.0, []
    for left, pixels, colour in ((18.0, picture, CHALK), (198.0, trained.predict(picture), GREEN)):
        for (row, column), value in np.ndenumerate(pixels.reshape(8, 8).numpy()):
            share = 0.06 + 0.94 * float(np.clip(value, 0, 1))
            parts.append(box(left + column * cell, 23 + row * cell, cell - 1, cell - 1, colour, opacity=share))
    for start, end in ((126.0, 154.0), (194.0, 166.0)):
        for down in (28.0, 122.0):
            parts.append(line(np.array([start, end]), np.array([down, 75 + (down - 75) * 0.34]), ORANGE, 2.5))
    parts += [box(156, 61.5 + 7 * place, 8, 5.5, ORANGE) for place in range(4)]
    return board(*parts)


def regularization() -> str:
    """A polynomial of degree 9 through noisy points of a sine and one outlier: without penalty, and as ridge regression with λ = 0.1."""
    rng = np.random.default_rng(4)
    x = np.append(np.linspace(-1, 1, 16), 0.5)
    y = np.append(np.sin(np.pi * x[:-1]) + rng.normal(0, 0.15, 16), -1.3)
    powers, grid = x[:, None] ** np.arange(10), np.linspace(-1, 1, 120)
    penalty = 0.1 * np.diag(np.arange(10) > 0)  # the bias is left out
    across, parts = 16 + (grid + 1) / 2 * (WIDTH - 32), []
    for strength, colour in ((0.0, ORANGE), (1.0, GREEN)):
        weights = np.linalg.solve(powers.T @ powers + strength * penalty, powers.T @ y)
        parts.append(line(across, np.clip(HEIGHT / 2 - 42 * (grid[:, None] ** np.arange(10) @ weights), 6, HEIGHT - 6), colour, 3))
    for place, (a, b) in enumerate(zip(x, y, strict=True)):
        side = 9.0 if place == 16 else 5.0
        parts.append(box(16 + (a + 1) / 2 * (WIDTH - 32) - side / 2, HEIGHT / 2 - 42 * b - side / 2, side, side, CHALK, radius=side / 2))
    return board(*parts)


def quiz() -> str:
    parts = []
    for row, (letter, width) in enumerate(zip("ABCD", (150, 190, 120, 170), strict=True)):
        y, right = 18 + 31 * row, letter == "B"
        parts.append(box(24, y, 22, 22, GREEN if right else "none", stroke=GREEN if right else CHALK, radius=6))
        parts.append(text(35, y + 16, letter, 13, BOARD if right else CHALK))
        parts.append(box(60, y + 7, width, 8, GREEN if right else CHALK, opacity=1 if right else 0.45, radius=4))
    return board(*parts)


def notes() -> str:
    rows = [(24, 240), (24, 215), (40, 180), (40, 205), (24, 150)]
    lines = [box(x, 40 + 20 * row, width, 8, CHALK, opacity=0.45, radius=4) for row, (x, width) in enumerate(rows)]
    return board(box(24, 20, 120, 8, ORANGE, radius=4), *lines)


PICTURES = {
    "rules-vs-learning": rules_vs_learning,
    "bias-variance": bias_variance,
    "autoencoder": autoencoder,
    "batch-normalization": batch_normalization,
    "convolution": convolution,
    "masked-language-model": masked_language_model,
    "hyperparameters": hyperparameters,
    "activation-functions": activation_functions,
    "regularization": regularization,
    "quiz": quiz,
    "notes": notes,
}

if __name__ == "__main__":
    for name, picture in PICTURES.items():
        (FOLDER / f"{name}.svg").write_text(picture(), encoding="utf-8")

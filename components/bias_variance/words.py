"""The page's sentences, made from the numbers."""

from __future__ import annotations

from collections.abc import Callable

from components.bias_variance.decompose import Decomposition
from components.bias_variance.families import Family
from components.bias_variance.measurement import Measurement
from components.bias_variance.sampling import Setting
from components.bias_variance.view import above

NOTICE = {
    True: (
        "The three areas come from one set of refits and end at the test error, which other refits and fresh labels measure. With more "
        "capacity bias² falls, variance grows, and the training error only falls. Fits that leave the picture are cut off at its edge."
    ),
    False: (
        "Nobody knows the function behind these points, so there is no bias to be shown. What can be measured: how much the fit changes "
        "when the points are drawn again from themselves (bootstrap variance), and its error at each point when that point is left out."
    ),
}
"""What to notice, for a known function and for own points."""


END = r"\,"
"""KaTeX lets a stacked formula stick out by two pixels at its right end, which makes it scroll; a thin space after it takes them in."""


def three(value: float) -> str:
    """Three significant digits: 0.0467, 1.23, 445, 2.1e+06. What rounding leaves of an exact fit is 0."""
    return f"{value:.3g}" if abs(value) > 1e-26 else "0"


def two(value: float) -> str:
    """Two significant digits, enough for an error bar."""
    return f"{value:.2g}"


def formula(measured: Decomposition, place: int) -> str:
    """The identity with its numbers, and the measured error beside it."""
    parts = [
        (measured.bias2[place], r"\text{bias}^2"),
        (measured.variance[place], r"\text{variance}"),
        (measured.noise, r"\text{noise }\sigma^2"),
    ]
    left = " + ".join(rf"\underset{{{name}}}{{{_latex(value)}}}" for value, name in parts)
    error = rf"{_latex(measured.measured[place])} \pm {_latex(2 * measured.measured_se[place], two)}"
    return (
        rf"\begin{{gathered}} {left} = {_latex(measured.total[place])} \\[1.2em] "
        rf"\text{{measured test error }} {error} \end{{gathered}}{END}"
    )


def own_formula(measured: Measurement, place: int) -> str:
    """What can be measured without a true function."""
    error = rf"{_latex(measured.measured[place])} \pm {_latex(2 * measured.measured_se[place], two)}"
    variance = _latex(measured.variance[place])
    return (
        rf"\begin{{gathered}} \text{{leave-one-out error }} {error} \\[0.4em] "
        rf"\text{{bootstrap variance }} {variance} \end{{gathered}}{END}"
    )


def covered_formula(noise: float) -> str:
    """The identity before the curve is uncovered: only the noise is known."""
    return rf"\text{{test error}} = \text{{bias}}^2 + \text{{variance}} + \underset{{\text{{noise }}\sigma^2}}{{{_latex(noise)}}}{END}"


def here(measured: Measurement, place: int, family: Family) -> str:
    """What is measured at the present capacity, and whether the sum holds."""
    name = _capital(family.label(measured.capacities[place]))
    train, error, margin = three(measured.train[place]), three(measured.measured[place]), two(2 * measured.measured_se[place])
    if not isinstance(measured, Decomposition):
        return (
            f"{name}: training error {train}, leave-one-out error {error} ± {margin}, "
            f"bootstrap variance {three(measured.variance[place])}. "
            "Which function lies behind these points is not known, so their bias cannot be measured."
        )
    gap, bound = measured.gap[place], 2 * measured.gap_se[place]
    verdict = "within" if abs(gap) <= bound else "outside"
    return (
        f"{name}: bias² {three(measured.bias2[place])} + variance {three(measured.variance[place])} + noise {three(measured.noise)} = "
        f"{three(measured.total[place])}. Measured on other training sets with fresh labels: {error} ± {margin}. "
        f"The gap of {two(abs(gap))} is {verdict} its Monte-Carlo error bar of {two(bound)} (two standard errors). "
        f"Training error: {train}."
    )


def best(measured: Measurement, family: Family) -> str:
    """Where the lowest error is, and which capacities the data cannot tell from it."""
    capacity = family.label(measured.capacities[measured.best])
    kind = "measured test error" if isinstance(measured, Decomposition) else "leave-one-out error"
    text = f"The lowest {kind}, {three(measured.measured[measured.best])}, is at {capacity}"
    rivals = [measured.capacities[place] for place in measured.contenders]
    if len(rivals) > 1:
        text += f"; from {family.label(rivals[0])} to {family.label(rivals[-1])} the differences are within their error bars"
    text += "."
    outside = above(measured)
    if outside:
        worst = max(outside, key=lambda place: measured.measured[place])
        text += (
            f" {_capital(_list(family, [measured.capacities[place] for place in outside]))} lie above the picture, "
            f"up to {three(measured.measured[worst])} at {family.label(measured.capacities[worst])}."
        )
    return text


def guess(measured: Measurement, family: Family, expected: tuple[int, int]) -> str:
    """What the learner expected against what was measured."""
    first, last = (measured.capacities[place] for place in expected)
    mine = family.label(first) if first == last else f"{family.label(first)} to {last}"
    best_label = family.label(measured.capacities[measured.best])
    if expected[0] <= measured.best <= expected[1]:
        return f"You expected {mine}; the lowest error is at {best_label}."
    nearest = min(range(expected[0], expected[1] + 1), key=lambda place: measured.measured[place])
    more = measured.measured[nearest] - measured.measured[measured.best]
    if nearest in measured.contenders:
        return f"You expected {mine}; the lowest error is at {best_label}, by {three(more)}, which is within the difference's error bar."
    yours = family.label(measured.capacities[nearest])
    return f"You expected {mine}; the lowest error is at {best_label}, {three(more)} below that of {yours}."


def moved(before: tuple[Setting, int], now: Setting, capacity: int, family: Family) -> str | None:
    """How the best capacity differs from the setting before; None if that was another family or the same setting."""
    setting, previous = before
    if setting == now or setting.family != now.family:
        return None
    changes = [
        f"{name} {was} → {new}"
        for name, was, new in (
            ("function", setting.truth, now.truth),
            ("n", setting.n, now.n),
            ("σ", f"{setting.noise:g}", f"{now.noise:g}"),
            ("refits", setting.refits, now.refits),
            ("seed", setting.seed, now.seed),
        )
        if was != new
    ]
    what = ", ".join(changes)
    if previous == capacity:
        return f"Against the setting before ({what}) the best {family.asked} is unchanged: {capacity}."
    return f"The best {family.asked} is now {capacity}; with the setting before ({what}) it was {previous}."


def agreement(measured: Decomposition) -> str:
    """How often the gap lies within two of its standard errors."""
    inside = int((abs(measured.gap) <= 2 * measured.gap_se).sum())
    return f"The gap between the sum and the measured error is within two standard errors at {inside} of {len(measured.gap)} capacities."


def _latex(value: float, digits_of: Callable[[float], str] = three) -> str:
    digits = digits_of(value)
    if "e" not in digits:
        return digits
    mantissa, exponent = digits.split("e")
    return rf"{mantissa} \cdot 10^{{{int(exponent)}}}"


def _capital(text: str) -> str:
    return text if text.startswith("k =") else text[:1].upper() + text[1:]


def _list(family: Family, capacities: list[int]) -> str:
    if len(capacities) == 1:
        return family.label(capacities[0])
    if family.field == "degree":
        return "degrees " + ", ".join(str(capacity) for capacity in capacities)
    return ", ".join(family.label(capacity) for capacity in capacities)

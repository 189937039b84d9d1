"""What is typed is read or refused with a sentence, and never run."""

from __future__ import annotations

import ast
import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from components.activation_functions.formula import KNOWN, LONGEST, FormulaError, read

X = torch.linspace(-3, 3, 61, dtype=torch.float64)
GOOD = {
    "x": X,
    " x * sigmoid(2*x) ": X * torch.sigmoid(2 * X),
    "max(0, x)": torch.relu(X),
    "min(x, 1) + max(-1, -x)": X.clamp(max=1) + (-X).clamp(min=-1),
    "-x**2": -(X**2),
    "x^3 / 4": X**3 / 4,
    "2**x - e**x": 2**X - torch.exp(X),
    "exp(-x**2/2)/sqrt(2*pi)": torch.exp(-(X**2) / 2) / math.sqrt(2 * math.pi),
    "0.5*x*(1+erf(x/sqrt(2)))": torch.nn.functional.gelu(X),
    "log(abs(x)+1)+atan(x)*cos(x)-sin(1e-1*x)": torch.log(X.abs() + 1) + torch.atan(X) * torch.cos(X) - torch.sin(0.1 * X),
    "+tanh(+x)": torch.tanh(X),
    "x*.5": X / 2,
}
BAD = {
    "": "does not fit together",
    "1+": "does not fit together",
    "(x": "does not fit together",
    "x x": "does not fit together",
    "2x": "Write the multiplication out: 2*x instead of 2x",
    "3sin(x)": "3*sin instead of 3sin",
    "x(2)": "Write the multiplication out: x*(…)",
    "(x+1)(x)": "Brackets follow brackets",
    "y + 1": "“y” is unknown",
    "foo(x)": "“foo” is no function here. Known are abs",
    "sin": "needs a value in brackets: sin(x)",
    "max(x)": "max takes two values in its brackets, not 1",
    "sin(x, 2)": "sin takes one value in its brackets, not 2",
    "3": "There is no x in it",
    "1e9*x": "too large",
    "1e999*x": "too large",
    "x + 1/0": "“1 / 0” is no number",
    "x + 9**9**9**9": "no number that can be used",
    "x * (-8)**0.5": "no number that can be used",
    "x * log(-1)": "no number that can be used",
    "0,5*x": "The decimal sign is the point",
    "x // 2": "it has no slope",
    "x % 2": "“%” cannot stand in a formula",
    "x if x else 1": "cannot stand in a formula",
    "lambda: x": "“:” cannot stand in a formula",
    "x.real": "cannot stand in a formula",
    "x and x": "cannot stand in a formula",
    "not x": "cannot stand in a formula",
    "None": "cannot stand in a formula",
    "True*x": "cannot stand in a formula",
    "sin(*x)": "cannot stand in a formula",
    "ｘ": "“ｘ” cannot stand in a formula",
    "__import__('os')": "“_” cannot stand in a formula",
    "().__class__": "cannot stand in a formula",
    "exp.x(x)": "Brackets follow brackets",
    "sin(x)" * 30: f"at most {LONGEST} can be used",
    "+".join("x" * 30): "at most 40 can be used",
    "(" * 70 + "x": "does not fit together",
    "-" * 79 + "x": "at most 40 can be used",
}


@pytest.mark.parametrize("text", GOOD)
def test_what_is_read_is_what_torch_says(text: str) -> None:
    formula = read(text)
    torch.testing.assert_close(formula(X), GOOD[text].to(X.dtype))
    torch.testing.assert_close(eval(formula.code, {"torch": torch, "x": X}), GOOD[text], rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_formula_gets_a_sentence(text: str) -> None:
    with pytest.raises(FormulaError) as found:
        read(text)
    assert BAD[text] in str(found.value)
    assert str(found.value).endswith((".", "?"))


def test_single_precision_stays() -> None:
    assert read("max(x, 0.1*x) + pi")(X.float()).dtype == torch.float32


@given(st.text(alphabet="x0123456789.+-*/^(), sinexpmaxlog_[]'\"{}", max_size=LONGEST + 5))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        formula = read(text)
    except FormulaError:
        return
    assert formula(X).shape == X.shape
    names = {part.id for part in ast.walk(ast.parse(formula.code)) if isinstance(part, ast.Name)}
    assert names <= {"x", "torch"}


def test_the_sentence_names_every_function() -> None:
    for name in KNOWN.split(", "):
        read(f"{name}(x, x)" if name in ("max", "min") else f"{name}(x)")

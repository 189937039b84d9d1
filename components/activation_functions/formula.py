"""A function of x that the learner types: read into a tree of known parts, never run as Python.

`ast` only takes the text apart. What is not in the lists below is refused, so nothing else can be reached. A formula is at most LONGEST
characters and PARTS parts long, and each part is one operation on a tensor: that bounds its time.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

LONGEST = 80
PARTS = 40
LARGEST = 1e6

CONSTANTS = {"pi": math.pi, "e": math.e}
ONE: dict[str, Callable[[Tensor], Tensor]] = {
    name: getattr(torch, name) for name in ("abs", "atan", "cos", "erf", "exp", "log", "sigmoid", "sin", "sqrt", "tanh")
}
"""Functions of one value; each has the same name in torch."""
TWO = {"max": torch.maximum, "min": torch.minimum}
KNOWN = ", ".join(sorted({*ONE, *TWO}))
Number = Tensor | float
OPERATORS: dict[type[ast.operator], tuple[Callable[..., Number], str]] = {
    ast.Add: (operator.add, "+"),
    ast.Sub: (operator.sub, "-"),
    ast.Mult: (operator.mul, "*"),
    ast.Div: (operator.truediv, "/"),
    ast.Pow: (operator.pow, "**"),
}




class FormulaError(ValueError):
    """The text is no formula; the message says what is wrong and what to write."""


@dataclass(frozen=True)
class Formula:
    """A function that was read. `code` is the same in PyTorch, of a tensor named x."""

    text: str
    code: str
    tree: ast.expr

    def __call__(self, x: Tensor) -> Tensor:
        """f(x), element by element."""
        return torch.as_tensor(_value(self.tree, x))


@lru_cache(maxsize=256)
def read(text: str) -> Formula:
    """Read a formula such as `x * sigmoid(2*x)`.

    Raises:
        FormulaError: it is none.
    """
    text = text.strip()
    if len(text) > LONGEST:
        raise FormulaError(f"The formula has {len(text)} characters; at most {LONGEST} can be used: shorten it.")
    if strange := re.search(r"[^0-9A-Za-z+\-*/^()., ]", text):
        raise FormulaError(f"“{strange.group()}” cannot stand in a formula. Use x, numbers, + - * / **, brackets, and {KNOWN}.")
    if glued := re.search(r"(?<![A-Za-z0-9.])([0-9.]+)(?![eE][+-]?[0-9])([A-Za-z][A-Za-z0-9]*)", text):
        number, name = glued.groups()
        raise FormulaError(f"Write the multiplication out: {number}*{name} instead of {glued.group()}.")
    try:
        tree = ast.parse(text.replace("^", "**"), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as found:
        place = getattr(found, "offset", None) or len(text)
        near = text[max(0, place - 6) : place + 5].strip() or text[:10]
        raise FormulaError(f"The formula does not fit together near “{near}”. Is a bracket, a number or an operator missing?") from None
    parts = sum(isinstance(part, ast.expr) for part in ast.walk(tree))
    if parts > PARTS:
        raise FormulaError(f"The formula has {parts} parts; at most {PARTS} can be used: shorten it.")
    _check(tree)
    if not _has_x(tree):
        raise FormulaError("There is no x in it: a constant passes nothing on. Write a function of x, for example x * sigmoid(x).")
    return Formula(text, _code(tree), tree)


def _check(node: ast.expr) -> None:
    """Refuse every part that is not in the lists, and every constant part that is no real number of moderate size."""
    match node:
        case ast.Constant(value=float() | int() as value) if not isinstance(value, bool):
            if not abs(value) <= LARGEST:
                raise FormulaError(f"The number {value:.3g} is too large; up to {LARGEST:,.0f} can be used.")
        case ast.Name(id=name):
            if name in ONE or name in TWO:
                raise FormulaError(f"“{name}” is a function and needs a value in brackets: {name}({'x' if name in ONE else 'x, 0'}).")
            if name != "x" and name not in CONSTANTS:
                raise FormulaError(f"“{name}” is unknown. The variable is x, the constants are e and pi, the functions {KNOWN}.")
        case ast.UnaryOp(op=ast.USub() | ast.UAdd(), operand=operand):
            _check(operand)
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in OPERATORS:
            _check(left)
            _check(right)
        case ast.Call(func=ast.Name(id=name), args=values, keywords=[]) if name in ONE or name in TWO:
            wanted = 1 if name in ONE else 2
            if len(values) != wanted:
                raise FormulaError(f"{name} takes {('one value', 'two values')[wanted - 1]} in its brackets, not {len(values)}.")
            for part in values:
                _check(part)
        case ast.Call(func=ast.Name(id=name)) if name == "x" or name in CONSTANTS:
            raise FormulaError(f"“{name}” is no function. Write the multiplication out: {name}*(…).")
        case ast.Call(func=ast.Name(id=name)):
            raise FormulaError(f"“{name}” is no function here. Known are {KNOWN}.")
        case ast.Call():
            raise FormulaError("Brackets follow brackets. Write the multiplication out: (…)*(…).")
        case ast.Tuple():
            raise FormulaError("A comma stands outside of max and min. The decimal sign is the point: 0.5.")
        case ast.BinOp(op=ast.FloorDiv()):
            raise FormulaError("“//” cannot stand in a formula: it has no slope. Write / to divide.")
        case _:
            raise FormulaError(f"“{ast.unparse(node)[:20]}” cannot stand in a formula. Use x, numbers, + - * / **, brackets, and {KNOWN}.")
    if not _has_x(node):
        _constant(node)


def _has_x(node: ast.expr) -> bool:
    return any(isinstance(part, ast.Name) and part.id == "x" for part in ast.walk(node))


def _constant(node: ast.expr) -> float:
    """The value of a part without x."""
    try:
        value = float(_value(node, torch.zeros(())))
    except (ArithmeticError, TypeError):  # 1/0, 9**9**9; (-8)**0.5 is a complex number
        value = math.nan
    if not abs(value) <= LARGEST:
        raise FormulaError(f"“{ast.unparse(node)}” is no number that can be used: it is not defined, or too large.")
    return value


def _value(node: ast.expr, x: Tensor) -> Number:
    match node:
        case ast.Constant(value=float() | int() as value):
            return float(value)
        case ast.Name(id=name):
            return x if name == "x" else CONSTANTS[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, x)
        case ast.UnaryOp(operand=operand):
            return _value(operand, x)
        case ast.BinOp(left=left, op=sign, right=right):
            return OPERATORS[type(sign)][0](_value(left, x), _value(right, x))
        case ast.Call(func=ast.Name(id=name), args=values):
            found = [torch.as_tensor(_value(value, x), dtype=x.dtype) for value in values]
            return ONE[name](found[0]) if name in ONE else TWO[name](*found)
    raise AssertionError(ast.dump(node))  # _check lets nothing else through


def _code(node: ast.expr) -> str:
    """PyTorch code of a part; what holds no x is worked out first, since torch.max wants tensors on both sides."""
    if not _has_x(node):
        return repr(_constant(node))
    match node:
        case ast.UnaryOp(op=sign, operand=operand):
            return f"({'-' if isinstance(sign, ast.USub) else '+'}{_code(operand)})"
        case ast.BinOp(left=left, op=op, right=right):
            return f"({_code(left)} {OPERATORS[type(op)][1]} {_code(right)})"
        case ast.Call(func=ast.Name(id=name), args=values):
            inner = [_code(value) if _has_x(value) else f"torch.tensor({_code(value)})" for value in values]
            return f"torch.{name if name in ONE else name + 'imum'}({', '.join(inner)})"
    return "x"

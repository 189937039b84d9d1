"""Polynomials of every degree at once, by least squares.

The powers of x are nearly parallel columns, so the fit is done in Legendre polynomials, which on [-1, 1] are nearly orthogonal. The
function that is fitted is the same: the best polynomial of a degree does not depend on the basis it is written in.
"""

from __future__ import annotations

import torch
from torch import Tensor

CHUNK = 250
"""So many training sets are factorised at a time: 250 sets of 400 points and 16 columns take 13 MB."""


def legendre(x: Tensor, columns: int) -> Tensor:
    """(..., columns): the Legendre polynomials P_0 to P_{columns-1} at `x`, by the recurrence (m+1) P_{m+1} = (2m+1) x P_m - m P_{m-1}."""
    basis = [torch.ones_like(x), x]
    for m in range(1, columns - 1):
        basis.append(((2 * m + 1) * x * basis[m] - m * basis[m - 1]) / (m + 1))
    return torch.stack(basis[:columns], dim=-1)


def fit(x: Tensor, y: Tensor, t: Tensor, top: int) -> tuple[Tensor, Tensor]:
    """Fit degrees 0 to `top` to each training set.

    x, y: (R, n). t: (J,) or (R, J), where to predict. Returns the predictions (top+1, R, J) and the training errors (top+1, R).

    A degree needs more distinct points than its number. From the first degree for which some set lacks them, many polynomials pass
    through the points; taken is the one whose Legendre coefficients are smallest in the sum of squares.
    """
    t = t.expand(len(x), -1)
    parts = [_fit(*part, top) for part in zip(x.split(CHUNK), y.split(CHUNK), t.split(CHUNK), strict=True)]
    return torch.cat([at_t for at_t, _ in parts], dim=1), torch.cat([train for _, train in parts], dim=1)


def _fit(x: Tensor, y: Tensor, t: Tensor, top: int) -> tuple[Tensor, Tensor]:
    distinct = int((x.sort(dim=1).values.diff(dim=1) > 0).sum(dim=1).min()) + 1
    columns = min(top + 1, distinct)
    at_t, at_x = _nested(x, y, t, columns)
    beyond = [_smallest(x, y, t, degree) for degree in range(columns, top + 1)]
    at_t = torch.cat([at_t, *(there[None] for there, _ in beyond)])
    at_x = torch.cat([at_x, *(here[None] for _, here in beyond)])
    return at_t, (at_x - y).square().mean(dim=2)


def _nested(x: Tensor, y: Tensor, t: Tensor, columns: int) -> tuple[Tensor, Tensor]:
    """Every degree below `columns` from one QR factorisation: column m of Q holds what degree m adds to degree m - 1."""
    q, r = torch.linalg.qr(legendre(x, columns))  # (R, n, m), (R, m, m)
    weight = torch.einsum("rnm,rn->rm", q, y)
    q_at_t = torch.linalg.solve_triangular(r, legendre(t, columns), upper=True, left=False)  # the columns of Q, continued to t
    return (q_at_t * weight[:, None]).cumsum(dim=2).permute(2, 0, 1), (q * weight[:, None]).cumsum(dim=2).permute(2, 0, 1)


def _smallest(x: Tensor, y: Tensor, t: Tensor, degree: int) -> tuple[Tensor, Tensor]:
    """The least-squares solution of least norm, by the pseudo-inverse."""
    basis = legendre(x, degree + 1)
    coefficients = torch.linalg.pinv(basis, rtol=1e-12) @ y[..., None]  # (R, degree+1, 1)
    return (legendre(t, degree + 1) @ coefficients)[..., 0], (basis @ coefficients)[..., 0]

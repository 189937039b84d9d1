"""Encoding, decoding, and principal component analysis beside them."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from components.neural_network.network import Network


def depth(network: Network) -> int:
    """How many layers encode: up to and with the bottleneck, the middle one of the hidden layers."""
    return len(network.architecture.hidden) // 2 + 1


@torch.inference_mode()
def encode(network: Network, x: Tensor) -> Tensor:
    """x: (B, 64) -> code (B, k)."""
    return network.part(x, 0, depth(network))


@torch.inference_mode()
def decode(network: Network, code: Tensor) -> Tensor:
    """code: (B, k) -> X′ (B, 64)."""
    return network.part(code, depth(network), len(network.layers))


@torch.inference_mode()
def error(found: Tensor, wanted: Tensor) -> float:
    """The reconstruction error: the mean squared difference of a pixel. Both (B, 64)."""
    return (found - wanted).square().mean().item()


@dataclass(frozen=True)
class PrincipalComponents:
    """`mean` (D,) and the `axes` (k, D) along which the data vary most, orthonormal."""

    mean: Tensor
    axes: Tensor

    def code(self, x: Tensor) -> Tensor:
        """(B, D) -> (B, k)."""
        return (x - self.mean) @ self.axes.T

    def reconstruct(self, x: Tensor) -> Tensor:
        """There and back: (B, D) -> (B, D)."""
        return self.code(x) @ self.axes + self.mean


@torch.inference_mode()
def pca(x: Tensor, k: int) -> PrincipalComponents:
    """Principal component analysis of x (N, D) by a singular value decomposition: no other k-dimensional linear code has a lower
    squared error on x (Eckart and Young, 1936)."""
    mean = x.mean(dim=0)
    _, _, axes = torch.linalg.svd(x - mean, full_matrices=False)
    return PrincipalComponents(mean, axes[:k])


@dataclass(frozen=True)
class Plane:
    """The plane in the latent space that is drawn: code = origin + a · right + b · upwards, each (k,)."""

    origin: Tensor
    right: Tensor
    upwards: Tensor

    def place(self, code: Tensor) -> Tensor:
        """Where the codes (B, k) lie, or their shadows if k > 2: (B, 2)."""
        return (code - self.origin) @ torch.stack([self.right, self.upwards]).T

    def code(self, place: Tensor) -> Tensor:
        """(B, 2) -> (B, k)."""
        return self.origin + place @ torch.stack([self.right, self.upwards])


def plane(codes: Tensor) -> Plane:
    """The plane for codes (N, k): the latent space itself for k = 2, the line for k = 1, else that in which the codes spread most."""
    k = codes.shape[1]
    if k > 2:
        found = pca(codes, 2)
        return Plane(found.mean, found.axes[0], found.axes[1])
    axes = torch.eye(2)[:, :k]
    return Plane(torch.zeros(k), axes[0], axes[1])

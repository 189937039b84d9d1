"""PCA against scikit-learn's, the linear autoencoder against PCA, encoding and decoding against the network."""

from __future__ import annotations

import pytest
import torch
from sklearn.decomposition import PCA

from components.autoencoder import experiment
from components.autoencoder.compute import decode, encode, error, pca, plane
from components.autoencoder.digits import classes, digits
from components.autoencoder.state import STATE
from components.neural_network.jobs import Job
from components.neural_network.look import nothing
from components.neural_network.network import NONE, Architecture, Network

DEFAULT = {name: field.default for name, field in STATE.items()}


@pytest.mark.parametrize("k", [1, 2, 7, 16])
def test_pca_is_scikit_learns(k: int) -> None:
    data = digits()
    theirs = PCA(k).fit(data.x.double().numpy())
    back = theirs.inverse_transform(theirs.transform(data.x_test.double().numpy()))
    found = pca(data.x, k)
    torch.testing.assert_close(found.reconstruct(data.x_test).double(), torch.from_numpy(back), atol=1e-4, rtol=1e-4)
    assert experiment.pca_error(data, k) == pytest.approx(((back - data.x_test.numpy()) ** 2).mean(), rel=1e-4)


@pytest.mark.parametrize(("size", "seed"), [(2, 0), (8, 0), (16, 1)])
def test_a_linear_autoencoder_reaches_pcas_error_within_five_percent(size: int, seed: int) -> None:
    state = DEFAULT | {"activation": NONE, "size": size, "seed": seed, "epochs": 40}
    lane = Job([experiment.entry(state)], nothing).finish().lanes[0]
    data = lane.entry.data
    theirs = PCA(size).fit(data.x.numpy())
    reached = ((theirs.inverse_transform(theirs.transform(data.x_test.numpy())) - data.y_test.numpy()) ** 2).mean()
    assert lane.curve[-1].test_loss == pytest.approx(reached, rel=0.05)


@pytest.mark.parametrize("hidden", [(3,), (9, 3, 9)])
def test_encoder_and_decoder_are_the_network(hidden: tuple[int, ...]) -> None:
    network = Network(Architecture(64, hidden, 64, ("tanh",) * len(hidden)), seed=1)
    x = torch.rand((5, 64), generator=torch.Generator().manual_seed(2))
    code = encode(network, x)
    assert code.shape == (5, 3)
    torch.testing.assert_close(decode(network, code), network(x).detach())


@pytest.mark.parametrize("k", [1, 2, 5])
def test_the_plane_leads_there_and_back(k: int) -> None:
    codes = torch.randn((40, k), generator=torch.Generator().manual_seed(k))
    found = plane(codes)
    places = found.place(codes)
    if k <= 2:
        torch.testing.assert_close(found.code(places), codes)
        torch.testing.assert_close(places[:, :k], codes)
    else:
        theirs = PCA(2).fit(codes.numpy())
        spread = torch.from_numpy(theirs.transform(codes.numpy())).abs()
        torch.testing.assert_close(places.abs(), spread.to(places.dtype), atol=1e-4, rtol=1e-4)
        torch.testing.assert_close(found.place(found.code(places)), places, atol=1e-5, rtol=1e-5)


def test_the_digits_are_held_out_and_the_labels_are_theirs() -> None:
    from sklearn.datasets import load_digits

    data, labels = digits(0.0, 3), classes(3)
    assert len(data.x) == 1258
    assert len(data.x_test) == len(labels) == 539
    bundle = load_digits()
    known = {tuple(pixels): label for pixels, label in zip((bundle.data / 16).tolist(), bundle.target.tolist(), strict=True)}
    assert [known[tuple(pixels)] for pixels in data.x_test.tolist()] == labels.tolist()
    assert torch.equal(data.x, data.y)


def test_noise_disturbs_the_input_alone() -> None:
    clean, dirty = digits(0.0, 1), digits(0.5, 1)
    assert torch.equal(dirty.y_test, clean.y_test)
    assert error(dirty.x_test, dirty.y_test) == pytest.approx(0.25, rel=0.03)
    assert dirty != clean

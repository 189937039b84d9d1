from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from components.convolution.kernel import KERNELS, KernelError, is_signed, name_of, named, parse, text_of


@given(st.sampled_from([3, 5, 7]), st.data())
@settings(deadline=None)
def test_text_of_a_kernel_is_read_back(k: int, data: st.DataObject) -> None:
    entry = st.floats(-(2.0**100), 2.0**100, width=32)
    values = data.draw(st.lists(entry, min_size=k * k, max_size=k * k))
    kernel = torch.tensor(values).reshape(k, k)
    torch.testing.assert_close(parse(text_of(kernel)), kernel, rtol=0, atol=0)


@pytest.mark.parametrize(
    "text", ["-1 0 1 -2 0 2 -1 0 1", "-1,0,1,-2,0,2,-1,0,1", "[[-1, 0, 1],\n [-2, 0, 2],\n [-1, 0, 1]]", "−1 0 1; −2 0 2; −1 0 1"]
)
def test_many_ways_to_write_sobel(text: str) -> None:
    assert name_of(parse(text)) == "Sobel x"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1 0 1 -2 zero 2 -1 0 1", '"zero" is not a number'),
        ("1 0 1 -2 nan 2 -1 0 1", '"nan" is not a finite'),
        ("1 0 1 -2 -inf 2 -1 0 1", '"-inf" is not a finite'),
        ("1 0 1 -2 1e39 2 -1 0 1", "largest float32"),
        ("1 0 1 -2 1e999 2 -1 0 1", "largest float32"),
        ("1 0 1", "here are 3"),
        ("", "here are 0"),
        ("1 " * 16, "here are 16"),
        ("__import__('os').getcwd() 0 0 0 0 0 0 0 0", "is not a number"),
        ("1_0 0 0 0 0 0 0 0 0", "is not a number"),
        ("1--2 0 0 0 0 0 0 0 0", "is not a number"),
        ("<script>alert(1)</script> 0 0 0 0 0 0 0 0", "is not a number"),
        ("٣ 0 0 0 0 0 0 0 0", "is not a number"),
        ("x" * 900 + " 0 0 0 0 0 0 0 0", "is not a number"),
    ],
)
def test_what_is_no_kernel_gets_one_clear_sentence(text: str, says: str) -> None:
    with pytest.raises(KernelError) as caught:
        parse(text)
    sentence = str(caught.value)
    assert says in sentence
    assert sentence.endswith(".")
    assert len(sentence) < 160


@given(st.text(max_size=200))
@settings(deadline=None)
def test_no_text_raises_anything_else(text: str) -> None:
    try:
        kernel = parse(text)
    except KernelError:
        return
    assert torch.isfinite(kernel).all()


@pytest.mark.parametrize("k", [3, 5, 7])
def test_the_named_kernels_do_what_they_are_called(k: int) -> None:
    for name in KERNELS:
        assert named(name, k).shape == (k, k)
        assert name_of(parse(text_of(named(name, k)))) == name
    for name in ("identity", "box blur", "Gaussian blur", "sharpen", "emboss"):
        assert float(named(name, k).sum()) == pytest.approx(1.0, abs=1e-5)
        assert not is_signed(named(name, k))
    for name in ("Sobel x", "Sobel y", "Laplacian", "outline"):
        assert float(named(name, k).sum()) == 0.0
        assert is_signed(named(name, k))
    ramp = np.tile(np.arange(32.0), (32, 1))
    inner = (slice(8, 24), slice(8, 24))
    assert ndimage.correlate(ramp, named("Sobel x", k).numpy())[inner].min() > 0
    assert np.abs(ndimage.correlate(ramp, named("Sobel y", k).numpy())[inner]).max() == 0
    assert np.abs(ndimage.correlate(ramp, named("Laplacian", k).numpy())[inner]).max() == 0


def test_sobel_3_is_scipys() -> None:
    image = np.random.default_rng(0).normal(size=(20, 20))
    np.testing.assert_allclose(ndimage.correlate(image, named("Sobel x", 3).numpy()), ndimage.sobel(image, axis=1), atol=1e-9)
    np.testing.assert_allclose(ndimage.correlate(image, named("Laplacian", 3).numpy()), ndimage.laplace(image), atol=1e-9)

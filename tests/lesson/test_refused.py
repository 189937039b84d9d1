"""What the address asks for in vain is said; what it may ask for is not remarked on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest


@pytest.mark.parametrize(
    ("page", "query", "said"),
    [
        ("masked-language-model", {"k": "-1"}, ("k", "'-1'", "1 is used")),
        ("masked-language-model", {"temperature": "nan"}, ("temperature", "'nan'", "1.0 is used")),
        ("bias-variance", {"degree": "abc"}, ("degree", "'abc'", "5 is used")),
        ("bias-variance", {"seed": "inf"}, ("seed", "'inf'", "0 is used")),
        ("bias-variance", {"degree": "-1e999"}, ("degree", "'-1e999'", "5 is used")),
        ("bias-variance", {"family": "<b>oak</b>"}, ("family", "<b>oak</b>", "polynomial is used")),
        ("notes", {"note": "<i>zzz"}, ("<i>zzz", "choose one")),
        ("convolution", {"scene": "999"}, ("scene", "'999'", "scene 6 is shown")),
    ],
)
def test_what_is_refused_is_said(open_page: Callable[..., AppTest], page: str, query: dict[str, str], said: tuple[str, ...]) -> None:
    app = open_page(page, **query)
    assert not app.exception
    warned = " ".join(box.value for box in app.warning).replace("\\", "")
    assert all(part in warned for part in said), warned


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("masked-language-model", {"k": "7", "temperature": "2", "swap": "true"}),
        ("bias-variance", {"noise": "0.25", "ghosts": "false", "family": "nearest neighbours"}),
        ("convolution", {"scene": "2", "stride": "2"}),
    ],
)
def test_a_good_address_is_not_remarked_on(open_page: Callable[..., AppTest], page: str, query: dict[str, str]) -> None:
    assert not any("address" in box.value for box in open_page(page, **query).warning)


def test_what_is_said_to_be_used_is_used(open_page: Callable[..., AppTest]) -> None:
    app = open_page("bias-variance", n="-3", guess="skip")
    assert "8 is used" in " ".join(box.value for box in app.warning)
    assert app.slider(key="n").value == 8

"""Heavy work on a page: nothing is shown of what is quickly done; a bar, a place and a button of what is not; cancelled is cancelled."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import heavy
from components.desk import Desk


def page() -> None:
    import streamlit as st

    from components import heavy as module

    setting = st.text_input("setting", "a")
    tested: Any = module  # what the test puts there
    try:
        with module.heavy(tested.DESK, "Working", "work", setting) as report:
            tested.WORK(report)
            st.markdown(f"done {setting}")
    except module.CancelledError:
        st.markdown("not done")
    st.markdown("the end")


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr(heavy, "DESK", Desk(seats=1), raising=False)
    monkeypatch.setattr(heavy, "WORK", lambda report: report(0.5), raising=False)
    return AppTest.from_function(page, default_timeout=60)


def said(app: AppTest) -> list[str]:
    return [part.value for part in app.markdown]


def test_of_what_is_quickly_done_nothing_is_shown(app: AppTest) -> None:
    app.run()
    assert said(app) == ["done a", "the end"]
    assert not app.button
    assert not app.get("progress")


def test_the_bar_and_the_button_go_when_the_work_is_done(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Any] = []
    draw = heavy._Shown._draw
    monkeypatch.setattr(heavy, "SOON", 0.0)
    monkeypatch.setattr(heavy._Shown, "_draw", lambda self, share, text: (shown.append((share, text)), draw(self, share, text)))
    app.run()
    assert shown == [(0.5, "Working: 50%")]
    assert said(app) == ["done a", "the end"]
    assert not app.button
    assert not app.get("progress")

    monkeypatch.setattr(heavy._Shown, "close", lambda self: None)  # without that they would still be there
    app.run()
    assert [button.label for button in app.button] == ["Cancel"]
    assert len(app.get("progress")) == 1


def test_what_was_cancelled_is_begun_by_its_button_or_with_another_setting(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    app.run()
    app.session_state["work_cancelled"] = "a"  # what the button's callback leaves; that it does is seen in the browser
    monkeypatch.setattr(heavy, "WORK", lambda report: pytest.fail("it was begun"), raising=False)
    app.run()
    assert said(app) == ["Cancelled: nothing was computed for these settings.", "not done", "the end"]
    monkeypatch.setattr(heavy, "WORK", lambda report: None, raising=False)
    app.text_input[0].set_value("b").run()
    assert said(app) == ["done b", "the end"]
    app.text_input[0].set_value("a").run()
    assert "not done" in said(app)
    app.button(key="work_anew").click().run()
    assert said(app) == ["done a", "the end"]

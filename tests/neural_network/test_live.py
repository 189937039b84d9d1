"""A training on a page: slices, going on from the present weights, waiting for a seat."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.kept import Kept
from components.neural_network import live


def page() -> None:
    """A page with one slider, trained anew or on from where it stands."""
    import streamlit as st

    from components.neural_network import live
    from components.neural_network.data import points
    from components.neural_network.jobs import Entry
    from components.neural_network.network import Architecture
    from components.neural_network.training import Settings

    decay = st.slider("decay", 0.0, 1.0, 0.0, 0.1, key="decay")
    goes_on = st.toggle("goes on", key="goes_on")
    seed = st.number_input("seed", 0, 9, 0, key="seed")
    rate = st.number_input("rate", 0.0, 1e38, 0.1, key="rate")
    entered = st.number_input("entered", 0, 9, 0, key="entered")
    settings = Settings(epochs=3, rate=rate, weight_decay=decay, seed=seed)

    def undo(state: dict[str, float]) -> None:
        st.session_state["rate"] = state["rate"]

    job = live.train(
        "test", [Entry("run", Architecture(hidden=(3,)), settings, points("moons", 80))], look=lambda training: training.step,
        draw=lambda job: st.text(f"drawn {len(job.lanes[0].frames)}"), state={"rate": rate}, undo=undo, goes_on=goes_on,
        entered=entered,
    )  # fmt: skip
    st.button("Restart", key="restart", on_click=live.restart, args=("test",))
    last = job.lanes[0].curve[-1]
    st.markdown(f"over {job.over} step {last.step} norm {last.weight_norms[0]:.6f}")


def done(app: AppTest) -> str:
    for _ in range(50):
        assert not app.exception
        if not any(button.key == "test_stop" for button in app.button):
            return str(app.markdown[-1].value)
        app.run()
    raise AssertionError("it does not end")


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(page, default_timeout=60).run()


def test_other_settings_start_anew_and_the_first_ones_are_remembered(app: AppTest) -> None:
    first = done(app)
    assert "over True step 9 " in first  # 40 points in batches of 16
    app.slider(key="decay").set_value(1.0).run()
    assert "over True step 9 " in done(app)
    assert done(app) != first
    app.slider(key="decay").set_value(0.0).run()
    assert app.markdown[-1].value == first


def test_with_goes_on_the_present_weights_are_trained_further(app: AppTest) -> None:
    app.toggle(key="goes_on").set_value(True).run()
    start = done(app)
    app.slider(key="decay").set_value(1.0).run()
    further = done(app)
    assert "step 18 " in further
    assert float(further.split()[-1]) < float(start.split()[-1])
    app.number_input(key="seed").set_value(1).run()
    assert "step 9 " in done(app)
    app.slider(key="decay").set_value(0.5).run()
    assert "step 18 " in done(app)
    app.button(key="restart").click().run()
    assert "step 9 " in done(app)


def test_undo_leaves_no_warning_where_training_goes_on(app: AppTest) -> None:
    app.toggle(key="goes_on").set_value(True)
    app.button(key="restart").click().run()
    start = done(app)
    app.number_input(key="rate").set_value(1e38).run()
    done(app)
    assert "diverged" in app.warning[0].value
    app.button(key="test_undo").click().run()
    assert done(app) == start  # from the seed again: the weights that diverged are of no use
    assert not app.warning


def test_a_state_entered_anew_starts_anew(app: AppTest) -> None:
    app.toggle(key="goes_on").set_value(True)
    app.button(key="restart").click().run()
    start = done(app)
    app.slider(key="decay").set_value(0.5).run()
    assert "step 18 " in done(app)
    app.slider(key="decay").set_value(0.0)
    app.number_input(key="entered").set_value(1).run()
    assert done(app) == start
    app.slider(key="decay").set_value(0.5).run()
    assert "step 18 " in done(app)


def test_who_has_no_seat_is_told_the_place_in_the_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "KEPT", Kept(40))
    monkeypatch.setattr(live, "DESK", live.Desk(seats=0))
    assert [live.DESK.place(who) for who in "ab"] == [1, 2]
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    assert "over False step 0 " in app.markdown[-1].value
    assert "Waiting: 3 in the queue" in app.get("progress")[0].proto.text
    app.button(key="test_stop").click().run()
    assert live.DESK.place("c") == 3

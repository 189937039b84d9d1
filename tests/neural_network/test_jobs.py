"""Jobs in slices, and what is kept of them."""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Thread

from torch import Tensor

from components.neural_network.data import points
from components.neural_network.export import COLUMNS, curve_csv
from components.neural_network.failure import explain
from components.neural_network.jobs import Entry, Job
from components.neural_network.look import looker
from components.neural_network.network import Architecture
from components.neural_network.training import Settings

MOONS = points("moons", 120, seed=0)


def entry(name: str = "run", **settings: object) -> Entry:
    return Entry(name, Architecture(hidden=(4,)), Settings(**settings), MOONS)  # type: ignore[arg-type]


def test_a_job_gives_one_frame_for_each_snapshot() -> None:
    job = Job([entry(epochs=5), entry(epochs=5, rate=0.5)], looker(neurons=True)).finish()
    for lane in job.lanes:
        assert len(lane.curve) == len(lane.frames) == 21  # 20 steps and the start
        assert len(lane.frames[0].picture) == 48 * 48
        assert len(lane.frames[0].neurons) == 4 * 16 * 16
    assert job.progress == 1


def test_slices_do_not_change_what_comes_out() -> None:
    whole, sliced = (Job([entry(epochs=5)], looker()) for _ in range(2))
    whole.finish()
    while not sliced.over:
        sliced.work(0)
        sliced.work(0.002)
    assert whole.lanes[0].curve == sliced.lanes[0].curve
    assert whole.lanes[0].frames == sliced.lanes[0].frames


def test_stop_and_resume() -> None:
    job = Job([entry(epochs=200, batch=1)], looker())
    job.work(0.05)
    job.stop()
    step = job.lanes[0].training.step
    job.work(1.0)
    assert job.over
    assert 0 < job.lanes[0].training.step == step < 200 * 60
    job.resume()
    job.work(0.05)
    assert job.lanes[0].training.step > step


def test_going_on_trains_the_same_weights_further() -> None:
    job = Job([entry(epochs=3)], looker()).finish()
    before = job.lanes[0].curve[-1]
    job.go_on([replace(job.entries[0].settings, weight_decay=0.5)])
    job.finish()
    after = job.lanes[0].curve
    assert after[-1].epoch == 6
    assert after[after.index(before) + 1].step == before.step + 1
    assert after[-1].weight_norms[0] < before.weight_norms[0]
    assert job.runs == 2


def test_entries_with_the_same_numbers_are_the_same_key() -> None:
    again = replace(entry(), data=points("moons", 120, 0.15, 0))
    assert entry() == again
    assert hash(entry()) == hash(again)
    assert entry() != replace(entry(), data=points("moons", 120, seed=1))


def test_a_failure_is_explained_with_its_setting_and_step() -> None:
    wave = points("wave", 60)
    settings = Settings(loss="mean squared error", rate=5.0, epochs=50)
    job = Job([Entry("wild", Architecture(1, (16,), 1, "ReLU"), settings, wave)], looker()).finish()
    (lane,) = job.failed
    assert lane.failure is not None
    said = explain(lane, job.done)
    assert f"diverged at step {lane.failure.step} " in said
    assert "The learning rate η = 5 is too large for this network" in said
    single = Job([Entry("bn", Architecture(batch_norm=True), Settings(batch=1), MOONS)], looker()).finish()
    assert "batch of one example" in explain(single.lanes[0], [])


def test_a_network_that_fails_at_its_start_does_not_stop_the_others() -> None:
    wild = Entry("wild", Architecture(hidden=(4,)), Settings(epochs=2), MOONS, "x / 0", lambda z: z / 0)
    job = Job([wild, entry(epochs=2)], looker())
    assert job.lanes[0].failure is not None
    job.finish()
    assert [len(lane.curve) for lane in job.lanes] == [0, 9]
    assert explain(job.lanes[0], job.done).startswith("Before the first step")
    assert job.done == [job.lanes[1]]


def test_what_differs_from_a_lane_that_lives_is_to_blame() -> None:
    free = entry("free", epochs=40, rate=0.5)
    decayed = entry("decayed", epochs=40, rate=0.5, weight_decay=8.0)
    job = Job([free, decayed], looker()).finish()
    assert job.failed == [job.lanes[1]]
    said = explain(job.failed[0], job.done)
    assert "it is λ = 4, which is too large for the learning rate η = 0.5: a step takes 2ηλ = 4 times each weight away" in said
    assert "λ" not in explain(job.failed[0], [])
    wild = Entry("f(x) = x**3", Architecture(hidden=(4, 4)), free.settings, MOONS, "x**3", lambda z: (3 * z) ** 3)
    job = Job([free, wild], looker()).finish()
    assert job.failed[0].failure is not None
    assert job.failed[0].failure.step > 0
    assert "it is f(x) = x**3 that grows too fast" in explain(job.failed[0], job.done)


def test_a_second_run_of_the_page_does_not_train_at_the_same_time() -> None:
    """Streamlit starts the next run of a page while a slice of the one before is still under way."""
    troubles: list[BaseException] = []

    def at_the_same_time() -> None:
        try:
            job.work(1.0)
        except BaseException as trouble:
            troubles.append(trouble)

    def activation(z: Tensor) -> Tensor:
        if job and len(helpers) < 3:
            helpers.append(Thread(target=at_the_same_time))
            helpers[-1].start()
            time.sleep(0.05)
        return z.tanh()

    job: Job | None = None
    helpers: list[Thread] = []
    one = entry("one", epochs=3)
    job = Job([Entry("one", one.architecture, one.settings, MOONS, "t", activation)], looker())
    job.finish()
    for helper in helpers:
        helper.join()
    assert len(helpers) == 3
    assert not troubles
    assert len(job.lanes[0].curve) == len(job.lanes[0].frames)
    alone = Job([Entry("one", one.architecture, one.settings, MOONS, "t", lambda z: z.tanh())], looker()).finish()
    assert job.lanes[0].curve == alone.lanes[0].curve


def test_no_two_jobs_have_the_same_number() -> None:
    numbers = set()
    for _ in range(5):  # each is gone before the next one comes, and may lie at the same place in memory
        numbers.add(Job([entry()], looker()).number)
    assert len(numbers) == 5


def test_the_curve_as_a_table() -> None:
    job = Job([entry("=1+1", epochs=2)], looker()).finish()
    lines = curve_csv(job).splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert len(lines) == 1 + len(job.lanes[0].curve)
    name, step, epoch, loss, *_ = lines[-1].split(",")
    assert name == "'=1+1"
    assert (int(step), float(epoch), float(loss)) == (8, 2.0, job.lanes[0].curve[-1].train_loss)

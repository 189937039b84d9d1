"""What the browser is given to paint is what the network answers."""

from __future__ import annotations

import base64

import pytest
import torch

from components.neural_network.data import bundled, points
from components.neural_network.jobs import Entry, Job
from components.neural_network.look import MOST_NEURONS, SIDE, THUMB, class_cells, looker, plane, top, value_cells
from components.neural_network.network import Architecture
from components.neural_network.player import payload
from components.neural_network.training import Settings


def job(name: str, hidden: tuple[int, ...] = (5,), epochs: int = 2) -> Job:
    data = points(name, 80)
    loss = "mean squared error" if data.regression else "cross-entropy"
    entry = Entry(name, Architecture(data.inputs, hidden, data.outputs), Settings(loss=loss, epochs=epochs), data)
    return Job([entry], looker(neurons=True)).finish()


def test_the_plane_goes_from_the_top_left_row_by_row() -> None:
    data = points("moons", 80)
    found = plane(data, 4)
    assert found.shape == (16, 2)
    r = data.reach
    torch.testing.assert_close(found[0], torch.tensor([-0.75 * r, 0.75 * r]))
    torch.testing.assert_close(found[3], torch.tensor([0.75 * r, 0.75 * r]))
    torch.testing.assert_close(found[12], torch.tensor([-0.75 * r, -0.75 * r]))
    with pytest.raises(ValueError, match="64 inputs"):
        plane(bundled("digits"), 4)


def test_a_cell_names_its_class_and_the_lead() -> None:
    scores = torch.tensor([[0.9, 0.1, 0.0], [0.2, 0.3, 0.3], [0.0, 0.0, 5.0]])
    assert class_cells(scores, probabilities=False).tolist() == [40, 51, 152]
    sure = class_cells(torch.tensor([[20.0, 0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 20.0]]), probabilities=True)
    assert sure.tolist() == [50, 254]
    assert value_cells(torch.tensor([-9.0, -1.0, 0.0, 0.5, 9.0]), 1.0).tolist() == [0, 0, 127, 191, 254]


@pytest.mark.parametrize("name", ["moons", "spirals"])
def test_the_picture_is_the_networks_class_everywhere(name: str) -> None:
    lane = job(name).lanes[0]
    expected = lane.training.predict(plane(lane.entry.data, SIDE)).argmax(dim=1)
    cells = torch.frombuffer(bytearray(lane.frames[-1].picture), dtype=torch.uint8)
    assert torch.equal(cells.long() // 51, expected)


def test_a_curve_is_the_networks_answer() -> None:
    lane = job("wave").lanes[0]
    data = lane.entry.data
    heights = (torch.frombuffer(bytearray(lane.frames[-1].picture), dtype=torch.uint8).float() - 127) / 127 * top(data)
    torch.testing.assert_close(heights, lane.training.predict(plane(data, SIDE))[:, 0], atol=top(data) / 127, rtol=0)


def test_a_neurons_picture_is_its_activation() -> None:
    lane = job("moons", (3, MOST_NEURONS + 4)).lanes[0]
    seen = lane.frames[-1]
    answers = lane.training.network.activations(plane(lane.entry.data, THUMB))
    assert len(seen.scales) == 3 + MOST_NEURONS
    size = THUMB * THUMB
    for place, wanted in ((2, answers[0][:, 2]), (3 + 7, answers[1][:, 7])):
        cells = torch.frombuffer(bytearray(seen.neurons[place * size : (place + 1) * size]), dtype=torch.uint8)
        torch.testing.assert_close((cells.float() - 127) / 127 * seen.scales[place], wanted, atol=seen.scales[place] / 120, rtol=0)


def test_what_is_sent_fits_together() -> None:
    done = job("spirals", (4, 4))
    data = payload(done, name="x")
    lane = data["lanes"][0]
    frames = len(lane["step"])
    assert len(base64.b64decode(lane["pictures"])) == frames * SIDE * SIDE
    assert len(base64.b64decode(lane["neurons"])) == frames * 8 * THUMB * THUMB
    assert len(lane["scales"]) == frames * 8
    assert lane["hidden"] == [4, 4]
    assert data["over"]
    assert {point[2] for point in lane["train"]} <= {0, 1, 2}


def test_without_hidden_neurons_there_is_still_a_picture() -> None:
    assert payload(job("moons", ()), name="x")["lanes"][0]["hidden"] == []


def test_what_is_sent_while_training_grows_in_steps_and_ends_whole() -> None:
    data = points("moons", 80)
    running = Job([Entry("moons", Architecture(), Settings(epochs=30), data)], looker())
    sent = []
    while not running.over:
        running.work(0)
        running._next()
        sent.append(len(payload(running, name="x")["lanes"][0]["step"]))
    assert sent == sorted(sent)
    assert len(set(sent)) < 25
    assert sent[-1] == len(running.lanes[0].curve) > 45

"""Several trainings side by side, so that their curves grow together.

What is compared fairly starts from one seed: the same data, the same order of batches, and (if the architectures agree) the same weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from components.neural_network.training import FRAMES, Snapshot, Training, TrainingFailed

Event = tuple[int, Snapshot | TrainingFailed | None]


def race(trainings: Sequence[Training], frames: int = FRAMES) -> Iterator[Event]:
    """Run all to their end, always the one that is least far.

    Yields (which, snapshot); (which, failure) once where a training fails, after which the others go on; (which, None) where one may stop.
    """
    runs = {place: training.run(frames) for place, training in enumerate(trainings)}
    while runs:
        place = min(runs, key=lambda lane: (_progress(trainings[lane]), lane))
        try:
            yield place, next(runs[place])
        except StopIteration:
            del runs[place]
        except TrainingFailed as failure:
            del runs[place]
            yield place, failure


def _progress(training: Training) -> float:
    return training.epoch / max(1, training.settings.epochs)

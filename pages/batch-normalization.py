"""The lab: one feature normalised by hand, two networks raced from one seed, the averages that evaluation uses."""

from __future__ import annotations

from components import lesson
from components.batch_normalization import controls
from components.batch_normalization.listing import pytorch
from components.batch_normalization.parts import PARTS
from components.batch_normalization.state import STATE

lesson.begin("batch-normalization", STATE).show(controls.draw, PARTS, pytorch)

"""The lab: digits squeezed into a few numbers and back, the plane of the codes, a digit of one's own, PCA beside it."""

from __future__ import annotations

from components import lesson
from components.autoencoder import controls
from components.autoencoder.listing import pytorch
from components.autoencoder.parts import PARTS
from components.autoencoder.state import STATE

lesson.begin("autoencoder", STATE).show(controls.draw, PARTS, pytorch)

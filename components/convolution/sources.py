"""Where the picture comes from: a sample, an uploaded file, the webcam. What was brought stays in this session's memory only."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from threading import Lock
from weakref import WeakSet

import streamlit as st

from components.browser import chosen
from components.convolution.state import OWN
from components.desk import Desk
from components.images import SAMPLES, Picture, PictureError, decode, sample
from components.lesson.controls import Controls
from components.literal import literal

UPLOAD, PHOTO = "picture_upload", "picture_photo"  # the widgets
BROUGHT, PROBLEM, IN_USE = "picture_brought", "picture_problem", "picture_in_use"  # what outlives them, also when another page is visited
DESK = Desk(seats=2)
"""So many pictures are decoded at once: while it is, one of 40 megapixels takes up to a gigabyte, in a file of 100 KB."""
TYPES = ["jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff"]
MOST = 1500 * 2**20
"""Bytes of the files that all sessions together may hold."""
FULL = "this server holds as many pictures as it can. Try again in ten minutes"


@dataclass(frozen=True, eq=False)
class Brought:
    """A picture file that the learner brought."""

    name: str
    data: bytes


_held: WeakSet[Brought] = WeakSet()
_counting = Lock()


@st.cache_resource(max_entries=4, show_spinner=False)
def read(digest: str, _data: bytes) -> Picture:
    """The decoded file, shared by all sessions that bring the same bytes. `digest` is the whole file's, so two never mix."""
    with DESK.seat():
        return decode(_data)


def bring(name: str, data: bytes) -> None:
    """Take a file in: if it is a picture it becomes the one in use, else only the reason is kept and the present one stays."""
    brought = Brought(name, data)
    try:
        _hold(brought)
        read(hashlib.sha256(data).hexdigest(), data)
    except PictureError as error:
        st.session_state[PROBLEM] = f"{name}: {error}"
        return
    st.session_state.pop(PROBLEM, None)
    st.session_state[BROUGHT] = brought
    st.session_state["picture"] = OWN


def _hold(brought: Brought) -> None:
    """Count a file among those held, for as long as a session has it: it outlives the upload, which is counted at the door. It takes the
    place of the session's present one. Raises PictureError if there is no room."""
    present = st.session_state.get(BROUGHT)
    with _counting:
        if sum(len(one.data) for one in _held if one is not present) + len(brought.data) > MOST:
            raise PictureError(FULL)
        _held.add(brought)


def _uploaded() -> None:
    if file := chosen.file(UPLOAD):
        bring(file.name, file.getvalue())
    else:
        st.session_state.pop(PROBLEM, None)


def _photographed() -> None:
    if file := chosen.file(PHOTO):
        bring("webcam", file.getvalue())


def choose(lab: Controls) -> tuple[Picture, str]:
    """The controls for the picture; the picture in use, and what it is in a few words."""
    brought: Brought | None = st.session_state.get(BROUGHT)
    if brought and "picture" not in st.session_state and "picture" not in st.query_params and st.session_state.get(IN_USE) == OWN:
        st.session_state["picture"] = OWN  # back from another page
    left, right = st.columns(2, gap="large")
    with right:
        st.file_uploader(
            "Your own: up to 25 MB and 40 megapixels", TYPES, key=UPLOAD, on_change=_uploaded, max_upload_size=25,
            help="It is read in the memory of this app's server, for this session only.",
        )  # fmt: skip
    with left:
        name = lab.pills("picture", "Picture")
        st.session_state[IN_USE] = name
        webcam = st.toggle("Webcam", key="webcam", help="The browser asks for the camera when this is on.")
    if webcam:
        st.camera_input("Take a photograph", key=PHOTO, on_change=_photographed, width=420)
    if problem := st.session_state.get(PROBLEM):
        st.error(literal(problem))
    if name == OWN and brought:
        picture = read(hashlib.sha256(brought.data).hexdigest(), brought.data)
        left.caption(literal(f"{brought.name}: {described(picture)}"))
        return picture, "your picture"
    if name == OWN:
        st.info("A picture of one's own is kept in one session only, and this one has none yet: choose a file. Until then, the tower.")
        name = next(iter(SAMPLES))
    picture = sample(name)
    left.caption(f"{described(picture)}. {SAMPLES[name].credit}")
    return picture, f"the sample “{name}”"


def described(picture: Picture) -> str:
    """Size, format, and what was converted."""
    return "; ".join((f"{picture.width} × {picture.height} pixels, {picture.format} ({picture.mode})", *picture.converted))

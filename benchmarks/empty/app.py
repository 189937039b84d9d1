"""An empty app to compare with: a title, a button and a line to type in, in a process that has loaded torch and transformers.

With `?full=1` there are elements besides, as many and of the same kinds as on Chalklab's bias-variance page, but with nothing in them: what
Streamlit itself needs for such a page. With `?full=large` there are also charts and widgets of the sizes of the convolution page's, always
the same: what Streamlit and Plotly need to send those. With `?full=typed` there are also eleven bars, a table of eleven rows, a formula,
code and a widget of words, as on the page of the masked language model, that change with what is typed. `streamlit run app.py -- frozen`
tells the garbage collector to leave alone what is loaded, as Chalklab does.
"""

import gc
import sys
from typing import Any

import streamlit as st


@st.cache_resource
def loaded() -> str:
    """Load the libraries once."""
    import torch
    from transformers import BertForMaskedLM

    if "frozen" in sys.argv:
        gc.collect()
        gc.freeze()
    return f"{torch.__name__} {BertForMaskedLM.__name__}"


loaded()
st.title("Empty")
st.button("Reset")
sentence = st.text_input("Sentence", "This is a great [MASK].", live="200ms")
st.text(sentence)


def full() -> None:
    """65 elements, 21 of them containers."""
    for place in range(21):
        part = st.container(key=f"part{place}")
        if place < 9:
            part.markdown("A line of text.")
        if place < 6:
            part.button(f"Button {place}")
        if place < 4:
            part.page_link("https://localhost/", label="A link")
        if place < 2:
            part.segmented_control("Pills", ["a", "b", "c"], key=f"pills{place}")
            part.selectbox("Choice", ["a", "b", "c"], key=f"choice{place}")
            part.slider("Slider", 0, 10, key=f"slider{place}")
            part.number_input("Number", 0, 10, key=f"number{place}")
            part.radio("Options", ["a", "b", "c"], key=f"radio{place}")
    st.checkbox("Switch")
    st.code("print(1)")
    st.download_button("Save", "text", on_click="ignore")


@st.cache_resource
def charts() -> list[Any]:
    """Two feature maps and bars."""
    import numpy as np
    import plotly.graph_objects as go

    pixels = np.random.default_rng(0).normal(size=(171, 256)).astype(np.float32)
    return [*(go.Figure(go.Heatmap(z=pixels)) for _ in range(2)), go.Figure([go.Bar(x=[1, 2, 3, 4, 5], y=[1, 2, 3, 4, 5])] * 2)]


def large() -> None:
    """A formula, three charts, a widget that is sent a grey picture and five that are sent a few words."""
    st.latex("1 + 1 = 2")
    for place, chart in enumerate(charts()):
        st.plotly_chart(chart, key=f"chart{place}")
    for place in range(6):
        blank(key=f"blank{place}", data={"word": "a"} if place else bytes(171 * 256))


def typed() -> None:
    """Bars, a table, a formula, code and a widget that change with the sentence."""
    import plotly.graph_objects as go

    shares = [(len(sentence) * place % 17 + 1) / 100 for place in range(1, 12)]
    labels = [f"{place}. {sentence[-place:]}" for place in range(1, 12)]
    bars = go.Bar(x=shares, y=labels, orientation="h", text=[f"{share:.1%}" for share in shares], textposition="outside")
    st.latex("1 + 1 = 2")
    st.plotly_chart(go.Figure(bars).update_layout(height=90 + 27 * 11), key="bars")
    st.table([{"token": label, "z": share, "p": share} for label, share in zip(labels, shares, strict=True)])
    st.code(f"print({sentence!r})\n" * 12)
    st.components.v2.component("blank", js=SHOWN)(key="words", data=sentence.split())


SHOWN = "export default ({data, parentElement}) => { parentElement.textContent = data.join(' '); }"
if "full" in st.query_params:
    full()
if st.query_params.get("full") == "typed":
    typed()
if st.query_params.get("full") == "large":
    blank = st.components.v2.component("blank", js="export default function () {}")
    large()

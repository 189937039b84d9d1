"""The colours of every chart, as names.

A figure does not know whether it will be seen in light or in dark. Streamlit's Plotly theme therefore works with
placeholders, which the browser replaces by `theme.*.chartCategoricalColors`, `chartSequentialColors` and
`chartDivergingColors` of `.streamlit/config.toml`: one palette for both, chosen there. A colour never carries a
meaning alone: lines differ in dash, markers in shape, areas in a label.
"""

BLUE = "#000001"
ORANGE = "#000002"
GREEN = "#000003"
PURPLE = "#000004"
GREY = "#000005"
RED = "#000006"
YELLOW = "#000007"

SEQUENTIAL = [(step / 9, f"#0000{11 + step}") for step in range(10)]
DIVERGING = [(step / 9, f"#0000{21 + step}") for step in range(10)]
"""Plotly colour scales: pass as `colorscale=`; the diverging one wants `zmid=0`."""

DASHES = ("solid", "dash", "dot", "dashdot", "longdash")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "x")

// A Plotly chart is several SVG layers, one over the other: as a file they are one. The camera in the chart's bar saves the PNG.
const layersOf = (chart) => {
  const plot = document.querySelector(`.st-key-${CSS.escape(chart)} .js-plotly-plot`);
  return plot ? [...plot.querySelectorAll("svg.main-svg")] : [];
};

const figure = (layers, style) => {
  const { width, height } = layers[0].getBoundingClientRect();
  const svg = make("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": style.fontFamily });
  make("rect", { width, height, fill: style.getPropertyValue("--st-background-color").trim() || "#fff" }, svg);
  for (const layer of layers) {
    for (const child of layer.childNodes) {
      if (!child.classList?.contains("hoverlayer")) svg.append(child.cloneNode(true));
    }
  }
  return svg;
};

function widget({ data, parentElement }) {
  const context = mounted(parentElement, (parent) => ({ root: html("button", "save", parent, "SVG") }));
  context.root.type = "button";
  context.root.title = "Save this chart as SVG";
  context.root.setAttribute("aria-label", `Save the chart ${data.download} as SVG`);
  context.root.onclick = () => {
    const layers = layersOf(data.chart);
    if (layers.length) savePicture(figure(layers, getComputedStyle(context.root)), data.download, "SVG");
  };
}

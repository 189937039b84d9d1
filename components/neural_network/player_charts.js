// The chart of the losses (or the accuracies) over the epochs, of all lanes, with a marker at the snapshot that is shown.
const DASH = { train: "", test: "6 4" };

const ticks = (low, high, count) => {
  const raw = Math.max(high - low, 1e-9) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw);
  const found = [];
  for (let value = Math.ceil(low / step) * step; value <= high + step / 1e6; value += step) found.push(Number(value.toPrecision(12)));
  return found;
};

// The top of the axis: all that is finite, but a curve that shoots up does not press the others flat.
const ceiling = (lanes, series) => {
  const all = lanes.flatMap((lane) => series.flatMap((name) => lane[name])).filter((value) => value !== null);
  const starts = lanes.flatMap((lane) => series.map((name) => lane[name][0])).filter((value) => value != null);
  const needed = Math.max(...all, 1e-6);
  return Math.min(needed, 2.5 * Math.max(...starts, 1e-6)) * 1.06;
};

const drawChart = (holder, lanes, colours, accuracy) => {
  const series = accuracy ? ["trainRight", "testRight"] : ["trainLoss", "testLoss"];
  const unit = typeScale(holder);
  const width = Math.max(220, holder.clientWidth);
  const height = 190 * unit;
  const box = { left: 46 * unit, right: width - 14 * unit, top: 8, bottom: height - 36 * unit };
  holder.replaceChildren();
  const svg = make("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, holder);
  const epochs = Math.max(...lanes.map((lane) => Math.max(lane.epochs, lane.epoch.at(-1) ?? 0)), 1e-6);
  const low = accuracy ? Math.min(0.5, ...lanes.flatMap((lane) => series.flatMap((name) => lane[name])).filter((v) => v !== null)) : 0;
  const high = accuracy ? 1.02 : ceiling(lanes, series);
  const x = (epoch) => box.left + (epoch / epochs) * (box.right - box.left);
  const y = (value) => box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top);
  const words = { fill: colours.text, "font-size": 12 * unit, "font-family": colours.font };
  for (const value of ticks(low, high, 4)) {
    make("line", { x1: box.left, x2: box.right, y1: y(value), y2: y(value), stroke: colours.border }, svg);
    make("text", { ...words, x: box.left - 6, y: y(value) + 4, "text-anchor": "end" }, svg, accuracy ? percent(value) : short(value));
  }
  for (const value of ticks(0, epochs, 6)) make("text", { ...words, x: x(value), y: box.bottom + 16 * unit, "text-anchor": "middle" }, svg, short(value));
  make("text", { ...words, x: (box.left + box.right) / 2, y: height - 3, "text-anchor": "middle" }, svg, `epoch (dashed: held-out points)`);
  const inside = make("svg", { x: box.left, y: 0, width: box.right - box.left, height: box.bottom, overflow: "hidden" }, svg);
  const inner = make("g", { transform: `translate(${-box.left} 0)` }, inside);
  lanes.forEach((lane, which) => {
    const colour = colours.classes[laneColour(which, lanes.length)];
    series.forEach((name, place) => {
      const path = lane[name].map((value, i) => (value === null ? "" : `${x(lane.epoch[i]).toFixed(1)},${y(Math.min(value, 3 * high)).toFixed(1)}`)).filter(Boolean);
      if (path.length) make("path", { d: "M" + path.join("L"), fill: "none", stroke: colour, "stroke-width": 2, "stroke-dasharray": place ? DASH.test : DASH.train, "stroke-linejoin": "round" }, inner);
    });
    const end = lane[series[0]].at(-1);
    if (lanes.length > 1 && end != null) {
      make("text", { ...words, x: Math.min(x(lane.epoch.at(-1)) - 3, box.right - 3), y: Math.max(y(end) - 5, 14 * unit), "text-anchor": "end", fill: colour, "font-weight": 700 }, svg, String(which + 1));
    }
  });
  const marker = make("line", { y1: box.top, y2: box.bottom, stroke: colours.accent, "stroke-width": 2 }, svg);
  return { svg, to: (epoch) => { marker.setAttribute("x1", x(epoch)); marker.setAttribute("x2", x(epoch)); }, epochAt: (pixel) => ((pixel - box.left) / (box.right - box.left)) * epochs };
};

const laneColour = (which, count) => (count === 1 ? 3 : [0, 1, 2, 3, 5, 6, 4][which % 7]);

// One SVG of everything that is shown just now: it stands alone, with its colours and its pictures inside.
const figure = (context) => {
  const { colours, data } = context;
  const lanes = context.panels;
  const columns = Math.min(3, Math.max(1, lanes.length));
  const rows = Math.ceil(lanes.length / columns);
  const gap = 16, head = 40;
  const width = Math.max(columns * (VIEW + gap) + gap, context.chart.svg.width.baseVal.value + 2 * gap);
  const chartTop = rows * (VIEW + head + gap) + gap;
  const height = chartTop + context.chart.svg.height.baseVal.value + gap;
  const svg = make("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  make("rect", { width, height, fill: colours.paper }, svg);
  lanes.forEach((panel, which) => {
    const place = make("g", { transform: `translate(${gap + (which % columns) * (VIEW + gap)} ${gap + Math.floor(which / columns) * (VIEW + head + gap)})` }, svg);
    make("text", { x: 0, y: 14, fill: colours.text, "font-family": "sans-serif", "font-size": 14, "font-weight": 700 }, place, panel.title.textContent);
    make("text", { x: 0, y: 31, fill: colours.text, "font-family": "sans-serif", "font-size": 11 }, place, panel.line);
    const inner = make("g", { transform: `translate(0 ${head})` }, place);
    if (data.lanes[which].kind !== "curve") make("image", { width: VIEW, height: VIEW, href: panel.canvas.toDataURL(), preserveAspectRatio: "none" }, inner);
    for (const node of panel.svg.childNodes) inner.append(node.cloneNode(true));
    make("rect", { width: VIEW, height: VIEW, fill: "none", stroke: colours.border }, inner);
  });
  const chart = context.chart.svg.cloneNode(true);
  chart.setAttribute("x", gap);
  chart.setAttribute("y", chartTop);
  svg.append(chart);
  return svg;
};

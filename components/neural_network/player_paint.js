// Painting: cells of one byte become colours of the theme, points become marks.
const SHAPES = [
  (x, y, r) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`, // circle
  (x, y, r) => `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`, // square
  (x, y, r) => `M${x},${y - 1.3 * r}l${1.3 * r},${1.3 * r}l${-1.3 * r},${1.3 * r}l${-1.3 * r},${-1.3 * r}Z`, // diamond
  (x, y, r) => `M${x},${y - 1.2 * r}l${1.2 * r},${2.1 * r}h${-2.4 * r}Z`, // triangle
  (x, y, r) => `M${x - r},${y - r}l${2 * r},${2 * r}M${x + r},${y - r}l${-2 * r},${2 * r}`, // cross
];

const button = (parent, label, action, name) => {
  const node = html("button", "", parent, label);
  node.type = "button";
  if (name) node.setAttribute("aria-label", name);
  node.onclick = action;
  return node;
};
const short = (value, digits = 3) => {
  if (value === null || value === undefined) return "–";
  const size = Math.abs(value);
  const text = size !== 0 && (size >= 1e5 || size < 1e-4) ? value.toExponential(1).replace("e+", "e") : String(Number(value.toPrecision(digits)));
  return text.replace("-", "−");
};
const percent = (share) => (share === null || share === undefined ? "–" : `${(100 * share).toFixed(share > 0.995 && share < 1 ? 1 : 0)} %`);

const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const rgb = (colour) => {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour.trim());
  return found ? found.slice(1, 4).map((part) => parseInt(part, 16)) : [128, 128, 128];
};
const mixed = (from, to, share) => from.map((value, i) => Math.round(value + share * (to[i] - value)));

// The theme's colours, and the two palettes of 255 entries made of them.
const theme = (root) => {
  const style = getComputedStyle(root);
  const read = (name) => style.getPropertyValue(name).trim();
  const list = (name) => read(name).split(",").map((colour) => colour.trim());
  const classes = list("--st-chart-categorical-colors");
  const found = list("--st-chart-diverging-colors");
  const ready = found.length > 1; // on the first draw the theme may not have arrived yet
  const diverging = (ready ? found : ["#888888", "#888888"]).map(rgb);
  const paper = rgb(read("--st-background-color"));
  const byClass = [];
  for (let byte = 0; byte < 255; byte++) {
    byClass.push(mixed(paper, rgb(classes[Math.floor(byte / 51) % classes.length]), 0.04 + (0.5 * (byte % 51)) / 50));
  }
  const byValue = [];
  for (let byte = 0; byte < 255; byte++) {
    const place = (byte / 254) * (diverging.length - 1);
    const left = Math.min(Math.floor(place), diverging.length - 2);
    byValue.push(mixed(diverging[left], diverging[left + 1], place - left));
  }
  return { ready, classes, byClass, byValue, text: read("--st-text-color"), paper: read("--st-background-color"), border: read("--st-border-color"), accent: read("--st-primary-color"), font: read("--st-font") };
};

// bytes: side × side cells from the top left; painted one pixel each, the browser enlarges.
const paint = (canvas, bytes, side, palette) => {
  canvas.width = canvas.height = side;
  const context = canvas.getContext("2d");
  const image = context.createImageData(side, side);
  for (let i = 0; i < side * side; i++) {
    const [r, g, b] = palette[Math.min(bytes[i], 254)];
    image.data.set([r, g, b, 255], 4 * i);
  }
  context.putImageData(image, 0, 0);
};

const VIEW = 300; // the picture's own units along each side
const across = (lane, x) => ((x / lane.reach + 1) / 2) * VIEW;
const upright = (lane, y) => ((1 - y / (lane.kind === "curve" ? lane.top : lane.reach)) / 2) * VIEW;

// The look of a filled mark of class `which`; the cross has no inside.
const filledLook = (which, { classes, paper }) => (which === 4 ? { fill: "none", stroke: classes[which], "stroke-width": 2.5 } : { fill: classes[which], stroke: paper, "stroke-width": 1 });

// Training points are filled, points held back are hollow; each class has a shape as well as a colour.
const drawPoints = (lane, colours, parent) => {
  const size = lane.train.length > 150 ? 3.2 : 4.6;
  for (const [points, filled] of [[lane.test, false], [lane.train, true]]) {
    const groups = new Map();
    for (const point of points) {
      const which = lane.kind === "classes" ? point[2] : 0;
      groups.set(which, (groups.get(which) ?? "") + SHAPES[which](across(lane, point[0]), upright(lane, point[1]), filled ? size : size - 0.8));
    }
    for (const [which, d] of groups) {
      const inks = lane.kind === "classes" ? colours : { ...colours, classes: [colours.text] };
      const look = filled ? filledLook(which, inks) : { fill: "none", stroke: inks.classes[which], "stroke-width": 1.1, opacity: 0.75 };
      make("path", { d, ...look }, parent);
    }
  }
};

// Which mark is which class, and what the axes are.
const drawKey = (lane, colours, parent) => {
  parent.replaceChildren();
  lane.labels.forEach((label, which) => {
    const item = html("span", "", parent);
    const mark = make("svg", { viewBox: "-7 -7 14 14", "aria-hidden": "true" }, item);
    make("path", { d: SHAPES[which](0, 0, 4.6), ...filledLook(which, colours) }, mark);
    item.append(label);
  });
  html("span", "", parent, `across: ${lane.columns[0]}, up: ${lane.columns[1] ?? "y"}`);
};

// A curve over one input: bytes are heights, 127 is the middle.
const curvePath = (bytes, width, height) => "M" + Array.from(bytes, (byte, i) => `${(((i + 0.5) / bytes.length) * width).toFixed(1)},${((1 - (byte - 127) / 127) / 2 * height).toFixed(1)}`).join("L");

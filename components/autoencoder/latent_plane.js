// The plane of the codes. A point is dragged, or moved by the arrow keys, and the decoder's products are done here: no server is asked.
const WAIT = 500; // milliseconds after the last move by key until the server is told
const STEP = 0.02; // of the plane's width

const bend = {
  none: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  ReLU: (z) => Math.max(0, z),
};
const floats = (text) => new Float32Array(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);

// h = f(W x + b), layer after layer; W lies in memory row by row.
const decode = (layers, code) => {
  let x = code;
  for (const { weights, bias, activation } of layers) {
    const before = x;
    x = Array.from(bias, (b, row) => {
      let sum = b;
      for (let i = 0; i < before.length; i++) sum += weights[row * before.length + i] * before[i];
      return bend[activation](sum);
    });
  }
  return x;
};
const codeAt = ({ data, at }) => data.origin.map((start, i) => start + at[0] * data.right[i] + at[1] * data.upwards[i]);

const say = (value) => String(Number(value.toPrecision(3))).replace("-", "−");
const colour = (root, name) => getComputedStyle(root).getPropertyValue(name).trim();

const project = ({ data, plane }, [a, b]) => [
  ((a - data.low[0]) / (data.high[0] - data.low[0])) * plane.width,
  data.size === 1 ? plane.height / 2 : (1 - (b - data.low[1]) / (data.high[1] - data.low[1])) * plane.height,
];

const drawPoints = (context) => {
  const { root, data, plane } = context;
  const scale = window.devicePixelRatio || 1;
  const width = Math.max(180, context.field.clientWidth);
  plane.width = width * scale;
  plane.height = width * (data.size === 1 ? 0.4 : 0.85) * scale;
  const brush = plane.getContext("2d");
  const palette = colour(root, "--st-chart-categorical-colors").split(",").map((text) => text.trim());
  brush.font = `600 ${11 * scale}px ${colour(root, "--st-font") || "sans-serif"}`;
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  data.places.forEach((place, i) => {
    const [x, y] = project(context, place);
    const lift = data.size === 1 ? ((i * 37) % 41) / 41 - 0.5 : 0; // on a line they would lie on top of each other
    brush.fillStyle = palette[data.labels[i] % palette.length] || "#888";
    brush.fillText(data.labels[i], x, y + lift * plane.height * 0.8);
  });
  if (data.own) {
    const [x, y] = project(context, data.own);
    brush.lineWidth = 3 * scale;
    brush.strokeStyle = colour(root, "--st-primary-color");
    brush.strokeRect(x - 9 * scale, y - 9 * scale, 18 * scale, 18 * scale);
  }
};

// `values` from 0 (paper) to 1 (ink) as 8 × 8 cells; the browser enlarges.
const paint = (root, canvas, side, values) => {
  const parts = (text) => (/^#([0-9a-f]{6})/i.exec(text) ? [1, 3, 5].map((i) => parseInt(text.slice(i, i + 2), 16)) : [128, 128, 128]);
  const paper = parts(colour(root, "--st-background-color"));
  const ink = parts(colour(root, "--st-text-color"));
  canvas.width = canvas.height = side;
  const brush = canvas.getContext("2d");
  const image = brush.createImageData(side, side);
  values.forEach((value, i) => {
    const share = Math.max(0, Math.min(1, value));
    image.data.set([...paper.map((from, c) => Math.round(from + share * (ink[c] - from))), 255], 4 * i);
  });
  brush.putImageData(image, 0, 0);
};

const show = (context) => {
  const { data, at, plane } = context;
  const [x, y] = project(context, at);
  context.mark.style.left = `${(100 * x) / plane.width}%`;
  context.mark.style.top = `${(100 * y) / plane.height}%`;
  const code = codeAt(context);
  context.values = decode(context.layers, code);
  paint(context.root, context.picture, data.side, context.values);
  context.picture.dataset.values = context.values.map((value) => value.toFixed(5)).join(" ");
  const numbers = code.map(say).join(", ");
  context.said.textContent = `code ${data.size > 4 ? `${code.slice(0, 4).map(say).join(", ")}, …` : numbers}`;
  context.field.setAttribute("aria-valuenow", at[0].toFixed(3));
  context.field.setAttribute("aria-valuetext", `code ${numbers}`);
};

// Plane, ring and decoded picture as one drawing.
const figure = (context) => {
  const { root, plane, picture, at } = context;
  const { width, height } = plane;
  const edge = Math.round(height * 0.6);
  const svg = make("svg", { xmlns: SVG, width: width + edge * 1.2, height: Math.max(height, edge * 1.2) });
  make("rect", { width: "100%", height: "100%", fill: colour(root, "--st-background-color") }, svg);
  make("image", { width, height, href: plane.toDataURL() }, svg);
  const [cx, cy] = project(context, at);
  make("circle", { cx, cy, r: width / 45, fill: "none", stroke: colour(root, "--st-primary-color"), "stroke-width": width / 120 }, svg);
  const pixels = { x: width + edge * 0.1, y: edge * 0.1, width: edge, height: edge, href: picture.toDataURL() };
  make("image", { ...pixels, style: "image-rendering: pixelated" }, svg);
  return svg;
};

const moveTo = (context, a, b) => {
  const { low, high, size } = context.data;
  const hold = (value, i) => Math.max(low[i], Math.min(high[i], value));
  context.at = [hold(a, 0), size === 1 ? 0 : hold(b, 1)];
  show(context);
};
const tell = (context) => {
  clearTimeout(context.timer);
  context.timer = null;
  context.send("moved", context.at.map((value) => Number(value.toFixed(3))));
};

const follow = (context, event) => {
  const { low, high } = context.data;
  const box = context.plane.getBoundingClientRect();
  const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  moveTo(context, low[0] + x * (high[0] - low[0]), high[1] - y * (high[1] - low[1]));
};

const onKey = (context, event) => {
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  if (!(event.key in steps)) return;
  event.preventDefault();
  const { low, high } = context.data;
  const far = STEP * (event.shiftKey ? 5 : 1);
  moveTo(context, ...context.at.map((value, i) => value + steps[event.key][i] * far * (high[i] - low[i])));
  clearTimeout(context.timer);
  context.timer = setTimeout(() => tell(context), WAIT);
};

const build = (parentElement) => {
  for (const old of parentElement.querySelectorAll(".latent")) old.remove(); // the script may have been loaded twice
  const root = html("div", "", parentElement);
  root.className = "latent";
  const field = html("div", "", root);
  field.className = "field";
  field.tabIndex = 0;
  field.setAttribute("role", "slider");
  field.setAttribute("data-keeps-arrows", "");
  field.setAttribute("aria-label", "Point in the latent plane. Drag it, or move it with the arrow keys; with Shift in larger steps.");
  field.setAttribute("aria-valuenow", "0");
  const context = { root, field, timer: null };
  context.plane = html("canvas", "", field);
  context.plane.setAttribute("aria-hidden", "true");
  context.mark = html("span", "", field);
  context.mark.className = "mark";
  const side = html("div", "", root);
  side.className = "side";
  context.picture = html("canvas", "", side);
  context.picture.className = "decoded";
  context.picture.setAttribute("role", "img");
  context.picture.setAttribute("aria-label", "The picture that the decoder makes of the point");
  context.said = html("output", "", side);
  for (const kind of ["PNG", "SVG"]) {
    const button = html("button", "", side, `Picture as ${kind}`);
    button.type = "button";
    button.onclick = () => savePicture(figure(context), "latent-plane", kind);
  }
  field.onpointerdown = (event) => {
    field.setPointerCapture(event.pointerId);
    context.dragging = true;
    follow(context, event);
  };
  field.onpointermove = (event) => context.dragging && follow(context, event);
  field.onpointerup = field.onpointercancel = () => {
    if (context.dragging) tell(context);
    context.dragging = false;
  };
  field.onkeydown = (event) => onKey(context, event);
  return context;
};

function widget({ data, parentElement, setTriggerValue }) {
  const context = mounted(parentElement, build);
  context.send = setTriggerValue;
  context.data = data;
  context.layers = data.layers.map((layer) => ({ ...layer, weights: floats(layer.weights), bias: floats(layer.bias) }));
  if (!context.dragging && context.timer === null) context.at = data.at; // else the server has not been told yet where it is
  const draw = () => {
    drawPoints(context);
    moveTo(context, ...context.at);
  };
  draw();
  requestAnimationFrame(draw); // on the first draw the theme may not have arrived yet
  context.redraw = draw;
  context.observer ??= new ResizeObserver(() => context.redraw());
  context.observer.observe(context.field);
  return () => {
    clearTimeout(context.timer);
    context.timer = null;
    context.observer.disconnect();
  };
}

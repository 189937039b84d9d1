// Points, three fits, and one outlier to drag. While it is dragged only the handle moves; the server fits when it is let go.
const WIDTH = 640, HEIGHT = 340, REACH = 3.3;
const WAIT = 400; // milliseconds after the last arrow key until the server is told

const px = (x) => 14 + ((x + 1) / 2) * (WIDTH - 28);
const py = (y) => HEIGHT / 2 - (y / REACH) * (HEIGHT / 2);
const held = (value, most) => Math.max(-most, Math.min(most, value));
const path = (curve) => "M" + curve.map(([x, y]) => `${px(x).toFixed(1)},${py(held(y, 2 * REACH)).toFixed(1)}`).join("L");

const place = (context) => {
  const [x, y] = context.at;
  context.handle.setAttribute("cx", px(x));
  context.handle.setAttribute("cy", py(y));
  context.handle.setAttribute("aria-valuenow", y);
  context.handle.setAttribute("aria-valuetext", `outlier at x ${x.toFixed(2)}, y ${y.toFixed(1)}`);
};

const moveTo = (context, x, y) => {
  context.at = [Number((Math.round(held(x, 1) * 20) / 20).toFixed(2)), Number((Math.round(held(y, 3) * 10) / 10).toFixed(1))];
  place(context);
};

const draw = (context) => {
  const { svg, data, key } = context;
  const colours = getComputedStyle(context.root).getPropertyValue("--st-chart-categorical-colors").split(",");
  if (colours.length < 2 && context.root.isConnected) requestAnimationFrame(() => draw(context)); // the theme has not arrived yet
  const looks = [
    ["plain", colours[1], "", "no penalty"],
    ["penalised", colours[0], "9 5", `λ = ${data.penalty}`],
    ["before", colours[4], "2 5", `λ = ${data.penalty}, without the outlier`],
  ];
  context.curves.replaceChildren();
  key.replaceChildren();
  for (const [name, colour, dash, words] of looks) {
    make("path", { class: "curve", d: path(data[name]), stroke: colour, "stroke-dasharray": dash, "data-name": name }, context.curves);
    const item = html("li", "", key);
    const sample = make("svg", { viewBox: "0 0 34 8", "aria-hidden": "true" }, item);
    make("path", { d: "M0,4H34", stroke: colour, "stroke-width": 3, "stroke-dasharray": dash }, sample);
    item.append(words);
  }
  for (const [x, y] of data.points) make("circle", { class: "point", cx: px(x), cy: py(y), r: 4.5 }, context.curves);
  svg.append(context.handle);
  place(context);
};

// Points, curves and handle with the key below them, for a file.
const figure = ({ svg, key, root }) => {
  const style = getComputedStyle(root);
  const lines = [...key.children];
  const height = HEIGHT + 12 + 24 * lines.length;
  const sheet = make("svg", { xmlns: SVG, width: WIDTH, height, "font-family": style.fontFamily, "font-size": 14 });
  make("rect", { width: WIDTH, height, fill: style.getPropertyValue("--st-background-color") }, sheet);
  const drawn = standingAlone(svg);
  drawn.setAttribute("width", WIDTH);
  drawn.setAttribute("height", HEIGHT);
  sheet.append(drawn);
  lines.forEach((line, place) => {
    const sample = make("g", { transform: `translate(14 ${HEIGHT + 12 + 24 * place})` }, sheet);
    sample.append(standingAlone(line.querySelector("path")));
    make("text", { x: 44, y: 9, fill: style.color }, sample, line.textContent);
  });
  return sheet;
};

const build = (parentElement) => {
  const root = html("div", "outlier", parentElement);
  const context = { root, timer: null, dragging: false, sent: "" };
  const svg = (context.svg = make("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, root));
  make("line", { class: "axis", x1: 0, x2: WIDTH, y1: HEIGHT / 2, y2: HEIGHT / 2 }, svg);
  context.curves = make("g", {}, svg);
  context.handle = make("circle", { class: "handle", r: 11, tabindex: 0, role: "slider", "data-keeps-arrows": "", "aria-orientation": "vertical", "aria-valuemin": -3, "aria-valuemax": 3 }, svg);
  context.handle.setAttribute("aria-label", "Outlier: drag it, or move it with the arrow keys");
  context.key = html("ul", "key", root);
  const foot = html("div", "foot", root);
  for (const kind of ["PNG", "SVG"]) {
    const button = html("button", "", foot, `Picture as ${kind}`);
    button.type = "button";
    button.onclick = () => savePicture(figure(context), "one-outlier", kind);
  }
  const tell = () => {
    context.timer = null;
    if (String(context.at) !== context.sent) context.send("moved", context.at);
    context.sent = String(context.at);
  };
  context.handle.onpointerdown = (event) => {
    context.dragging = true;
    context.handle.setPointerCapture(event.pointerId);
    event.preventDefault();
    context.handle.focus();
  };
  context.handle.onpointermove = (event) => {
    if (!context.dragging) return;
    const box = svg.getBoundingClientRect();
    const x = (((event.clientX - box.left) / box.width) * WIDTH - 14) / (WIDTH - 28);
    moveTo(context, 2 * x - 1, (0.5 - (event.clientY - box.top) / box.height) * 2 * REACH);
  };
  context.handle.onpointerup = context.handle.onpointercancel = () => {
    if (context.dragging) tell();
    context.dragging = false;
  };
  context.handle.onkeydown = (event) => {
    const steps = { ArrowLeft: [-0.05, 0], ArrowRight: [0.05, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1] };
    if (!(event.key in steps)) return;
    moveTo(context, context.at[0] + steps[event.key][0], context.at[1] + steps[event.key][1]);
    clearTimeout(context.timer);
    context.timer = setTimeout(tell, WAIT);
    event.preventDefault();
  };
  return context;
};

function widget({ data, parentElement, setTriggerValue }) {
  const context = mounted(parentElement, build);
  context.send = setTriggerValue;
  context.data = data;
  if (!context.dragging && context.timer === null) {
    context.at = data.outlier;
    context.sent = String(data.outlier);
  }
  draw(context);
  return () => {
    clearTimeout(context.timer);
    context.timer = null;
  };
}

// A field to draw points in: a click adds one, a click on a point takes it away. With the keyboard, arrows move a cross and Enter clicks.
const WAIT = 300; // milliseconds after the last point until the server is told
const HEIGHT = 220;
const NEAR = 12; // pixels within which a click means the point that is there

const width = (context) => Math.max(200, context.root.clientWidth);
const px = (context, x) => ((x + 1) / 2) * width(context);
const py = (context, y) => HEIGHT / 2 - (y / context.data.reach) * (HEIGHT / 2);

const draw = (context) => {
  const { svg, points, cross } = context;
  svg.replaceChildren();
  svg.setAttribute("width", width(context));
  make("line", { class: "axis", x1: 0, x2: width(context), y1: HEIGHT / 2, y2: HEIGHT / 2 }, svg);
  make("line", { class: "axis", x1: width(context) / 2, x2: width(context) / 2, y1: 0, y2: HEIGHT }, svg);
  for (const [x, y] of points) make("circle", { class: "point", cx: px(context, x), cy: py(context, y), r: 5 }, svg);
  if (context.steering) {
    const [x, y] = [px(context, cross[0]), py(context, cross[1])];
    make("path", { class: "cross", d: `M${x - 9},${y}h18M${x},${y - 9}v18` }, svg);
  }
  context.count.textContent = `${points.length} of at most ${context.data.most} points`;
  context.undo.disabled = context.clear.disabled = points.length === 0;
};

const change = (context, points) => {
  context.points = points;
  draw(context);
  clearTimeout(context.timer);
  context.timer = setTimeout(() => {
    context.timer = null;
    context.send("drawn", context.points.map(([x, y]) => `${+x.toFixed(3)}, ${+y.toFixed(3)}`).join("; "));
  }, WAIT);
};

const press = (context, x, y) => {
  const there = context.points.findIndex(([u, v]) => Math.hypot(px(context, u) - px(context, x), py(context, v) - py(context, y)) < NEAR);
  if (there >= 0) change(context, context.points.toSpliced(there, 1));
  else if (context.points.length < context.data.most) change(context, [...context.points, [x, y]]);
};

const onKey = (context, event) => {
  const steps = { ArrowLeft: [-0.05, 0], ArrowRight: [0.05, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1] };
  const { cross, data } = context;
  if (event.key in steps) {
    const hold = (value, most) => Math.max(-most, Math.min(most, Number(value.toFixed(3))));
    context.cross = [hold(cross[0] + steps[event.key][0], 1), hold(cross[1] + steps[event.key][1], data.reach)];
    context.steering = true;
    draw(context);
  } else if (event.key === "Enter" || event.key === " ") press(context, ...cross);
  else return;
  event.preventDefault();
};

const build = (parentElement) => {
  const root = document.createElement("div");
  const context = { root, points: [], cross: [0, 0], steering: false, timer: null };
  const svg = make("svg", { height: HEIGHT, tabindex: 0, role: "application", "data-keeps-arrows": "" }, root);
  svg.setAttribute("aria-label", "Field for points. Click to add a point, click a point to remove it; or move the cross with the arrow keys and press Enter.");
  context.svg = svg;
  const row = root.appendChild(document.createElement("div"));
  row.className = "row";
  const button = (label, action) => {
    const node = row.appendChild(document.createElement("button"));
    node.type = "button";
    node.textContent = label;
    node.onclick = action;
    return node;
  };
  context.undo = button("Remove last", () => change(context, context.points.slice(0, -1)));
  context.clear = button("Clear", () => change(context, []));
  button("Example", () => change(context, context.data.example));
  context.count = row.appendChild(document.createElement("output"));

  svg.onclick = (event) => {
    const box = svg.getBoundingClientRect();
    context.steering = false;
    press(context, ((event.clientX - box.left) / box.width) * 2 - 1, (1 - ((event.clientY - box.top) / box.height) * 2) * context.data.reach);
  };
  svg.onkeydown = (event) => onKey(context, event);
  parentElement.append(root);
  return context;
};

function widget({ data, parentElement, setTriggerValue }) {
  const context = mounted(parentElement, build);
  context.send = setTriggerValue;
  context.data = data;
  if (context.timer === null) context.points = data.points;
  draw(context);
  context.observer ??= new ResizeObserver(() => draw(context));
  context.observer.observe(context.root);
  return () => {
    clearTimeout(context.timer);
    context.timer = null;
    context.observer.disconnect();
  };
}

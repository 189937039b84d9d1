// Two charts and one slider: the fits over the points, and the parts of the error, both at the capacity the slider stands at.
// Sliding is answered here; the server hears of it when the slider is let go.
const WAIT = 200; // milliseconds after the last change until the server is told: the arrow keys change it once per press

const short = (value, digits = 3) => {
  const size = Math.abs(value);
  if (size < 1e-26) return "0"; // what rounding leaves of an exact fit
  return size >= 1e5 || size < 1e-4 ? value.toExponential(1).replace("e+", "e").replace("-", "−") : String(Number(value.toPrecision(digits)));
};
const path = (xs, ys) => "M" + xs.map((x, i) => `${x.toFixed(1)},${ys[i].toFixed(1)}`).join("L");

// Round numbers between low and high, about `count` of them.
const ticks = (low, high, count) => {
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= raw);
  const found = [];
  for (let value = Math.ceil(low / step) * step; value <= high + step / 1e6; value += step) found.push(Number(value.toPrecision(12)));
  return found;
};

const decode = (text) => {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Int16Array(bytes.buffer);
};

const frame = (context, holder, low, high) => {
  const unit = typeScale(context.root);
  const width = Math.max(200, holder.clientWidth);
  const height = (width < 340 * unit ? 220 : 270) * unit;
  const box = { left: 40 * unit, right: width - 8, top: 10, bottom: height - 36 * unit, width, height, unit };
  holder.querySelector("svg")?.remove();
  const svg = make("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, null);
  holder.prepend(svg);
  box.y = (value) => box.bottom - ((value - low) / (high - low)) * (box.bottom - box.top);
  for (const value of ticks(low, high, 5)) {
    make("line", { class: "grid", x1: box.left, x2: box.right, y1: box.y(value), y2: box.y(value) }, svg);
    make("text", { class: "tick", x: box.left - 6, y: box.y(value) + 4, "text-anchor": "end" }, svg, short(value).replace("-", "−"));
  }
  const inside = make("svg", { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, overflow: "hidden" }, svg);
  box.inner = make("g", { transform: `translate(${-box.left} ${-box.top})` }, inside);
  return [svg, box];
};

const drawFit = (context) => {
  const { data } = context;
  const [svg, box] = frame(context, context.fit, data.low, data.high);
  const x = (value) => box.left + ((value + 1.03) / 2.06) * (box.right - box.left); // room for a point at the very edge
  for (const value of [-1, 0, 1]) make("text", { class: "tick", x: x(value), y: box.bottom + 17 * box.unit, "text-anchor": "middle" }, svg, String(value).replace("-", "−"));
  make("text", { class: "axis", x: (box.left + box.right) / 2, y: box.height - 4, "text-anchor": "middle" }, svg, "x");
  context.xs = data.t.map(x);
  const middle = (data.low + data.high) / 2;
  const half = (data.reach * (data.high - data.low)) / 2;
  context.toPixel = (number) => box.y(middle + (number / 32767) * half);
  context.ghosts = [];
  for (let ghost = 2; ghost < data.perCapacity && data.ghosts; ghost++) context.ghosts.push(make("path", { class: "ghost" }, box.inner));
  if (data.truth) make("path", { class: "truth", d: path(context.xs, data.truth.map(box.y)) }, box.inner);
  context.mean = make("path", { class: "mean" }, box.inner);
  data.x.forEach((value, i) => make("circle", { class: "point", cx: x(value), cy: box.y(data.y[i]), r: data.x.length > 100 ? 2 : 3.5 }, box.inner));
  context.fitted = make("path", { class: "fitted" }, box.inner);
};

const drawErrors = (context) => {
  const { data } = context;
  context.cover.hidden = !data.covered;
  context.errors.querySelector("svg")?.remove();
  if (data.covered) return;
  const [svg, box] = frame(context, context.errors, 0, data.ceiling);
  const step = (box.right - box.left) / data.labels.length;
  const x = (place) => box.left + (place + 0.5) * step;
  context.column = { x, step, box };
  const y = (value) => box.y(Math.min(value, 3 * data.ceiling));
  const places = data.labels.map((_, place) => place);
  const xs = places.map(x);
  const wide = [box.left, ...xs, box.right];
  const ends = (values) => [values[0], ...values, values.at(-1)].map(y);
  const every = Math.ceil((22 * box.unit) / step);
  places.forEach((place) => place % every === 0 && make("text", { class: "tick", x: x(place), y: box.bottom + 17 * box.unit, "text-anchor": "middle" }, svg, data.labels[place]));
  make("text", { class: "axis", x: (box.left + box.right) / 2, y: box.height - 4, "text-anchor": "middle" }, svg, data.field);

  if (data.expected) {
    const [first, last] = data.expected;
    make("rect", { class: "expected", x: x(first) - step / 2, y: box.top, width: (last - first + 1) * step, height: box.bottom - box.top }, box.inner);
  }
  let below = wide.map(() => box.bottom);
  data.areas.forEach((area, i) => {
    const top = ends(area.top);
    const outline = path([...wide, ...wide.toReversed()], [...top, ...below.toReversed()]) + "Z";
    make("path", { class: `area area${kind(data, i)}`, d: outline }, box.inner);
    make("path", { d: outline, fill: `url(#hatch${kind(data, i)})` }, box.inner);
    below = top;
  });
  make("path", { class: "train", d: path(xs, data.train.map(y)) }, box.inner);
  data.train.forEach((value, place) => make("rect", { class: "trainDot", x: x(place) - 2.5, y: y(value) - 2.5, width: 5, height: 5 }, box.inner));
  make("path", { class: "measured", d: path(xs, data.measured.map(y)) }, box.inner);
  data.measured.forEach((value, place) => {
    if (value > data.ceiling) return make("path", { class: "above", d: `M${x(place) - 4},${box.top + 8}h8l-4,-7Z` }, box.inner);
    make("line", { class: "bar", x1: x(place), x2: x(place), y1: y(value - data.error[place]), y2: y(value + data.error[place]) }, box.inner);
    make("circle", { class: "dot", cx: x(place), cy: y(value), r: place === data.best ? 5 : 3 }, box.inner);
  });
  if (data.expected) {
    const middle = (x(data.expected[0]) + x(data.expected[1])) / 2;
    const left = Math.min(Math.max(middle, box.left + 40 * box.unit), box.right - 40 * box.unit);
    make("text", { class: "note", x: left, y: box.top + 22 * box.unit, "text-anchor": "middle" }, svg, "your guess");
  }
  context.marker = make("line", { class: "marker", y1: box.top, y2: box.bottom }, svg);
  context.knob = make("circle", { class: "knob", cy: box.bottom, r: 6 }, svg);
};

// The texture of an area belongs to its meaning: 0 noise, 1 bias², 2 variance.
const kind = (data, i) => (data.areas.length === 3 ? i : 2);

const move = (context) => {
  const { data, index } = context;
  const points = data.t.length;
  const curve = (which) => {
    const start = (index * data.perCapacity + which) * points;
    return path(context.xs, Array.from(context.curves.subarray(start, start + points), context.toPixel));
  };
  context.fitted.setAttribute("d", curve(0));
  context.mean.setAttribute("d", curve(1));
  context.ghosts.forEach((ghost, i) => ghost.setAttribute("d", curve(i + 2)));
  context.slider.value = index;
  context.now.textContent = data.labels[index];
  let spoken = data.names[index];
  if (!data.covered) {
    const x = context.column.x(index);
    context.marker.setAttribute("x1", x);
    context.marker.setAttribute("x2", x);
    context.knob.setAttribute("cx", x);
    const parts = data.areas.map((area, i) => [area.name, area.top[index] - (i ? data.areas[i - 1].top[index] : 0), kind(data, i)]);
    context.numbers.replaceChildren(
      ...parts.map(([name, value, i]) => number(name, value, `area${i}`)),
      number(data.measuredName, data.measured[index], "measuredKey", ` ± ${short(data.error[index], 2)}`),
      number("training error", data.train[index], "trainKey"),
    );
    spoken += `: ${parts.map(([name, value]) => `${name} ${short(value)}`).join(", ")}, ${data.measuredName} ${short(data.measured[index])}`;
  }
  context.slider.setAttribute("aria-valuetext", spoken);
};

const number = (name, value, key, more = "") => {
  const item = html("li", "", null);
  html("span", `key ${key}`, item);
  html("span", "", item, name);
  html("b", "", item, short(value) + more);
  return item;
};

const go = (context, index, tell = true) => {
  context.index = Math.max(0, Math.min(context.data.labels.length - 1, index));
  move(context);
  if (!tell) return;
  clearTimeout(context.timer);
  context.timer = setTimeout(() => {
    context.timer = null;
    context.send("released", context.index);
  }, WAIT);
};

const build = (parentElement) => {
  const context = { index: -1, timer: null, held: false };
  const outer = html("div", "frame", parentElement);
  const root = html("div", "view", outer);
  const patterns = make("svg", { width: 0, height: 0, class: "patterns", "aria-hidden": "true" }, root);
  const texture = (id, d) => make("path", { d, class: "hatch" }, make("pattern", { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, patterns));
  texture("hatch0", "M4,4h.01");
  texture("hatch1", "");
  texture("hatch2", "M-2,2l4,-4M0,8l8,-8M6,10l4,-4");
  context.fit = html("section", "fit", root);
  context.fitKeys = html("ul", "keys", context.fit);
  const row = html("div", "row", root);
  const label = html("label", "", row);
  context.field = html("span", "", label);
  context.now = html("span", "now", label);
  context.slider = html("input", "", label);
  context.slider.type = "range";
  context.slider.min = 0;
  const sides = html("div", "sides", row);
  html("span", "", sides, "← stiffer");
  html("span", "", sides, "more flexible →");
  context.errors = html("section", "errors", root);
  context.cover = html("div", "cover", context.errors);
  context.numbers = html("ul", "keys numbers", context.errors);
  context.root = root;

  context.slider.oninput = () => go(context, Number(context.slider.value), false);
  context.slider.onchange = () => go(context, Number(context.slider.value));
  const at = (event) => {
    const { box, step } = context.column;
    return Math.floor((event.clientX - context.errors.getBoundingClientRect().left - box.left) / step);
  };
  context.errors.onpointerdown = (event) => {
    if (context.data.covered || !event.target.closest("svg")) return;
    context.held = true;
    context.errors.setPointerCapture(event.pointerId);
    go(context, at(event), false);
  };
  context.errors.onpointermove = (event) => context.held && go(context, at(event), false);
  context.errors.onpointerup = () => context.held && (go(context, context.index), (context.held = false));
  context.errors.onpointercancel = context.errors.onpointerup;
  return context;
};

const draw = (context) => {
  context.width = context.root.clientWidth;
  drawFit(context);
  drawErrors(context);
  move(context);
};

const fill = (context) => {
  const { data } = context;
  const colours = getComputedStyle(context.root).getPropertyValue("--st-chart-categorical-colors").split(",");
  colours.forEach((colour, i) => context.root.style.setProperty(`--colour${i}`, colour));
  context.field.textContent = data.field;
  context.slider.max = data.labels.length - 1;
  context.slider.setAttribute("aria-label", data.field);
  const keys = [["fittedKey", "fit to these points"], ["meanKey", data.meanName]];
  if (data.ghosts) keys.push(["ghostKey", "30 single fits"]);
  if (data.truth) keys.push(["truthKey", "true function"]);
  context.fitKeys.replaceChildren(...keys.map(([key, name]) => {
    const item = html("li", "", null);
    html("span", `key ${key}`, item);
    html("span", "", item, name);
    return item;
  }));
  context.cover.replaceChildren();
  if (!data.covered) return;
  context.numbers.replaceChildren();
  html("p", "", context.cover, `${data.question} Choose it to uncover the curve.`);
  const choices = html("div", "choices", context.cover);
  data.labels.forEach((label, place) => {
    const button = html("button", "", choices, label);
    button.type = "button";
    button.setAttribute("aria-label", `I expect ${data.names[place]}`);
    button.onclick = () => context.send("guessed", place);
  });
};

function widget({ data, parentElement, setTriggerValue }) {
  const context = mounted(parentElement, build);
  context.observer ??= new ResizeObserver(([entry]) => {
    if (Math.abs(entry.contentRect.width - context.width) >= 1) draw(context);
  });
  context.send = setTriggerValue;
  context.data = data;
  context.curves = decode(data.curves);
  // Whoever is sliding just now knows better than an answer that is still on its way.
  const sliding = context.held || context.timer !== null || context.slider.matches(":active");
  if (!sliding || context.index < 0) context.index = data.index;
  context.index = Math.min(context.index, data.labels.length - 1);
  fill(context);
  draw(context);
  context.observer.observe(context.root);
  return () => {
    clearTimeout(context.timer);
    context.timer = null;
    context.observer.disconnect();
  };
}

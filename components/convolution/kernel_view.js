// Input and output of a convolution, and the window behind any output pixel. Everything is computed here, from bytes sent once.
// The maths stands in kernel_maths.js, the colours in kernel_paint.js.

const SPEEDS = { slow: 6, medium: 400, fast: 6000 }; // output pixels per second
const CHANNELS = ["red", "green", "blue"];

function widget({ data, parentElement }) {
  const view = mounted(parentElement, build);
  take(view, unpack(data));
  view.observer.observe(view.root);
  return () => {
    pause(view);
    view.observer.disconnect();
  };
}

function unpack(data) {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  return { ...head, k: Math.round(Math.sqrt(head.kernel.length)), pixels: bytes.slice(4 + length) };
}

// --- a new picture, kernel or setting ----------------------------------------------------------------------------------------------

function take(view, p) {
  const before = view.p;
  view.p = p;
  view.output = convolve(p);
  view.limit = limitOf(view.output.values);
  view.colours = palette(view.root);
  view.inputCanvas = paintInput(p);
  view.outputCanvas = paintOutput(view);
  const { height, width, values } = view.output;
  const samePicture = before && before.name === p.name && before.height === p.height && before.width === p.width;
  if (!samePicture || view.row >= height || view.column >= width) {
    pause(view);
    view.filled = Infinity;
    [view.row, view.column] = strongest(p, view.output);
  }
  view.channelBox.hidden = p.channels === 1;
  view.captionIn.textContent = p.caption;
  view.captionOut.textContent = `Output, ${width} × ${height}`;
  const clipped = p.signed ? ["−" + show(view.limit), "0", "+" + show(view.limit)] : ["0", "255"];
  view.legend.replaceChildren(...clipped.map((text) => element("span", { textContent: text })));
  const ramp = p.signed && p.channels === 1 ? view.colours.map((c) => `rgb(${c})`) : ["#000", "#fff"];
  view.bar.style.background = `linear-gradient(to right, ${ramp.join(", ")})`;
  view.out.setAttribute("aria-label", `Output of ${p.name}, ${width} by ${height} pixels. Arrow keys move the window.`);
  view.in.setAttribute("aria-label", `Input: ${p.name}, ${p.width} by ${p.height} pixels`);
  draw(view);
}

// --- drawing -----------------------------------------------------------------------------------------------------------------------

function fit(canvas, picture) {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.max(1, Math.round(canvas.clientWidth * ratio));
  const height = Math.max(1, Math.round((width * picture.height) / picture.width));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d");
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  return { context, scale: width / picture.width, ratio };
}

function outline({ context, scale, ratio }, x, y, size) {
  const grow = Math.max(0, (12 * ratio - size * scale) / 2); // a window of few screen pixels would not be seen
  const box = [x * scale - grow, y * scale - grow, size * scale + 2 * grow, size * scale + 2 * grow];
  for (const [colour, thickness] of [["#000", 4], ["#fff", 2]]) {
    context.strokeStyle = colour;
    context.lineWidth = thickness * ratio * 0.8;
    context.strokeRect(...box);
  }
}

function draw(view) {
  const { p, output, row, column } = view;
  if (!p || !view.in.clientWidth) return;
  const input = fit(view.in, view.inputCanvas);
  outline(input, column * p.stride, row * p.stride, p.dilation * (p.k - 1) + 1);
  const made = fit(view.out, view.outputCanvas);
  if (view.filled < output.width * output.height) {
    const [full, rest] = [Math.floor(view.filled / output.width), view.filled % output.width];
    const { context, scale } = made;
    context.clearRect(rest * scale, full * scale, view.out.width, Math.ceil(scale));
    context.clearRect(0, (full + 1) * scale, view.out.width, view.out.height);
  }
  outline(made, column, row, 1);
  write(view);
}

function write(view) {
  const { p, row, column } = view;
  const channel = p.channels === 1 ? 0 : Number(view.channel.value);
  const { cells, sum } = windowAt(p, row, column, channel);
  const largest = Math.max(...cells.map((cell) => Math.abs(cell.product))) || 1;
  fill(view.values, p.k, cells, (cell, box) => {
    box.textContent = show(cell.value);
    box.classList.toggle("outside", cell.outside);
    box.style.background = `rgb(${cell.value} ${cell.value} ${cell.value})`;
    box.style.color = cell.value > 127 ? "#000" : "#fff";
  });
  fill(view.weights, p.k, cells, (cell, box) => (box.textContent = show(cell.weight, p.k === 3 ? 4 : 2)));
  fill(view.products, p.k, cells, (cell, box) => {
    box.textContent = show(cell.product, p.k === 3 ? 4 : 3);
    const [r, g, b] = colourOf(view.colours, 0.5 + cell.product / (2 * largest));
    box.style.background = `rgb(${r} ${g} ${b})`;
    box.style.color = 0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#000" : "#fff";
  });
  const shown = show(sum);
  view.sum.textContent = shown;
  view.sum.dataset.exact = String(sum);
  const beyond = p.signed || (sum >= 0 && sum <= 255) ? "" : sum < 0 ? ", shown as 0" : ", shown as 255";
  const where = `Output row ${row}, column ${column}`;
  view.where.textContent = `${where}${p.channels === 1 ? "" : `, ${CHANNELS[channel]}`}${beyond}`;
  if (!view.timer) view.spoken.textContent = `${where}: sum ${shown}${beyond}`;
}

function fill(grid, k, cells, each) {
  if (grid.children.length !== cells.length) grid.replaceChildren(...cells.map(() => element("span")));
  grid.style.setProperty("--k", k);
  cells.forEach((cell, place) => each(cell, grid.children[place]));
}

function show(value, digits = 4) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const text =
    size >= 1e5 || size < 1e-3
      ? value.toExponential(Math.min(2, digits - 1))
      : String(Number.isInteger(value) ? value : Number(value.toPrecision(digits)));
  return text.replace("-", "−").replace("e−", "e-").replace("e+", "e");
}

// --- moving ------------------------------------------------------------------------------------------------------------------------

function moveTo(view, row, column) {
  const { height, width } = view.output;
  view.row = Math.max(0, Math.min(height - 1, row));
  view.column = Math.max(0, Math.min(width - 1, column));
  draw(view);
}

function pointed(view, event) {
  if (view.timer) return;
  const box = event.currentTarget.getBoundingClientRect();
  const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  const { p, output } = view;
  if (event.currentTarget === view.out) {
    moveTo(view, Math.floor(y * output.height), Math.floor(x * output.width));
  } else {
    const reach = (p.dilation * (p.k - 1)) / 2; // the window's centre follows the pointer
    const along = (share, picture) => Math.round((share * picture - 0.5 - reach) / p.stride);
    moveTo(view, along(y, view.inputCanvas.height), along(x, view.inputCanvas.width));
  }
}

function pressed(view, event) {
  const far = event.shiftKey ? 10 : 1;
  const [down, across] =
    { ArrowUp: [-far, 0], ArrowDown: [far, 0], ArrowLeft: [0, -far], ArrowRight: [0, far] }[event.key] ?? [0, 0];
  if (!down && !across) return;
  event.preventDefault();
  event.stopPropagation(); // in presentation mode the arrow keys turn the page
  pause(view);
  moveTo(view, view.row + down, view.column + across);
}

function advance(view, pixels) {
  const { height, width } = view.output;
  const last = height * width;
  if (view.filled >= last) view.filled = 0;
  view.filled = Math.min(last, view.filled + pixels);
  if (view.filled === last) pause(view);
  moveTo(view, Math.floor((view.filled - 1) / width), (view.filled - 1) % width);
}

function play(view) {
  if (view.timer) return pause(view);
  view.playButton.textContent = "Pause";
  let [before, due] = [performance.now(), 0];
  const tick = (now) => {
    due += ((now - before) / 1000) * SPEEDS[view.speed.value];
    before = now;
    view.timer = requestAnimationFrame(tick);
    if (due >= 1) {
      advance(view, Math.floor(due));
      due -= Math.floor(due);
    }
  };
  view.timer = requestAnimationFrame(tick);
}

function pause(view) {
  if (view.timer) cancelAnimationFrame(view.timer);
  view.timer = 0;
  view.playButton.textContent = "Play";
}

// --- building ----------------------------------------------------------------------------------------------------------------------

function element(tag, properties = {}, children = []) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function build(parentElement) {
  const view = { row: 0, column: 0, filled: Infinity, timer: 0 };
  const part = (name, tag, properties, children) => (view[name] = element(tag, properties, children));
  const options = (names) => names.map(([value, text]) => element("option", { value, textContent: text }));
  const button = (textContent, onclick) => element("button", { type: "button", textContent, onclick });

  part("in", "canvas", { className: "in" }).setAttribute("role", "img");
  part("out", "canvas", { className: "out", tabIndex: 0 }).setAttribute("role", "application");
  for (const canvas of [view.in, view.out]) canvas.onpointermove = canvas.onpointerdown = (event) => pointed(view, event);
  view.out.onkeydown = (event) => pressed(view, event);

  const scale = element("span", { className: "scale" }, [part("bar", "i", {}), part("legend", "span", { className: "ends" })]);
  const figures = element("div", { className: "figures" }, [
    element("figure", {}, [view.in, part("captionIn", "figcaption", {})]),
    element("figure", {}, [view.out, element("figcaption", {}, [part("captionOut", "span", {}), scale])]),
  ]);

  part("speed", "select", { ariaLabel: "Speed" }, options([["slow", "slow"], ["medium", "medium"], ["fast", "fast"]]));
  view.speed.value = "medium";
  part("channel", "select", { ariaLabel: "Channel", onchange: () => draw(view) }, options(CHANNELS.map((name, place) => [place, name])));
  part("channelBox", "label", { textContent: "Channel " }, [view.channel]);
  part("playButton", "button", { type: "button", textContent: "Play", onclick: () => play(view) });
  const bar = element("div", { className: "controls" }, [
    view.playButton,
    button("Step", () => (pause(view), advance(view, 1))),
    button("Show all", () => (pause(view), (view.filled = Infinity), draw(view))),
    element("label", { textContent: "Speed " }, [view.speed]),
    view.channelBox,
  ]);

  const grid = (name, title) =>
    element("div", { className: "grid" }, [element("div", { className: "title", textContent: title }), part(name, "div", { className: name })]);
  const sign = (text) => element("span", { className: "sign", textContent: text });
  const taken = element("div", { className: "taken" }, [
    grid("values", "Window"), sign("×"), grid("weights", "Kernel"), sign("="), grid("products", "Products"),
    element("div", { className: "total" }, [
      element("div", { className: "title", textContent: "Sum" }), part("sum", "output", { className: "sum" }), part("where", "small", {}),
    ]),
  ]);
  part("spoken", "p", { className: "spoken" }).setAttribute("aria-live", "polite");

  part("root", "div", { className: "view" }, [figures, bar, taken, view.spoken]);
  parentElement.append(view.root);
  view.observer = new ResizeObserver(() => draw(view));
  return view;
}

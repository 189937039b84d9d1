// A field of 32 × 32 cells to draw a digit in. Each pixel of the 8 × 8 picture is the number of black cells in a block of 4 × 4.
const FINE = 32;
const SIDE = 8;
const BLOCK = FINE / SIDE;
const PEN = 1.9; // radius, in cells
const LETTERS = "abcdefghijklmnopq";

const node = (name, parent, text = "") => {
  const made = document.createElement(name);
  made.textContent = text;
  parent.append(made);
  return made;
};

const text = (cells) => {
  let found = "";
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      let count = 0;
      for (let i = 0; i < BLOCK; i++) for (let j = 0; j < BLOCK; j++) count += cells[(row * BLOCK + i) * FINE + column * BLOCK + j];
      found += LETTERS[count];
    }
  }
  return found;
};

// The other way round: where in its block each black cell was is not known, so a block is filled from its middle.
const ORDER = [5, 6, 9, 10, 1, 2, 4, 8, 7, 11, 13, 14, 0, 3, 12, 15];
const cellsOf = (drawn) => {
  const cells = new Uint8Array(FINE * FINE);
  for (let place = 0; place < Math.min(drawn.length, SIDE * SIDE); place++) {
    const count = Math.max(0, LETTERS.indexOf(drawn[place]));
    const top = Math.floor(place / SIDE) * BLOCK, left = (place % SIDE) * BLOCK;
    for (const cell of ORDER.slice(0, count)) cells[(top + Math.floor(cell / BLOCK)) * FINE + left + (cell % BLOCK)] = 1;
  }
  return cells;
};

const draw = (context) => {
  const { root, canvas, cells, cross } = context;
  const style = getComputedStyle(root);
  const size = 10;
  canvas.width = canvas.height = FINE * size;
  const brush = canvas.getContext("2d");
  brush.fillStyle = style.getPropertyValue("--st-text-color").trim();
  cells.forEach((on, place) => on && brush.fillRect((place % FINE) * size, Math.floor(place / FINE) * size, size, size));
  brush.strokeStyle = style.getPropertyValue("--st-border-color").trim();
  for (let i = 1; i < SIDE; i++) {
    brush.strokeRect(i * BLOCK * size, -5, 0, FINE * size + 10);
    brush.strokeRect(-5, i * BLOCK * size, FINE * size + 10, 0);
  }
  if (context.steering) {
    brush.strokeStyle = style.getPropertyValue("--st-primary-color").trim();
    brush.lineWidth = 5;
    brush.strokeRect(cross[0] * BLOCK * size, cross[1] * BLOCK * size, BLOCK * size, BLOCK * size);
  }
};

const tell = (context) => {
  context.sent.push(text(context.cells));
  context.send("drawn", text(context.cells));
};
const change = (context, cells) => {
  context.cells = cells;
  draw(context);
  tell(context);
};

// A round pen along the line from the last place to this one.
const stroke = (context, to) => {
  const from = context.last ?? to;
  const steps = Math.max(1, Math.ceil(2 * Math.hypot(to[0] - from[0], to[1] - from[1])));
  for (let step = 0; step <= steps; step++) {
    const [x, y] = [0, 1].map((i) => from[i] + ((to[i] - from[i]) * step) / steps);
    for (let row = Math.max(0, Math.floor(y - PEN)); row <= Math.min(FINE - 1, y + PEN); row++) {
      for (let column = Math.max(0, Math.floor(x - PEN)); column <= Math.min(FINE - 1, x + PEN); column++) {
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) < PEN) context.cells[row * FINE + column] = 1;
      }
    }
  }
  context.last = to;
  draw(context);
};

const onKey = (context, event) => {
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  if (event.key in steps) {
    context.cross = context.cross.map((value, i) => Math.max(0, Math.min(SIDE - 1, value + steps[event.key][i])));
    context.steering = true;
    draw(context);
  } else if (event.key === "Enter" || event.key === " ") {
    const drawn = text(context.cells).split("");
    const place = context.cross[1] * SIDE + context.cross[0];
    drawn[place] = drawn[place] === LETTERS[16] ? LETTERS[0] : LETTERS[16];
    change(context, cellsOf(drawn.join("")));
  } else return;
  event.preventDefault();
};

const build = (parentElement) => {
  for (const old of parentElement.querySelectorAll(".pad")) old.remove(); // the script may have been loaded twice
  const root = node("div", parentElement);
  root.className = "pad";
  const canvas = node("canvas", root);
  const context = { root, canvas, cells: new Uint8Array(FINE * FINE), cross: [3, 3], steering: false, last: null, sent: [] };
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("data-keeps-arrows", "");
  canvas.setAttribute("aria-label", "Field to draw a digit in. Draw with the pen, or move the frame with the arrow keys and press Enter to fill or empty a pixel.");
  const row = node("div", root);
  row.className = "row";
  const button = (label, action) => {
    const made = node("button", row, label);
    made.type = "button";
    made.onclick = action;
  };
  button("Clear", () => change(context, new Uint8Array(FINE * FINE)));
  button("Example", () => change(context, cellsOf(context.data.example)));
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * FINE, ((event.clientY - box.top) / box.height) * FINE];
  };
  canvas.onpointerdown = (event) => {
    canvas.setPointerCapture(event.pointerId);
    context.drawing = true;
    context.steering = false;
    context.last = null;
    stroke(context, at(event));
  };
  canvas.onpointermove = (event) => context.drawing && stroke(context, at(event));
  canvas.onpointerup = canvas.onpointercancel = () => {
    if (context.drawing) tell(context);
    context.drawing = false;
  };
  canvas.onkeydown = (event) => onKey(context, event);
  return context;
};

function widget({ data, parentElement, setTriggerValue }) {
  const context = mounted(parentElement, build);
  context.send = setTriggerValue;
  context.data = data;
  // What comes back is what was drawn, with the cells in each block in another order, or an older drawing, if another stroke has been sent
  // since: keep what is here. Anything else was set elsewhere, as by a preset. `sent`: what the server had last, then what it was sent.
  const given = data.drawn || LETTERS[0].repeat(SIDE * SIDE);
  const answered = context.sent.indexOf(given);
  if (answered < 0 && !context.drawing) context.cells = cellsOf(given);
  context.sent = answered < 0 ? [given] : context.sent.slice(answered);
  draw(context);
  requestAnimationFrame(() => draw(context)); // on the first draw the theme may not have arrived yet
}

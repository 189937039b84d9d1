// Own points on the picture: a click adds one of the chosen class, a click on one takes it away; arrows move a cross, Enter clicks.
const TELL_AFTER = 400; // milliseconds after the last point until the server is told
const NEAR = 9; // units of the picture within which a click means the point that is there
const EXAMPLE = [[-1.2, 0.9, "A"], [-0.8, 1.3, "A"], [-1.5, 1.4, "A"], [-0.9, 0.5, "A"], [1.1, -0.8, "A"], [0.7, -1.2, "A"], [1.4, -1.3, "A"], [1.2, -0.5, "A"], [0.9, 1.1, "B"], [1.3, 0.7, "B"], [0.6, 0.8, "B"], [1.4, 1.4, "B"], [-1.1, -0.9, "B"], [-0.7, -1.3, "B"], [-1.4, -0.6, "B"], [-0.8, -0.7, "B"]];

const brush = { class: "A" }; // kept when the widget is put on the page anew

const buildTools = (context, root) => {
  const tools = html("div", "tools", root);
  const field = html("fieldset", "classes", tools);
  html("legend", "", field, "A click adds a point of class");
  context.draw = { tools, field, points: [], cross: [0, 0], timer: null, steering: false };
  button(tools, "Remove last", () => changePoints(context, context.draw.points.slice(0, -1)));
  button(tools, "Clear", () => changePoints(context, []));
  button(tools, "Example", () => changePoints(context, EXAMPLE));
  context.draw.count = html("output", "", tools);
};

const fillTools = (context) => {
  const { data, draw } = context;
  draw.tools.hidden = !data.draw;
  if (!data.draw) return;
  if (draw.timer === null) draw.points = data.draw.points;
  if (draw.field.querySelectorAll("input").length === data.draw.classes.length) return;
  for (const name of data.draw.classes) {
    const label = html("label", "", draw.field);
    const input = html("input", "", label);
    Object.assign(input, { type: "radio", name: "class", value: name, checked: name === brush.class });
    input.onchange = () => (brush.class = name);
    label.append(name);
  }
};

const changePoints = (context, points) => {
  const { draw } = context;
  draw.points = points;
  drawOwn(context);
  clearTimeout(draw.timer);
  draw.timer = setTimeout(() => {
    draw.timer = null;
    if (!context.root.isConnected) return;
    context.send("drawn", draw.points.map(([x, y, name]) => `${+x.toFixed(2)}, ${+y.toFixed(2)}, ${name}`).join("; "));
  }, TELL_AFTER);
};

const pressAt = (context, lane, x, y) => {
  const { draw, data } = context;
  const there = draw.points.findIndex(([u, v]) => Math.hypot(across(lane, u) - across(lane, x), upright(lane, v) - upright(lane, y)) < NEAR);
  const hold = (value) => Math.max(-2, Math.min(2, value));
  if (there >= 0) changePoints(context, draw.points.toSpliced(there, 1));
  else if (draw.points.length < data.draw.most) changePoints(context, [...draw.points, [hold(x), hold(y), brush.class]]);
};

// Make the first picture the field. `lane` gives its scale.
const takePoints = (context, panel, lane) => {
  const { svg } = panel;
  svg.setAttribute("tabindex", 0);
  svg.setAttribute("role", "application");
  svg.setAttribute("data-keeps-arrows", "");
  svg.setAttribute("aria-label", "Field for own points. Click to add a point of the chosen class, click a point to remove it; or move the cross with the arrow keys and press Enter.");
  svg.classList.add("field");
  svg.onclick = (event) => {
    const box = svg.getBoundingClientRect();
    context.draw.steering = false;
    pressAt(context, lane, (((event.clientX - box.left) / box.width) * 2 - 1) * lane.reach, (1 - ((event.clientY - box.top) / box.height) * 2) * lane.reach);
  };
  svg.onkeydown = (event) => {
    const steps = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1] };
    const { draw } = context;
    if (event.key in steps) {
      draw.cross = draw.cross.map((value, i) => Math.max(-2, Math.min(2, Number((value + steps[event.key][i]).toFixed(2)))));
      draw.steering = true;
      drawOwn(context);
    } else if (event.key === "Enter" || event.key === " ") pressAt(context, lane, ...draw.cross);
    else return;
    event.preventDefault();
  };
};

// Points that the server has not answered for yet, and the cross.
const drawOwn = (context) => {
  const { data, draw, colours, panels } = context;
  if (!data.draw) return;
  draw.count.textContent = `${draw.points.length} of at most ${data.draw.most} points`;
  panels.forEach((panel, place) => {
    const lane = data.lanes[place] ?? { reach: data.reach, kind: "classes", labels: [] };
    // As its class's region; a class that the server does not know yet gets a colour that no region has.
    const order = [...lane.labels, ...[...data.draw.classes].filter((name) => !lane.labels.includes(name))];
    panel.own?.remove();
    panel.own = make("g", {}, panel.svg);
    for (const [x, y, name] of draw.points) {
      const which = Math.max(0, order.indexOf(name));
      make("path", { "data-class": name, d: SHAPES[which](across(lane, x), upright(lane, y), 4.6), ...filledLook(which, colours) }, panel.own);
    }
    if (!draw.steering) return;
    const [x, y] = [across(lane, draw.cross[0]), upright(lane, draw.cross[1])];
    make("path", { d: `M${x - 9},${y}h18M${x},${y - 9}v18`, stroke: colours.text, "stroke-width": 2 }, panel.own);
  });
};

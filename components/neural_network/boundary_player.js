// Plays what training looked like: one picture per lane, the curves below, one slider for all. The server is not asked.
const BEAT = 55; // milliseconds between two snapshots

const buildPanel = (context, which) => {
  const root = html("section", "lane", context.lanes);
  const panel = { root, neuron: null };
  panel.title = html("h3", "", root);
  const map = html("div", "map", root);
  panel.canvas = html("canvas", "", map);
  panel.canvas.setAttribute("role", "img");
  panel.svg = make("svg", { viewBox: `0 0 ${VIEW} ${VIEW}` }, map);
  panel.failed = html("p", "failed", map);
  panel.numbers = html("p", "numbers", root);
  panel.layers = html("div", "layers", root);
  panel.which = which;
  return panel;
};

// What does not change while a run is played: titles, points, the neurons' buttons.
const fillPanel = (context, panel, lane) => {
  const { data, colours } = context;
  panel.title.textContent = data.lanes.length > 1 ? `${panel.which + 1} · ${lane.name}` : lane.name;
  panel.title.style.borderColor = data.lanes.length > 1 ? colours.classes[laneColour(panel.which, data.lanes.length)] : "transparent";
  panel.pictures = bytesOf(lane.pictures);
  panel.neurons = bytesOf(lane.neurons);
  panel.failed.textContent = lane.failed;
  panel.failed.hidden = !lane.failed;
  panel.svg.replaceChildren();
  panel.curve = lane.kind === "curve" ? make("path", { fill: "none", stroke: colours.classes[1], "stroke-width": 3 }, panel.svg) : null;
  if (!data.draw) drawPoints(lane, colours, panel.svg);
  else takePoints(context, panel, lane);
  if (panel.curve) panel.svg.append(panel.curve); // over the points
  const shape = lane.hidden.join();
  if (panel.shape === shape) return;
  panel.shape = shape;
  panel.neuron = null;
  panel.thumbs = [];
  panel.layers.replaceChildren();
  lane.hidden.forEach((count, layer) => {
    const row = html("div", "neurons", panel.layers);
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", `Neurons of hidden layer ${layer + 1}`);
    html("span", "", row, `layer ${layer + 1}`);
    for (let i = 0; i < count; i++) {
      const place = panel.thumbs.length;
      const node = button(row, "", () => {
        panel.neuron = panel.neuron === place ? null : place;
        show(context);
      }, `What neuron ${i + 1} of hidden layer ${layer + 1} responds to`);
      const thumb = lane.kind === "curve" ? make("svg", { viewBox: "0 0 32 32" }, node) : html("canvas", "", node);
      panel.thumbs.push({ node, thumb, name: `neuron ${i + 1} of layer ${layer + 1}` });
    }
    if (lane.widths[layer] > count) html("span", "", row, `… of ${lane.widths[layer]}`);
  });
};

const paintThumb = (context, lane, thumb, bytes) => {
  if (lane.kind !== "curve") return paint(thumb, bytes, context.data.thumb, context.colours.byValue);
  thumb.replaceChildren();
  make("path", { d: curvePath(bytes, 32, 32), fill: "none", stroke: context.colours.text, "stroke-width": 2 }, thumb);
};

const showPanel = (context, panel, lane, epoch) => {
  const { data, colours } = context;
  if (!lane.epoch.length) { // on a busy machine the first slice may end before every lane has begun
    panel.line = panel.numbers.textContent = lane.failed || "about to begin";
    return;
  }
  let at = 0;
  while (at + 1 < lane.epoch.length && lane.epoch[at + 1] <= epoch + 1e-9) at++;
  const cells = lane.kind === "curve" ? data.side : data.side * data.side;
  const small = lane.kind === "curve" ? data.thumb : data.thumb * data.thumb;
  const count = panel.thumbs?.length ?? 0;
  const bytesAt = (i) => panel.neurons.subarray((at * count + i) * small, (at * count + i + 1) * small);
  const picture = panel.pictures.subarray(at * cells, (at + 1) * cells);
  panel.thumbs?.forEach(({ node, thumb }, i) => {
    paintThumb(context, lane, thumb, bytesAt(i));
    node.setAttribute("aria-pressed", panel.neuron === i);
  });
  const chosen = panel.neuron;
  if (panel.curve) panel.curve.setAttribute("d", curvePath(chosen === null ? picture : bytesAt(chosen), VIEW, VIEW));
  else if (chosen === null) paint(panel.canvas, picture, data.side, colours.byClass);
  else paint(panel.canvas, bytesAt(chosen), data.thumb, colours.byValue);
  const what = lane.kind === "classes" ? "class regions" : "the curve";
  panel.canvas.setAttribute("aria-label", `${lane.name}: ${chosen === null ? what : `what ${panel.thumbs[chosen].name} responds to`} after step ${lane.step[at]}`);
  const right = lane.trainRight[at] === null ? "" : ` · accuracy ${percent(lane.trainRight[at])}, held out ${percent(lane.testRight[at])}`;
  const extra = chosen === null ? "" : ` · ${panel.thumbs[chosen].name}: darkest is ±${short(lane.scales[at * count + chosen])}`;
  panel.line = `epoch ${short(lane.epoch[at])}, step ${lane.step[at]} · loss ${short(lane.trainLoss[at])}, held out ${short(lane.testLoss[at])}${right}`;
  panel.numbers.textContent = panel.line + extra;
  panel.failed.hidden = !lane.failed || at < lane.epoch.length - 1;
};

const show = (context) => {
  const { data, timeline } = context;
  if (!data.lanes.length) return;
  context.place = Math.max(0, Math.min(timeline.length - 1, context.place));
  const epoch = timeline[context.place] ?? 0;
  data.lanes.forEach((lane, which) => showPanel(context, context.panels[which], lane, epoch));
  drawOwn(context);
  context.chart?.to(epoch);
  context.slider.max = Math.max(0, timeline.length - 1);
  context.slider.value = context.place;
  context.now.textContent = `epoch ${short(epoch)}`;
  context.slider.setAttribute("aria-valuetext", context.panels.map((panel) => `${panel.title.textContent}: ${panel.line}`).join("; "));
  context.play.textContent = context.playing ? "Pause" : "Play";
};

const beat = (context) => {
  clearTimeout(context.timer);
  context.timer = null;
  if (!context.playing) return show(context);
  if (context.place < context.timeline.length - 1) context.place++;
  else if (context.data.over) context.playing = false; // else: wait for what is still being trained
  show(context);
  if (context.playing) context.timer = setTimeout(() => beat(context), BEAT);
};

const go = (context, place) => {
  context.playing = false;
  context.place = place;
  beat(context);
};

const build = (parentElement) => {
  // On a slow machine the script may be loaded twice, and its first copy has drawn already.
  for (const old of parentElement.querySelectorAll(".frame")) old.remove();
  const outer = html("div", "frame", parentElement);
  const root = html("div", "player", outer);
  const context = { root, place: 0, playing: false, timer: null, run: null, panels: [], accuracy: false };
  buildTools(context, root);
  context.lanes = html("div", "lanes", root);
  context.key = html("p", "key", root);
  const row = (context.row = html("div", "row", root));
  context.play = button(row, "Play", () => {
    context.playing = !context.playing;
    if (context.playing && context.place >= context.timeline.length - 1 && context.data.over) context.place = -1;
    beat(context);
  });
  button(row, "Start", () => go(context, 0), "Start of training");
  button(row, "‹", () => go(context, context.place - 1), "One snapshot back");
  button(row, "›", () => go(context, context.place + 1), "One snapshot on");
  context.slider = html("input", "", row);
  Object.assign(context.slider, { type: "range", min: 0, value: 0 });
  context.slider.setAttribute("aria-label", "Snapshot of the training");
  context.slider.oninput = () => go(context, Number(context.slider.value));
  context.now = html("span", "now", row);
  context.holder = html("div", "chart", root);
  context.holder.onclick = (event) => {
    const epoch = context.chart.epochAt(event.clientX - context.holder.getBoundingClientRect().left);
    const distance = (place) => Math.abs(context.timeline[place] - epoch);
    go(context, context.timeline.map((_, place) => place).reduce((best, place) => (distance(place) < distance(best) ? place : best), 0));
  };
  const foot = (context.foot = html("div", "row", root));
  context.switch = button(foot, "Show accuracy", () => {
    context.accuracy = !context.accuracy;
    draw(context);
  });
  for (const kind of ["PNG", "SVG"]) button(foot, `Picture as ${kind}`, () => savePicture(figure(context), context.data.name, kind));
  return context;
};

const draw = (context) => {
  const { data } = context;
  context.width = context.root.clientWidth;
  context.colours = theme(context.root);
  if (!context.colours.ready && context.root.isConnected) requestAnimationFrame(() => draw(context));
  const wanted = Math.max(1, data.lanes.length);
  while (context.panels.length > wanted) context.panels.pop().root.remove();
  while (context.panels.length < wanted) context.panels.push(buildPanel(context, context.panels.length));
  context.lanes.dataset.count = context.root.dataset.count = wanted;
  const empty = !data.lanes.length;
  for (const part of [context.key, context.row, context.holder, context.foot]) part.hidden = empty;
  fillTools(context);
  if (empty) {
    takePoints(context, context.panels[0], { reach: data.reach, kind: "classes" });
    drawOwn(context);
    return;
  }
  data.lanes.forEach((lane, which) => fillPanel(context, context.panels[which], lane));
  drawKey(data.lanes[0], context.colours, context.key); // all lanes learn the same points
  context.timeline = data.lanes.map((lane) => lane.epoch).reduce((most, epoch) => (epoch.length > most.length ? epoch : most), []);
  const rated = data.lanes.some((lane) => lane.trainRight[0] !== null);
  context.switch.hidden = !rated;
  context.switch.textContent = context.accuracy ? "Show loss" : "Show accuracy";
  context.chart = drawChart(context.holder, data.lanes, context.colours, context.accuracy && rated);
  show(context);
};

function widget({ data, parentElement, setTriggerValue }) {
  const context = mounted(parentElement, build);
  context.observer ??= new ResizeObserver(([entry]) => {
    if (Math.abs(entry.contentRect.width - context.width) >= 1) draw(context);
  });
  context.send = setTriggerValue;
  context.data = data;
  if (context.run !== data.run) {
    context.run = data.run;
    // A run that is being trained just now is played as it comes; one that is done is shown at its end.
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    context.playing = !data.over && !still;
    context.place = data.over || still ? Infinity : 0;
  }
  draw(context);
  if (context.playing && context.timer === null) beat(context);
  context.observer.observe(context.root);
  return () => {
    // Streamlit may take the widget off the page and put it back: the context stays for that.
    clearTimeout(context.timer);
    context.timer = null;
    context.observer.disconnect();
  };
}

// From numbers to colours: the picture with its padding, and the output, each as a canvas of one pixel a value.

function palette(root) {
  const style = getComputedStyle(root);
  const names = style.getPropertyValue("--st-chart-diverging-colors").trim().split(",").filter(Boolean);
  const parse = (hex) => [1, 3, 5].map((at) => parseInt(hex.trim().slice(at, at + 2), 16));
  const colours = names.map(parse).filter((c) => c.every(Number.isFinite));
  return colours.length > 1 ? colours : [[33, 102, 172], [247, 247, 247], [203, 104, 18]];
}

function colourOf(colours, share) {
  const at = Math.max(0, Math.min(1, share)) * (colours.length - 1);
  const low = Math.min(colours.length - 2, Math.floor(at));
  return colours[low].map((value, i) => value + (colours[low + 1][i] - value) * (at - low));
}

function paint(width, height, colour) {
  const canvas = element("canvas", { width, height });
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  for (let i = 0; i < height; i += 1) {
    for (let j = 0; j < width; j += 1) image.data.set(colour(i, j), (i * width + j) * 4);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

// The picture with what the padding adds round it, paler.
function paintInput(p) {
  const margin = marginOf(p);
  return paint(p.width + 2 * margin, p.height + 2 * margin, (i, j) => {
    const [r, c] = [i - margin, j - margin];
    const rgb = [0, 1, 2].map((channel) => pixelAt(p, r, c, p.channels === 1 ? 0 : channel));
    return [...rgb, r < 0 || c < 0 || r >= p.height || c >= p.width ? 120 : 255];
  });
}

function paintOutput({ p, output, limit, colours }) {
  return paint(output.width, output.height, (i, j) => {
    const at = (i * output.width + j) * p.channels;
    const value = (channel) => output.values[at + (p.channels === 1 ? 0 : channel)];
    if (!p.signed) return [value(0), value(1), value(2), 255];
    if (p.channels === 1) return [...colourOf(colours, 0.5 + value(0) / (2 * limit)), 255];
    return [0, 1, 2].map((channel) => 128 + (127 * value(channel)) / limit).concat(255);
  });
}

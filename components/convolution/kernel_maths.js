// The maths of kernel_view.js, which the browser gets in front of it: that of compute.py, and `source`, `convolve`, `windowAt` have
// their names there too.

const mod = (a, n) => ((a % n) + n) % n;

// Where position `at`, inside 0 .. n - 1 or not, is read from; -1 for a zero.
function source(at, n, padding) {
  if (at >= 0 && at < n) return at;
  if (padding === "reflect") {
    const period = Math.max(1, 2 * (n - 1));
    const folded = mod(at, period);
    return Math.min(n - 1, Math.min(folded, period - folded));
  }
  if (padding === "replicate") return Math.max(0, Math.min(n - 1, at));
  if (padding === "circular") return mod(at, n);
  return -1;
}

const marginOf = (p) => (p.padding === "none" ? 0 : (p.dilation * (p.k - 1)) / 2);
const outputSize = (p, n) => Math.floor((n + 2 * marginOf(p) - p.dilation * (p.k - 1) - 1) / p.stride) + 1;

function pixelAt(p, row, column, channel) {
  const r = source(row, p.height, p.padding);
  const c = source(column, p.width, p.padding);
  return r < 0 || c < 0 ? 0 : p.pixels[(r * p.width + c) * p.channels + channel];
}

function convolve(p) {
  const height = outputSize(p, p.height);
  const width = outputSize(p, p.width);
  const values = new Float64Array(height * width * p.channels);
  const margin = marginOf(p);
  for (let u = 0; u < p.k; u += 1) {
    for (let v = 0; v < p.k; v += 1) {
      const weight = p.kernel[u * p.k + v];
      if (weight === 0) continue;
      for (let i = 0; i < height; i += 1) {
        const r = source(i * p.stride + u * p.dilation - margin, p.height, p.padding);
        if (r < 0) continue;
        for (let j = 0; j < width; j += 1) {
          const at = j * p.stride + v * p.dilation - margin;
          const c = at >= 0 && at < p.width ? at : source(at, p.width, p.padding);
          if (c < 0) continue;
          for (let ch = 0; ch < p.channels; ch += 1) {
            values[(i * width + j) * p.channels + ch] += weight * p.pixels[(r * p.width + c) * p.channels + ch];
          }
        }
      }
    }
  }
  return { height, width, values };
}

function windowAt(p, row, column, channel) {
  const cells = [];
  let sum = 0;
  for (let u = 0; u < p.k; u += 1) {
    for (let v = 0; v < p.k; v += 1) {
      const r = row * p.stride + u * p.dilation - marginOf(p);
      const c = column * p.stride + v * p.dilation - marginOf(p);
      const value = pixelAt(p, r, c, channel);
      const weight = p.kernel[u * p.k + v];
      const outside = r < 0 || c < 0 || r >= p.height || c >= p.width;
      cells.push({ value, weight, product: value * weight, outside });
      sum += value * weight;
    }
  }
  return { cells, sum };
}

// The size that 99 % of the outputs stay below: single glints would leave everything else pale.
function limitOf(values) {
  const sizes = Float64Array.from(values, Math.abs).sort();
  return sizes[Math.floor(0.99 * (sizes.length - 1))] || sizes[sizes.length - 1] || 1;
}

// Where the output is largest in size, away from the border, whose padding often makes the largest of all.
function strongest(p, { height, width, values }) {
  const border = Math.ceil((p.dilation * (p.k - 1) + 1) / p.stride);
  let [best, row, column] = [-1, Math.floor(height / 2), Math.floor(width / 2)];
  for (let i = border; i < height - border; i += 1) {
    for (let j = border; j < width - border; j += 1) {
      const size = Math.abs(values[(i * width + j) * p.channels]);
      if (size > best) [best, row, column] = [size, i, j];
    }
  }
  return [row, column];
}

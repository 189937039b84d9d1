// The kernel as k x k cells to type into. Sends the whole kernel as text when a cell is left or Enter is pressed.

const CELLS = new WeakMap(); // parentElement -> the grid element

function widget({ data, parentElement, setTriggerValue }) {
  const entries = data.entries;
  const k = Math.round(Math.sqrt(entries.length));
  let grid = CELLS.get(parentElement);
  if (!grid || grid.children.length !== entries.length) {
    grid?.remove();
    grid = build(k);
    CELLS.set(parentElement, grid);
    parentElement.append(grid);
  }
  const inputs = [...grid.children];
  inputs.forEach((input, place) => {
    // A cell shows as many digits as fit; the whole number is in `dataset.entry`, and in the cell while it is being edited.
    if (input.dataset.entry !== entries[place]) {
      input.dataset.entry = entries[place];
      input.value = short(entries[place], k);
    }
    input.title = entries[place];
    mark(input);
    input.oninput = () => {
      input.dataset.entry = input.value;
      mark(input);
    };
    input.onchange = () => {
      // A blank inside a cell would make two cells of it; an empty cell counts as 0.
      const values = inputs.map((cell) => cell.dataset.entry.trim().replace(/[\s,;]+/g, "") || "0");
      const rows = Array.from({ length: k }, (_, row) => values.slice(row * k, (row + 1) * k).join(" "));
      setTriggerValue("kernel", rows.join(", "));
    };
    input.onfocus = () => {
      input.value = input.dataset.entry;
      input.select();
    };
    input.onblur = () => (input.value = short(input.dataset.entry, k));
    input.onkeydown = (event) => {
      const step = { ArrowUp: -k, ArrowDown: k }[event.key];
      if (step && inputs[place + step]) {
        event.preventDefault();
        inputs[place + step].focus();
      }
    };
  });
}

function build(k) {
  const grid = document.createElement("div");
  grid.className = "cells";
  grid.setAttribute("role", "group");
  grid.setAttribute("aria-label", `Kernel, ${k} by ${k} cells`);
  grid.style.setProperty("--k", k);
  for (let place = 0; place < k * k; place += 1) {
    const input = document.createElement("input");
    input.inputMode = "text"; // "decimal" keyboards of phones have no minus sign
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("aria-label", `Row ${Math.floor(place / k) + 1}, column ${(place % k) + 1}`);
    grid.append(input);
  }
  return grid;
}

function short(entry, k) {
  const fits = { 3: 8, 5: 6, 7: 4 }[k];
  const number = Number(entry);
  if (entry.length <= fits || !Number.isFinite(number)) return entry;
  const rounded = String(Number(number.toPrecision(fits > 4 ? fits - 4 : 1)));
  return k === 7 ? rounded.replace(/^(-?)0\./, "$1.") : rounded;
}

function mark(input) {
  const entry = input.dataset.entry.trim();
  const number = Number(entry.replace("−", "-"));
  const good = entry !== "" && Number.isFinite(number);
  input.setAttribute("aria-invalid", String(!good));
  input.dataset.sign = good ? String(Math.sign(number)) : "0";
}

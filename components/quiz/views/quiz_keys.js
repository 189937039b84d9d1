// Keys press the buttons that the page shows, so that whatever a key does, a click does too. Keys that a control needs are left to it.
const TYPES = 'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="listbox"], [role="combobox"], [role="slider"], [role="dialog"]';
const PRESSES = "button, a, summary, [role='button'], [role='tab']";
const listeners = new WeakMap();
let focused = "";

function widget({ data, parentElement }) {
  const old = listeners.get(parentElement);
  if (old) document.removeEventListener("keydown", old, true);

  const onKey = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || event.repeat) return;
    const path = event.composedPath().filter((node) => node.matches);
    if (path.some((node) => node.matches(TYPES))) return;
    if (heard(event.key, data, path.some((node) => node.matches(PRESSES)))) event.preventDefault();
  };
  document.addEventListener("keydown", onKey, true); // before a control that has the focus keeps the key to itself
  listeners.set(parentElement, onKey);
  document.documentElement.dataset.quizKeys = data.moment; // the keys are heard from here on
  if (data.focus && focused !== data.moment) move(data);
  return () => document.removeEventListener("keydown", onKey, true);
}

// Returns whether the key meant something here. Enter and the space bar belong to a button that has the focus.
function heard(key, data, onButton) {
  if (data.state === "present") {
    if (key === "ArrowRight" || key === "PageDown") return press("quiz_next");
    if (key === "ArrowLeft" || key === "PageUp") return press("quiz_back");
    if (key === "Escape") return press("quiz_leave");
    return !onButton && (key === "Enter" || key === " ") && press("quiz_show");
  }
  if (key === "Enter") return !onButton && (press("quiz_check") || press("quiz_next") || press("quiz_first") || press("quiz_finish"));
  if (data.state !== "open") return false;
  const letter = key.length === 1 ? "abcd".indexOf(key.toLowerCase()) : -1;
  const digit = key.length === 1 ? "1234".indexOf(key) : -1;
  if (letter >= 0) return choose(letter);
  if (digit >= 0) return data.certainty ? press(`quiz_sure_${digit + 1}`) : choose(digit);
  return false;
}

function press(name) {
  const button = document.querySelector(`.st-key-${name} button:not(:disabled)`);
  button?.click();
  return button !== null;
}

function choose(place) {
  const option = document.querySelectorAll('.st-key-quiz_question input[type="radio"]')[place];
  option?.focus();
  option?.click();
  return option !== undefined;
}

// What is new gets the focus, once, as soon as it is on the page and no longer the old one.
function move(data, tries = 40) {
  const target = document.querySelector(data.focus);
  if (!target || target.closest('[data-stale="true"]') || target.querySelector('[data-stale="true"]')) {
    if (tries > 0) setTimeout(() => move(data, tries - 1), 50);
    return;
  }
  focused = data.moment;
  target.tabIndex = -1;
  target.focus({ preventScroll: false });
}

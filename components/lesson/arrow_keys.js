// Arrow keys step through the scenes, Escape leaves. Keys that a control needs itself are left to it until Escape is pressed there.
const NEEDS_ARROWS = 'input, textarea, select, [contenteditable="true"], [role="slider"], [role="radiogroup"], [role="listbox"], [role="grid"], canvas, [data-keeps-arrows]';
const listeners = new WeakMap();

function widget({ data, parentElement, setTriggerValue }) {
  const old = listeners.get(parentElement);
  if (old) document.removeEventListener("keydown", old);

  const onKey = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.composedPath().some((node) => node.matches?.(NEEDS_ARROWS))) {
      if (event.key === "Escape") event.composedPath()[0].blur?.();  // gives the keys back to the scenes
      return;
    }
    if (event.key === "ArrowRight" || event.key === "PageDown") setTriggerValue("step", 1);
    else if (event.key === "ArrowLeft" || event.key === "PageUp") setTriggerValue("step", -1);
    else if (event.key === "Escape") setTriggerValue("leave", true);
    else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", onKey);
  listeners.set(parentElement, onKey);
  document.documentElement.dataset.scene = data.scene; // the keys are heard from here on
  return () => document.removeEventListener("keydown", onKey);
}

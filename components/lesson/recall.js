// The stored address is only used if it points into this server.
function widget({ parentElement }) {
  let last = null;
  try {
    last = JSON.parse(localStorage.getItem("chalklab.last"));
  } catch {
    last = null;
  }
  const old = parentElement.querySelector("a");
  const usable = typeof last?.title === "string" && /^\/[a-z0-9-]+(\?|$)/.test(last?.href ?? "");
  if (!usable) {
    old?.remove();
    return;
  }
  const link = old ?? parentElement.appendChild(document.createElement("a"));
  const root = new URL(document.baseURI);
  link.href = new URL("." + last.href, root.origin + root.pathname.replace(/[^/]*$/, "")).href;
  link.textContent = `Continue where I left off: ${last.title}`;
}

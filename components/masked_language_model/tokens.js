// The sentence as tokens: position, token, id, and the model's best guess at that position. A press on a token reports its position.

function widget({ data, parentElement, setTriggerValue }) {
  const tokens = JSON.parse(data.tokens)
  const list = document.createElement("ol")
  list.setAttribute("aria-label", `${tokens.length} tokens`)
  for (const token of tokens) list.append(item(token, setTriggerValue))
  const old = parentElement.querySelector("ol")
  const focused = old && [...old.children].findIndex((child) => child.contains(parentElement.activeElement ?? document.activeElement))
  if (old) old.replaceWith(list)
  else parentElement.append(list)
  if (focused > -1) list.children[focused]?.querySelector("button")?.focus({ preventScroll: true })
}

function item(token, setTriggerValue) {
  const line = document.createElement("li")
  line.className = token.kind
  const chip = document.createElement(token.kind === "added" ? "div" : "button")
  if (chip.tagName === "BUTTON") {
    chip.type = "button"
    chip.title = token.kind === "mask" ? "Show this mask" : "Mask this word"
    chip.onclick = () => setTriggerValue("pick", token.position)
    if (token.chosen) chip.setAttribute("aria-pressed", "true")
  }
  chip.append(
    part("place", `${token.position}`),
    part("token", token.token),
    part("id", `${token.id}`),
    part("guess", `${token.guess} ${token.share}`),
  )
  line.append(chip)
  return line
}

function part(name, text) {
  const span = document.createElement("span")
  span.className = name
  span.dir = "auto"
  span.textContent = text
  return span
}

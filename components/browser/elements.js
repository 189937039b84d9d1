// Elements with their attributes and their text, put where they belong.
const SVG = "http://www.w3.org/2000/svg";

const make = (name, attributes, parent, text) => {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  parent?.append(node);
  return node;
};

const html = (name, className, parent, text) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  parent?.append(node);
  return node;
};

// How much larger than 14 pixels the type of an element is: larger on the projector. An element that is off the page has no style.
const typeScale = (node) => (parseFloat(getComputedStyle(node).fontSize) || 14) / 14;

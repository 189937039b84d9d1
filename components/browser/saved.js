// What one takes away: a file that stands alone.
const saveFile = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

// `svg` is a drawing with its width and height, in pixels; a PNG is painted from it, at twice the size.
const savePicture = (svg, name, kind) => {
  const text = new XMLSerializer().serializeToString(svg);
  if (kind === "SVG") return saveFile(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = 2 * svg.getAttribute("width");
    canvas.height = 2 * svg.getAttribute("height");
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((png) => saveFile(png, `${name}.png`), "image/png");
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
};

const LOOKS = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "text-anchor"];

// A copy of what is drawn that needs no style sheet: the looks in force are written into it.
const standingAlone = (drawn) => {
  const copy = drawn.cloneNode(true);
  const nodes = [copy, ...copy.querySelectorAll("*")];
  [drawn, ...drawn.querySelectorAll("*")].forEach((node, i) => {
    const style = getComputedStyle(node);
    for (const name of LOOKS) nodes[i].setAttribute(name, style.getPropertyValue(name));
    nodes[i].removeAttribute("class");
  });
  return copy;
};

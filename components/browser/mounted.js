// What a widget has built stays with the element that it was built in. Streamlit runs a widget's script again for new data, may load it
// a second time, and may take the widget off the page and put it back: none of that may draw it twice.
const CONTEXTS = new WeakMap(); // parentElement -> what `build` returned

const mounted = (parentElement, build) => {
  let context = CONTEXTS.get(parentElement);
  if (!context || !parentElement.contains(context.root)) {
    for (const old of parentElement.querySelectorAll(":scope > [data-mounted]")) old.remove();
    context = build(parentElement); // puts its `root` into parentElement
    context.root.dataset.mounted = "";
    CONTEXTS.set(parentElement, context);
  }
  return context;
};

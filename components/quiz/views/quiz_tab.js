// The note goes with the tab. It is read once: if the way back fails, the button is still there.
const NOTE = "chalklab.quiz";

function widget({ data }) {
  try {
    const was = sessionStorage.getItem(NOTE);
    if (data.within) sessionStorage.setItem(NOTE, data.place);
    else sessionStorage.removeItem(NOTE);
    if (!data.within && !data.been && was === data.place) press();
  } catch {
    // the browser keeps nothing for us
  }
}

function press(tries = 40) {
  const button = document.querySelector(".st-key-quiz_go_on button");
  if (button) button.click();
  else if (tries > 0) setTimeout(() => press(tries - 1), 50);
}

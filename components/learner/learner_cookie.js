// Keeps the learner's secret in a cookie, for 400 days from each visit (the longest that browsers allow). The browser's own one wins over
// the one that the session proposes; the session hears of it only if it has to change its mind.

const SHAPE = /^[A-Za-z0-9_-]{43}$/;
const DAYS = 400;

function widget({ data, setStateValue }) {
  alone(() => keep(data)).then((kept) => {
    if (kept === null) {
      if (!data.forbidden) setStateValue("forbidden", true);
    } else if (kept !== data.secret && !data.firm) {
      setStateValue("secret", kept);
    }
  });
}

// Returns the secret that the browser keeps, or null if it keeps none.
async function keep(data) {
  if (!SHAPE.test(data.secret)) return null;
  write(data, read(data.name) ?? data.secret);
  if (!navigator.locks) await new Promise((done) => setTimeout(done, 150)); // let a tab that writes at this very moment win or lose
  return read(data.name);
}

// Two tabs of a new browser take turns. Pages without https have no locks (but on localhost): there the last one to write wins, for both.
function alone(work) {
  return navigator.locks ? navigator.locks.request("chalklab_learner", work) : work();
}

function read(name) {
  const found = document.cookie.split("; ").filter((pair) => pair.startsWith(name + "="));
  return found.map((pair) => pair.slice(name.length + 1)).find((secret) => SHAPE.test(secret)) ?? null;
}

function write(data, secret) {
  const path = location.pathname.startsWith(data.base) ? data.base : "/";
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${data.name}=${secret}; Path=${path}; Max-Age=${DAYS * 86400}; SameSite=Strict${secure}`;
}

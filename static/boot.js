// Starts the page, and stays to say so when it breaks. The glue and the wasm are the files that
// index.html names in its `preload` links, checked against the integrity it states: whoever renames
// them or writes a collection into the wasm changes index.html and nothing else.
//
// A file of its own because the Content-Security-Policy refuses inline scripts.

const french = !navigator.language?.startsWith("en");
const say = (inFrench, inEnglish) => (french ? inFrench : inEnglish);

// The link as it stood when the reader last did something: what a reload without that is.
let before;
for (const kind of ["click", "keydown", "input", "pointerup", "wheel", "popstate"]) {
  addEventListener(kind, () => (before = location.hash), { capture: true, passive: true });
}

let broken = false;
// The plain list of articles: off the screen when the program takes its place, and kept for the end.
const list = document.querySelector("#boot main");

// The program is at an end and its drawing may be half done: this draws over it, without it.
function crashed(what) {
  if (broken) return;
  broken = true;
  const element = (name, text, parts = []) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...parts);
    return made;
  };
  const button = (text, hash) => {
    const made = element("button", text);
    made.className = "primary";
    made.onclick = () => {
      history.replaceState(null, "", location.pathname + location.search + hash);
      location.reload();
    };
    return made;
  };
  const link = element("input", "");
  link.readOnly = true;
  link.value = location.href;
  // The address follows what was drawn: an action that broke the drawing is not in it.
  const acts = [];
  if (before !== undefined) acts.push(button(say("Recharger sans la dernière action", "Reload without the last action"), before));
  if (before !== location.hash) acts.push(button(say("Recharger la même vue", "Reload the same view"), location.hash));
  if (location.hash) acts.push(button(say("Ouvrir sans filtre", "Open without filters"), ""));
  const screen = element("main", "", [
    element("h1", "Chronique"),
    element("p", say("Une erreur de Chronique a arrêté la page. Rien n’a quitté votre appareil, et votre vue est gardée dans ce lien :",
      "An error of Chronique's own stopped the page. Nothing has left your device, and your view is kept in this link:")),
    element("label", say("Lien de la vue ", "Link of the view "), [link]),
    element("p", "", acts),
    element("p", say("Ce qui s’est passé : ", "What happened: "), [element("code", what)]),
  ]);
  if (list) {
    // Its links are views of the collection: they start the page again.
    screen.append(...list.childNodes);
    addEventListener("hashchange", () => location.reload());
  }
  screen.className = "failure";
  screen.setAttribute("role", "alert");
  document.body.replaceChildren(screen);
}

// The program says its last words itself (`ui/browser/last_words.rs`); where it cannot, its end shows
// as an error of WebAssembly, or as memory or stack that gave out.
addEventListener("chronique-panic", (event) => crashed(event.detail));
const isEnd = (error) => error instanceof RangeError || error instanceof (globalThis.WebAssembly?.RuntimeError ?? RangeError);
addEventListener("error", (event) => isEnd(event.error) && crashed(String(event.error)));
addEventListener("unhandledrejection", (event) => isEnd(event.reason) && crashed(String(event.reason)));

// A built program comes in two parts (`xtask/src/split.rs`): what the first screen and its filters
// need, and the rest, fetched when the page stands still. Both share one memory: the second joins the
// first by its exports.
const second = document.querySelector('link[rel="second-part"]');
let program;
let isWhole = !second;

async function complete(bytes) {
  await WebAssembly.instantiate(bytes, { p: program });
  isWhole = true;
}

// The program asks for it where it is about to go into its second part: nearly always all is there.
// A reader who was quicker than the network waits.
globalThis.chroniqueLater = () => {
  if (isWhole) return;
  try {
    const request = new XMLHttpRequest();
    request.open("GET", second.href, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { p: program });
    isWhole = true;
  } catch (error) {
    crashed(say("le reste de la page n’a pas pu être chargé", "the rest of the page could not be loaded") + ` (${error})`);
    throw error;
  }
};

const wait = document.getElementById("boot-wait");
wait?.removeAttribute("hidden");
try {
  /*CHRONIQUE_START*/
  const fetched = ({ href, integrity }) => fetch(href, { integrity });
  const part = async () => (await fetched(second)).arrayBuffer();
  const glue = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[rel="preload"][as="fetch"]');
  // What a link opens may be drawn by the second part.
  const atOnce = second && location.hash.length > 1 && part();
  const { default: start } = await import(glue.href);
  program = await start({ module_or_path: fetched(wasm) });
  if (atOnce) await complete(await atOnce);
  program.__wbindgen_start();
  if (!isWhole) {
    // After the first drawing. Where it fails, it is asked for again when it is needed.
    requestAnimationFrame(() => setTimeout(() => part().then(complete).catch(console.warn)));
  }
  /*CHRONIQUE_STARTED*/
} catch (error) {
  console.error(error);
  wait?.setAttribute("hidden", "");
  document.getElementById("boot-failed")?.removeAttribute("hidden");
}

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
// first by its exports, and by the functions of its table, which stand there by number. While its link
// stands in the document, the program does without it (`ui/browser/rest.rs`).
const second = document.querySelector('link[rel="second-part"]');
let program;
let isWhole = !second;
let isAsking = false;
let again;
let again_s = 1;

async function part() {
  try {
    const answer = await fetch(second.href, { integrity: second.integrity });
    if (answer.ok) return await answer.arrayBuffer();
    if (answer.status === 404 || answer.status === 410) second.dataset.gone = "";
    throw new Error(`${second.href}: ${answer.status}`);
  } catch (error) {
    // The worker may keep it, before it answers this page.
    const kept = await globalThis.caches?.match(second.href, { ignoreVary: true }).catch(() => undefined);
    if (kept) return kept.arrayBuffer();
    if (await isOther()) second.dataset.gone = "";
    throw error;
  }
}

// Some hosts answer with a page of theirs where a file is no longer: it comes whole, and is another.
async function isOther() {
  const comes = (options) => fetch(second.href, options).then((answer) => answer.ok && answer.arrayBuffer()).catch(() => false);
  return (await comes({ cache: "reload" })) && !(await comes({ integrity: second.integrity }));
}

async function complete(bytes) {
  const given = new Proxy(program, { get: (first, name) => first[name] ?? first.table.get(+name) });
  const module = await WebAssembly.compile(bytes);
  await WebAssembly.instantiate(module, { p: given });
  // As one rule of the page's own sheet: the security policy lets no other in, and every browser knows how.
  const [styles] = WebAssembly.Module.customSections(module, "styles");
  const sheet = styles && document.styleSheets[0];
  sheet?.insertRule(`@media all{${new TextDecoder().decode(styles)}}`, sheet.cssRules.length);
  isWhole = true;
  second?.remove();
  dispatchEvent(new Event("chronique-whole"));
}

// Until it is here: at once when something of it is wanted or the network is back, else now and then.
async function ask() {
  if (isWhole || isAsking || !program) return;
  isAsking = true;
  clearTimeout(again);
  const wasThere = !("gone" in second.dataset);
  try {
    await complete(await part());
  } catch (error) {
    console.warn(error);
    if (wasThere && "gone" in second.dataset) dispatchEvent(new Event("chronique-missed"));
    again_s = Math.min(2 * again_s, 30);
    again = setTimeout(ask, 1000 * again_s);
  }
  isAsking = false;
}

if (second) {
  second.id = "second-part";
  for (const kind of ["chronique-missed", "online"]) addEventListener(kind, ask);
}

// The program went into its second part before that is here: something rare happened, or an error, whose
// words are there too. The page starts again at the same link, with both parts; once.
const isAgain = history.state?.chroniqueWhole;
if (isAgain) history.replaceState(null, "");
globalThis.chroniqueLater = () => {
  if (isWhole) return;
  const what = say("le reste de la page n’est pas arrivé", "the rest of the page has not arrived");
  if (isAgain) crashed(what);
  if (!broken) startAgain(what);
  throw new Error(what);
};

async function startAgain(what) {
  broken = true;
  try {
    await part();
    history.replaceState({ chroniqueWhole: true }, "");
    location.reload();
  } catch {
    broken = false;
    crashed(what);
  }
}

const wait = document.getElementById("boot-wait");
const failed = document.getElementById("boot-failed");
if (!french && wait && failed) {
  wait.textContent = "The collection is opening…";
  failed.textContent = "The page could not start: reload it; if that is not enough, try an up-to-date browser. Here is the list of the articles.";
}
wait?.removeAttribute("hidden");
try {
  /*CHRONIQUE_START*/
  const glue = document.querySelector('link[rel="modulepreload"]');
  const wasm = document.querySelector('link[rel="preload"][as="fetch"]');
  // What a link opens may be drawn by the second part, and it says everything in English.
  const atOnce = second && (isAgain || location.hash.length > 1 || !french) && part().catch(console.warn);
  const { default: start } = await import(glue.href);
  program = await start({ module_or_path: fetch(wasm.href, { integrity: wasm.integrity }) });
  const early = atOnce && (await atOnce);
  if (early) await complete(early).catch(console.warn);
  program.__wbindgen_start();
  // After the first drawing, which a page in the background waits for in vain.
  const soon = () => setTimeout(ask);
  if (document.hidden) soon();
  else requestAnimationFrame(soon);
  /*CHRONIQUE_STARTED*/
} catch (error) {
  console.error(error);
  wait?.setAttribute("hidden", "");
  if (!broken) failed?.removeAttribute("hidden");
}

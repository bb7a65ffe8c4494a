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

// The code of a built part comes in strands of like bytes (`xtask/src/strands.rs`): its instructions, by the
// numbers of their patterns, and for each kind of number in them a strand. Here they are woven into code; a file
// without strands stays as it is.
function woven(file) {
  const bytes = new Uint8Array(file);
  let at = 8;
  const byte = () => bytes[at++];
  const number = () => {
    const low = byte();
    return low < 128 ? low : low - 128 + 128 * number();
  };
  const many = (one) => Array.from({ length: number() }, one);
  while (at < bytes.length) {
    const start = at;
    const isCustom = !byte();
    const end = number() + at;
    if (isCustom && String.fromCharCode(...many(byte)) === "strands") {
      const [nFunctions, nBytes, last] = [number(), number(), number()];
      const patterns = many(() => [many(byte), many(number)]);
      const strands = many(() => ({ at: number(), width: number() }));
      for (const strand of strands) [strand.at, at] = [at, at + strand.at];
      const code = weave(bytes, nFunctions, nBytes, last, patterns, strands);
      return new Blob([bytes.subarray(0, start), code, bytes.subarray(end)]).arrayBuffer();
    }
    at = end;
  }
  return file;
}

// The section of the code.
function weave(bytes, nFunctions, nBytes, last, patterns, strands) {
  const code = new Uint8Array(5 + nBytes);
  code[0] = 10;
  const putLength = (place, length) => {
    for (let nth = 0; nth < 4; nth++) code[place + nth] = ((length >> (7 * nth)) & 127) | (nth < 3 ? 128 : 0);
  };
  putLength(1, nBytes);
  putLength(5, nFunctions);
  let to = 9;
  const putNumber = (strand) => {
    let left = strand.width;
    do code[to++] = bytes[strand.at++];
    while (left ? --left : code[to - 1] > 127);
  };
  const putInstruction = () => {
    const nth = bytes[strands[0].at++];
    const [fixed, kinds] = patterns[nth];
    for (const byte of fixed) code[to++] = byte;
    for (const kind of kinds) putNumber(strands[kind]);
    return nth;
  };
  for (let nth = 0; nth < nFunctions; nth++) {
    const from = (to += 4);
    while (putInstruction() !== last);
    putLength(from - 4, to - from);
  }
  return code;
}

// The bytes that a link names.
async function fetched(link) {
  const answer = await fetch(link.href, { integrity: link.integrity });
  if (answer.ok) return answer.arrayBuffer();
  if (answer.status === 404 || answer.status === 410) link.dataset.gone = "";
  throw new Error(`${link.href}: ${answer.status}`);
}

async function part() {
  try {
    return await fetched(second);
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
  const module = await WebAssembly.compile(await woven(bytes));
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
  program = await start({ module_or_path: await woven(await fetched(wasm)) });
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

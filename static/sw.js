// Offline: keeps the whole page, so that a second visit needs no network.
//
// The packing step of `chronique build` fills in the two values below, marks kept: the files with
// their bytes, and the version. A version is
// kept completely or not at all, and serves until the last tab that uses it is closed or a reader
// asks for the new one: a page never mixes the files of two versions, and no tab is made to reload.

const FILES = /*CHRONIQUE_FILES*/{};
const VERSION = /*CHRONIQUE_VERSION*/"";
// `cargo xtask serve` makes this true: the network first, so that a change is seen at once.
const LIVE = /*CHRONIQUE_LIVE*/false;

const SCOPE = self.registration.scope;
// Several pages may live on one host: the scope keeps their caches apart.
const OWN = `chronique ${SCOPE} `;
const CACHE = OWN + VERSION;
const PAGE = "index.html";

self.addEventListener("install", (event) => {
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldVersions());
});

// The reader wants the new version: `ui/browser/offline.rs` asks for it and reloads its own tab.
self.addEventListener("message", (event) => {
  if (event.data === "chronique-take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  event.respondWith(LIVE ? fromNetwork(request) : fromCache(request));
});

// A name that carries a hash is always the same file: what the page has just loaded is not asked
// for again. The others come from the network, never from a cache that may hold another version.
const isHashed = (file) => /-[0-9a-f]{12,16}[_.]/.test(file);

// Nothing is kept before everything is here and fits together; what a cut left is thrown away.
async function keep() {
  const files = Object.keys(FILES);
  // A host that goes back to an earlier version: it is kept, and tabs may live on it.
  if (await isKept(files)) return;
  await caches.delete(CACHE);
  const answers = await Promise.all(files.map(whole));
  const page = await answers[files.indexOf(PAGE)].clone().text();
  // In the middle of an upload, a host may have the page of one version and the worker of another.
  const named = [...page.matchAll(/ (?:href|src)="\.\/(?!icons\/)([^"]+)"/g)].map(([, file]) => file);
  if (!named.every((file) => file in FILES)) {
    throw new Error("chronique: the host has files of two versions; the next visit tries again");
  }
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(files.map((file, nth) => cache.put(address(file), answers[nth])));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function isKept(files) {
  if (!(await caches.has(CACHE))) return false;
  const cache = await caches.open(CACHE);
  const found = await Promise.all(files.map((file) => cache.match(address(file), { ignoreVary: true })));
  return found.every(Boolean);
}

const address = (file) => (file === PAGE ? SCOPE : SCOPE + file);

const PASSED_ON = /^(content-type|content-security-policy|cross-origin-|permissions-policy|referrer-policy|x-)/;

async function whole(file) {
  const answer = await fetch(address(file), { cache: isHashed(file) ? "default" : "reload", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`chronique: ${file}: ${answer.status}`);
  // To its last byte: a connection that is cut in the middle fails here, or (WebKit) is found by what
  // is missing; hosts may add to a page. And a page may not be opened from an answer that came by a
  // redirect.
  const blob = await answer.blob();
  if (blob.size < FILES[file]) throw new Error(`chronique: ${file} was cut`);
  // Of what the host says of a file, what the page needs; a cache takes nothing that varies.
  const headers = [...answer.headers].filter(([name]) => PASSED_ON.test(name));
  return new Response(blob, { headers, status: answer.status });
}

async function forgetOldVersions() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && name !== CACHE).map((name) => caches.delete(name)));
}

async function fromCache(request) {
  return (await kept(request).catch(() => undefined)) ?? fetch(request);
}

async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const answer = await kept(request).catch(() => undefined);
    if (answer) return answer;
    throw error;
  }
}

// The page itself, by either of its names; whatever else lies under the scope is not ours to answer.
async function kept(request) {
  const { origin, pathname } = new URL(request.url);
  const cache = await caches.open(CACHE);
  const asked = origin + pathname;
  return cache.match(asked === SCOPE + PAGE ? SCOPE : asked, { ignoreVary: true });
}

// Offline: keeps the whole page, so that a second visit needs no network.
//
// The packing step of `chronique build` fills in the two values below, marks kept. A version is
// kept completely or not at all (`addAll`), and serves until the last tab that uses it is closed:
// a page never mixes the files of two versions. Nothing here forces a new version on an open tab.

const FILES = /*CHRONIQUE_FILES*/[];
const VERSION = /*CHRONIQUE_VERSION*/"";
// `cargo xtask serve` makes this true: the network first, so that a change is seen at once.
const LIVE = /*CHRONIQUE_LIVE*/false;

const SCOPE = self.registration.scope;
// Several pages may live on one host: the scope keeps their caches apart.
const OWN = `chronique ${SCOPE} `;
const CACHE = OWN + VERSION;

self.addEventListener("install", (event) => {
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldVersions());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  event.respondWith(LIVE ? fromNetwork(request) : fromCache(request));
});

async function keep() {
  const cache = await caches.open(CACHE);
  // A name that carries a hash is always the same file: what the page has just loaded is not asked
  // for again. The others come from the network, never from a cache that may hold another version.
  const isHashed = (file) => /-[0-9a-f]{16}[_.]/.test(file);
  const request = (file) => new Request(new URL(file, SCOPE), { cache: isHashed(file) ? "default" : "reload" });
  const requests = ["./", ...FILES].map(request);
  try {
    await cache.addAll(requests);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function forgetOldVersions() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && name !== CACHE).map((name) => caches.delete(name)));
}

async function fromCache(request) {
  return (await kept(request)) ?? fetch(request);
}

async function fromNetwork(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const answer = await kept(request);
    if (answer) return answer;
    throw error;
  }
}

// The page itself, by either of its names; whatever else lies under the scope is not ours to answer.
async function kept(request) {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  const cache = await caches.open(CACHE);
  return cache.match(address === SCOPE + "index.html" ? SCOPE : address, { ignoreVary: true });
}

// Keeps the page in the browser, so that a talk goes on without network. The page asks for it once it is on stage, and is told
// when everything is there.
const KEPT = 'who-pays';

// Such a folder has its content in its name, so a file of it that is kept is the right one. All others are fetched anew where
// there is a network.
const HASHED = /^app-[0-9a-f]{16}\//;

const here = new URL('./', location.href).href;

// Files first and the page last: a page that is kept has all its files.
async function keep() {
  const cache = await caches.open(KEPT);
  const page = await fetch(here, { cache: 'no-cache' });
  if (!page.ok) throw new Error(`the page: ${page.status}`);
  // The build says what belongs to it (`xtask/src/release.rs`).
  const { app, files: names } = await (await fetch('files.json', { cache: 'no-cache' })).json();
  const html = await page.clone().text();
  // A host that changes to another build just now: the page asks again another time.
  if (!html.includes(`${app}/`)) throw new Error('the page and its files are of two builds');
  const files = names.map((name) => new URL(name, here).href);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
  await cache.put(here, page);
  for (const old of await cache.keys()) {
    if (old.url !== here && !files.includes(old.url)) await cache.delete(old);
  }
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  event.waitUntil(keep().then(() => event.source.postMessage('kept')));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const page = request.mode === 'navigate';
  const ours = url.href.startsWith(here);
  const name = url.pathname.slice(new URL(here).pathname.length);
  // Other pages of the same host, and files opened by themselves, are none of ours.
  if (request.method !== 'GET' || !ours || (page && !['', 'index.html'].includes(name))) return;
  event.respondWith((async () => {
    const kept = await caches.match(page ? here : request, { ignoreSearch: true }).catch(() => undefined);
    if (kept && !page && HASHED.test(name)) return kept;
    try {
      const fresh = await fetch(request);
      return !fresh.ok && kept ? kept : fresh;
    } catch (error) {
      if (kept) return kept;
      throw error;
    }
  })());
});

// Keeps the page in the browser, so that a talk goes on without network. The page asks for it once it is on stage, and is told
// when everything is there.
const KEPT = 'who-pays';

// Such a file has its content in its name, so one that is kept is the right one. All others are fetched anew where there is a
// network.
const HASHED = /-[0-9a-f]{16}[._]/;

const here = new URL('./', location.href).href;

// Files first and the page last: a page that is kept has all its files.
async function keep() {
  const cache = await caches.open(KEPT);
  const page = await fetch(here, { cache: 'no-cache' });
  if (!page.ok) throw new Error(`the page: ${page.status}`);
  const html = await page.clone().text();
  const named = [...html.matchAll(/[\w./-]+\.(?:js|css|wasm|woff2|svg)\b/g)].map((found) => new URL(found[0], here).href);
  const sheets = await Promise.all(named.filter((name) => name.endsWith('.css')).map(async (name) => (await fetch(name)).text()));
  const fonts = [...sheets.join('').matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map((found) => new URL(found[1], here).href);
  const words = ['words-sv.txt', 'words-en.txt'].map((name) => new URL(name, here).href);
  const files = [...new Set([...named, ...fonts, ...words])];
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

// Keeps the page in the browser, so that a talk goes on without network. What is fetched has its content in its name, so a file
// that is kept is the right one; the page itself is fetched anew where there is a network.
const KEPT = 'who-pays';

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(KEPT);
    const page = await fetch('./', { cache: 'no-cache' });
    const html = await page.clone().text();
    const named = [...html.matchAll(/[\w./-]+\.(?:js|css|wasm|woff2|svg)\b/g)].map((found) => found[0]);
    const styles = named.filter((name) => name.endsWith('.css'));
    const sheets = await Promise.all(styles.map(async (name) => (await fetch(name)).text()));
    const fonts = sheets.join('').matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g);
    const files = [...named, ...[...fonts].map((found) => found[1]), 'words-sv.txt', 'words-en.txt'];
    await cache.put('./', page);
    await cache.addAll([...new Set(files.map((name) => new URL(name, location.href).href))]);
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith((async () => {
    const cache = await caches.open(KEPT);
    const page = request.mode === 'navigate';
    const kept = await cache.match(page ? './' : request, { ignoreSearch: true });
    // Words keep their names when their content changes.
    if (kept && !page && !request.url.endsWith('.txt')) return kept;
    try {
      const fresh = await fetch(request);
      if (fresh.ok) await cache.put(page ? './' : request, fresh.clone());
      return fresh;
    } catch (error) {
      if (kept) return kept;
      throw error;
    }
  })());
});

// What a visit loads, with brotli: until the first control works, and in all. The sizes are those of this host's own brotli at its
// strongest, as a static host that packs ahead has them.
import { test as plainTest } from '@playwright/test';
import { address, expect, lazyPart, test, whole } from './page.mjs';

const KIB = 1024;
const FIRST_LIMIT = 260 * KIB;
const LIMIT = 450 * KIB;

/** Notes what the page fetches. */
function watch(page) {
  const loaded = {};
  page.on('response', async (response) => {
    const path = new URL(response.url()).pathname.replace(/^\/(app-[0-9a-f]{16}\/)?/, '');
    loaded[path || 'index.html'] = Number(response.headers()['content-length']);
  });
  return {
    loaded,
    sum: () => Object.values(loaded).reduce((total, length) => total + length, 0),
  };
}

const shown = (sum) => `${(sum / KIB).toFixed(1)} KiB`;

test(`a visit loads at most ${FIRST_LIMIT / KIB} KiB until the first control works, ${LIMIT / KIB} KiB in all`, async ({ page }) => {
  const { loaded, sum } = watch(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('slider').first()).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  const first = sum();
  console.log(`first visit: ${shown(first)}`, loaded);
  const isLazy = (name) => lazyPart.test(`/${name}`);
  expect(Object.keys(loaded).filter(isLazy)).toEqual([]);
  expect(Object.values(loaded).every((length) => length > 0)).toBe(true);
  expect(Object.keys(loaded).length).toBeGreaterThanOrEqual(7);
  expect(first).toBeLessThanOrEqual(FIRST_LIMIT);

  await whole(page);
  await page.waitForLoadState('networkidle');
  console.log(`in all: ${shown(sum())}`);
  // Were the page not split, the first part would have it all.
  expect(Object.keys(loaded).filter(isLazy).length).toBeGreaterThan(0);
  expect(sum()).toBeLessThanOrEqual(LIMIT);
});

// The browser logs what it refuses.
plainTest('the files of a build lie in one folder, and the page allows no script but those', async ({ page, request }) => {
  const html = await (await request.get(address)).text();
  expect(html).toMatch(/http-equiv="?Content-Security-Policy/);
  const { app, files } = await (await request.get(`${address}files.json`)).json();
  expect(html).toContain(`${app}/boot.js`);
  for (const file of files) expect((await request.get(address + file)).ok(), file).toBe(true);
  await page.goto(address);
  const blocked = await page.evaluate(() => new Promise((resolve) => {
    addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
    const script = document.createElement('script');
    script.src = 'data:text/javascript,0';
    document.head.append(script);
  }));
  expect(blocked).toBe('script-src-elem');
});

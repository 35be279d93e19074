// What a first visit loads, with brotli.
import { address, expect, test } from './page.mjs';

// The bar of the whole product.
const LIMIT = 220 * 1024;

test('a first visit loads at most 220 KiB, all from this host', async ({ page }) => {
  const loaded = {};
  page.on('response', async (response) => {
    const length = Number(response.headers()['content-length']);
    loaded[new URL(response.url()).pathname.replace(/-[0-9a-f]{8,}/, '')] = length;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('slider').first()).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  const sum = Object.values(loaded).reduce((total, length) => total + length, 0);
  expect(Object.keys(loaded).filter((name) => name.includes('_later'))).toEqual([]);
  console.log(`first visit: ${(sum / 1024).toFixed(1)} KiB`, loaded);
  expect(Object.values(loaded).every((length) => length > 0)).toBe(true);
  expect(Object.keys(loaded).length).toBeGreaterThanOrEqual(7);
  expect(sum).toBeLessThanOrEqual(LIMIT);
});

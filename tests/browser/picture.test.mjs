// The canvas is sharp at every device pixel ratio, and everything is reachable without it.
import AxeBuilder from '@axe-core/playwright';
import { address, drawn, expect, open, slider, sliders, test } from './page.mjs';

for (const ratio of [1, 1.5, 2, 3]) {
  test(`the picture is sharp at a device pixel ratio of ${ratio}`, async ({ browser }) => {
    const context = await browser.newContext({ deviceScaleFactor: ratio, viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.goto(address);
    await expect.poll(() => drawn(page)).toBe(true);
    const seen = await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      const box = canvas.getBoundingClientRect();
      const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      const middle = Math.floor(height / 2) * width * 4;
      for (let x = 0; x < width; x += 1) colours.add(data.slice(middle + 4 * x, middle + 4 * x + 3).join());
      return { width, height, css: [box.width, box.height], colours: colours.size };
    });
    // Backing store: at least twice CSS, a whole multiple of the device's own pixels.
    const fineness = seen.width / (seen.css[0] * ratio);
    expect(fineness).toBeCloseTo(Math.round(fineness), 6);
    expect(seen.width).toBeGreaterThanOrEqual(2 * seen.css[0] - 1e-6);
    expect(seen.height / (seen.css[1] * ratio)).toBeCloseTo(fineness, 6);
    // Edges lie on whole pixels: no blends between bar and ground along a line across the picture.
    expect(seen.colours).toBeLessThanOrEqual(8);
    await context.close();
  });
}

for (const scheme of ['light', 'dark']) {
  for (const width of [320, 1280]) {
    for (const lang of ['sv', 'en']) {
      test(`axe finds nothing: ${scheme}, ${width} px, ${lang}`, async ({ page }) => {
        // Four times the whole page.
        test.setTimeout(300_000);
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: scheme });
        await open(page, lang === 'en' ? '?v=1&lang=en' : '');
        const check = async (what) => {
          const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
          const { violations } = await axe.analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target)}`), what).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(width);
        };
        await check('as it opens');
        await page.locator('button.row-name').nth(1).click();
        await slider(page, sliders.caseload).evaluate((input) => { input.value = 40; input.dispatchEvent(new Event('input', { bubbles: true })); });
        await check('a row open, a value changed');
        await page.getByRole('button', { name: lang === 'en' ? 'All in one' : 'Allt i ett' }).click();
        await check('all in one');
        await page.getByRole('button', { name: lang === 'en' ? 'Table' : 'Tabell', exact: true }).click();
        await page.getByText(lang === 'en' ? 'What we assume' : 'Det här räknar vi med').click();
        await check('the table and the assumptions');
      });
    }
  }
}

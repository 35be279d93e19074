// The page as a graphics desk would check it: at every width, in both languages and every theme, over scenarios that
// stretch it. Nothing overlaps, nothing is small, nothing stands far from what it names.
import { drawn, expect, open, settled, test, themed, whole } from './page.mjs';
import { faults, scenarios, themes, windows } from './layout.mjs';

/** Looks for faults at each width. */
async function look(page, where) {
  await whole(page);
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    await settled(page);
    expect.soft(await page.evaluate(faults), `${where} at ${width} px`).toEqual([]);
  }
}

for (const lang of ['sv', 'en']) {
  for (const [name, query] of Object.entries(scenarios)) {
    test(`${name}, ${lang}`, async ({ page }) => {
      await open(page, `?v=1${query}&lang=${lang}`);
      await look(page, name);
    });
  }

  test(`rows that open, running sums, all in one and the table, ${lang}`, async ({ page }) => {
    // Eleven looks at many widths.
    test.setTimeout(300_000);
    await open(page, `?v=1&lang=${lang}`);
    const rows = page.getByRole('button', { expanded: false });
    for (let row = 0; row < 7; row += 1) {
      await page.locator('button.row-name').nth(row).click();
      await look(page, `row ${row} open`);
    }
    await page.locator('button.row-name').nth(6).click();
    await expect(rows).toHaveCount(7);
    const press = (name) => page.getByRole('button', { name, exact: true }).click();
    const words = lang === 'sv'
      ? { running: 'Sammanlagt', stack: 'Allt i ett', table: 'Tabell', year: 'Per år' }
      : { running: 'Running total', stack: 'All in one', table: 'Table', year: 'Per year' };
    await press(words.running);
    await look(page, 'running sums');
    await press(words.stack);
    await look(page, 'running sums, all in one');
    await press(words.year);
    await look(page, 'all in one');
    await press(words.table);
    await look(page, 'table');
  });
}

for (const id of ['nara-jobb', 'skolfam-norrkoping', 'utfallskontrakt-norrkoping', 'bostad-forst']) {
  test(`each large control of ${id} finds room in the dock`, async ({ page }) => {
    for (const lang of ['sv', 'en']) {
      await open(page, `?v=1&case=${id}&lang=${lang}`);
      await whole(page);
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 844 });
        for (let tab = 0; tab < 3; tab += 1) {
          await page.locator('.tabs button').nth(tab).click();
          await settled(page);
          expect.soft(await page.evaluate(faults), `${lang}, control ${tab} at ${width} px`).toEqual([]);
        }
      }
    }
  });
}

for (const theme of themes) {
  for (const query of ['?v=1&lang=sv', '?v=1&caseload=110&lang=en']) {
    test(`${theme}, ${query}`, async ({ page }) => {
      await themed(page, theme);
      await open(page, query);
      await look(page, theme);
      expect(await drawn(page)).toBe(true);
    });
  }
}

test('at twice the text size', async ({ page }) => {
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; }));
  await open(page);
  await whole(page);
  for (const [width, height] of [[768, 1024], [1280, 720], [1920, 1080]]) {
    await page.setViewportSize({ width, height });
    await settled(page);
    expect.soft(await page.evaluate(faults), `${width} px`).toEqual([]);
  }
});

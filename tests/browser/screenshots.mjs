// The page as people see it, for looking at: target/screenshots. One of them is the README's picture.
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { drag, open, settled, sliders, themed } from './page.mjs';
import { scenarios, themes, windows } from './layout.mjs';
import { enter, still } from './talk.mjs';

const folder = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const readme = fileURLToPath(new URL('../../public/screenshot.png', import.meta.url));

/** Photographs the page in every window. */
async function shoot(page, name) {
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    await settled(page);
    await page.screenshot({ path: `${folder}${name}-${width}.png` });
  }
}

for (const lang of ['sv', 'en']) {
  for (const theme of themes) {
    for (const [name, query] of Object.entries(scenarios)) {
      test(`${theme} ${lang} ${name}`, async ({ page }) => {
        await themed(page, theme);
        await open(page, `?v=1${query}&lang=${lang}`);
        await shoot(page, `${theme}-${lang}-${name.replaceAll(' ', '-')}`);
      });
    }
  }

  test(`views ${lang}`, async ({ page }) => {
    await open(page, `?v=1&lang=${lang}`);
    const words = lang === 'sv' ? ['Sammanlagt', 'Allt i ett', 'Per år', 'Tabell'] : ['Running total', 'All in one', 'Per year', 'Table'];
    for (let row = 0; row < 7; row += 1) {
      await page.locator('button.row-name').nth(row).click();
      await shoot(page, `view-${lang}-open-${row}`);
    }
    await page.locator('button.row-name').nth(6).click();
    for (const word of words) {
      await page.getByRole('button', { name: word, exact: true }).click();
      await shoot(page, `view-${lang}-${word.replaceAll(' ', '-')}`);
    }
    await page.locator('summary').click();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.screenshot({ path: `${folder}view-${lang}-whole.png`, fullPage: true });
  });
}

for (const lang of ['sv', 'en']) {
  for (const [width, height] of [[390, 844], [1280, 600], [1280, 720], [1920, 1080]]) {
    test(`story and stage ${lang} ${width} x ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const shoot = async (query, name) => {
        await enter(page, `?v=1&lang=${lang}&${query}`);
        await still(page, query.includes('picture=') && !query.includes('seats') ? 'plot' : 'scene');
        await page.screenshot({ path: `${folder}${name}-${lang}-${width}x${height}.png` });
      };
      for (let step = 1; step <= 7; step += 1) {
        await shoot(`step=${step}`, `story-${step}`);
        if (width > 390) await shoot(`present=1&step=${step}`, `stage-${step}`);
      }
      for (const picture of width > 390 ? ['rows', 'hundred', 'chance', 'evidence', 'risk', 'seats'] : []) {
        await shoot(`present=1&picture=${picture}`, `stage-${picture}`);
      }
      await shoot('plats=staten&bids=50,20,30', 'seat');
    });
  }
}

test('a held slider', async ({ page }) => {
  await open(page);
  await drag(page, sliders.caseload, 10, { hold: true });
  await page.screenshot({ path: `${folder}held-1280.png` });
  await page.mouse.up();
});

test('printed', async ({ page }) => {
  await open(page);
  await page.pdf({ path: `${folder}printed.pdf`, format: 'A4' });
});

test('the picture in the README', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await settled(page);
  await page.screenshot({ path: readme });
});

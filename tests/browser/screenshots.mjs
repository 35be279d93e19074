// The page as people see it, for looking at: target/screenshots. One of them is the README's picture.
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { address, drag, drawn, open, sliders } from './page.mjs';

const folder = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const readme = fileURLToPath(new URL('../../public/screenshot.png', import.meta.url));

const sizes = [[320, 640], [390, 844], [768, 1024], [1024, 768], [1280, 720], [1920, 1080]];
const themes = ['light', 'dark', 'projector', 'forced'];

/** Opens the page in a theme. */
async function look(page, [width, height], theme, query) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  if (theme === 'projector') {
    await page.addInitScript(() => addEventListener('DOMContentLoaded', () => { document.documentElement.dataset.theme = 'projector'; }));
  }
  await page.goto(address + query);
  await expect.poll(() => drawn(page)).toBe(true);
  await page.evaluate(() => document.fonts.ready);
}

for (const theme of themes) {
  for (const size of sizes) {
    for (const lang of ['sv', 'en']) {
      test(`${size.join('x')} ${theme} ${lang}`, async ({ page }) => {
        await look(page, size, theme, lang === 'en' ? '?v=1&lang=en' : '');
        await page.screenshot({ path: `${folder}${size[0]}-${theme}-${lang}.png` });
      });
    }
  }
}

const forms = {
  'caseload-40': '?v=1&caseload=40', 'nothing-changes': '?v=1&caseload=80', 'more-cases': '?v=1&caseload=110',
  reported: '?v=1&extra_share=0.4', cautious: '?v=1&extra_share=0.03', 'no-effect': '?v=1&extra_share=0',
  harmful: '?v=1&extra_share=-0.1', 'one-family': '?v=1&families=1', 'many-families': '?v=1&families=10000',
  'one-year': '?v=1&horizon_years=1', 'thirty-years': '?v=1&horizon_years=30', 'eight-years': '?v=1&length_years=8',
  'region-pays': '?v=1&payer=region.health', 'bad-link': '?v=1&caseload=4000&x=1',
};

for (const [name, query] of Object.entries(forms)) {
  for (const size of [[390, 844], [1280, 720]]) {
    test(`${name} ${size[0]}`, async ({ page }) => {
      await look(page, size, 'light', query);
      await page.screenshot({ path: `${folder}form-${name}-${size[0]}.png`, fullPage: true });
    });
  }
}

test('the table, the assumptions and a held slider', async ({ page }) => {
  await open(page);
  await drag(page, sliders.caseload, 10, { hold: true });
  await page.screenshot({ path: `${folder}held-1280.png` });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Tabell' }).click();
  await page.screenshot({ path: `${folder}table-1280.png`, fullPage: true });
  await page.getByText('Det här räknar vi med').click();
  await page.screenshot({ path: `${folder}assumptions-1280.png`, fullPage: true });
});

test('the picture in the README', async ({ page }) => {
  await look(page, [1280, 720], 'light', '');
  await page.screenshot({ path: readme });
});

// Berättelsen: seven steps by scroll, by button and by key, each with a link of its own.
import AxeBuilder from '@axe-core/playwright';
import { address, drag, expect, ledger, open, plain, slider, sliders, test, themed } from './page.mjs';
import { enter, isAt, painted, still, wcag, words } from './talk.mjs';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const next = (page) => page.getByRole('navigation', { name: 'Berättelsen' }).getByRole('button', { name: 'Nästa' });

test('Börja berättelsen opens the first step, and the browser goes back to the answer', async ({ page }) => {
  await open(page, '?v=1&caseload=40');
  await page.getByRole('link', { name: 'Börja berättelsen' }).click();
  await isAt(page, 1);
  await expect(page.getByRole('heading', { name: 'Berättelsen' })).toBeInViewport();
  await expect(page).toHaveURL(/caseload=40&step=1$/);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('data-way', 'try');
  await expect(slider(page, sliders.caseload)).toHaveValue('40');
  await page.goForward();
  await isAt(page, 1);
});

test('taps, keys and scrolling all turn the pages', async ({ page }) => {
  await enter(page, '?step=1');
  for (let step = 2; step <= 7; step += 1) {
    await next(page).tap();
    await isAt(page, step);
    await expect(page.locator(`#step-${step} .told`)).toBeInViewport({ ratio: 0.9 });
  }
  await expect(next(page)).toHaveAttribute('aria-disabled', 'true');
  for (let step = 6; step >= 1; step -= 1) {
    await page.keyboard.press('ArrowLeft');
    await isAt(page, step);
    await expect(page.locator(`#step-${step} .told`)).toBeInViewport({ ratio: 0.9 });
  }
  for (let step = 2; step <= 6; step += 1) {
    const by = await page.locator(`#step-${step}`).evaluate((element) => element.getBoundingClientRect().top - innerHeight * 0.6);
    await page.mouse.wheel(0, by);
    await isAt(page, step);
    await expect(page).toHaveURL(new RegExp(`step=${step}$`));
  }
});

test('each step opens by its link as it is reached by walking', async ({ page, context }) => {
  await enter(page, '?step=1');
  for (let step = 1; step <= 7; step += 1) {
    const other = await context.newPage();
    await enter(other, `?step=${step}`);
    await isAt(other, step);
    await expect(other.locator(`#step-${step} .told`)).toBeInViewport({ ratio: 0.9 });
    expect(await words(other, step)).toBe(await words(page, step));
    const opened = await still(other, 'scene');
    // What is in the background draws no frames.
    await page.bringToFront();
    expect(opened === await still(page, 'scene'), `step ${step}`).toBe(true);
    expect(await painted(page, 'scene')).toBe(true);
    await other.close();
    if (step < 7) await next(page).click();
  }
});

test('squares move from step to step, and are cut under reduced motion', async ({ page }) => {
  const frames = async () => {
    await enter(page, '?step=1');
    await still(page, 'scene');
    await page.evaluate(() => {
      window.seen = new Set();
      const look = () => {
        window.seen.add(document.querySelector('#scene').toDataURL());
        window.looking = requestAnimationFrame(look);
      };
      look();
    });
    await next(page).click();
    await isAt(page, 2);
    await still(page, 'scene');
    return page.evaluate(() => { cancelAnimationFrame(window.looking); return window.seen.size; });
  };
  expect(await frames()).toBeGreaterThan(8);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Before and after, and a frame while the page scrolls.
  expect(await frames()).toBeLessThanOrEqual(3);
});

test('the words are the agreed ones, with the numbers of the ledger, whatever is in force', async ({ page }) => {
  await enter(page, '?v=1&caseload=60&families=200&step=2');
  const own = ledger([]);
  const cost = -own.ledger['municipality.social_services'].cost.reduce((sum, kronor) => sum + kronor, 0);
  expect(await words(page, 2)).toContain(`kostar det ${plain((cost / 1e6).toFixed(1).replace('.', ','))} miljoner kronor extra`);
  expect(await words(page, 1)).toBe(
    'Tre handläggare i Malmö hade normalt 70–90 ärenden var. I tre år fick de i stället 25 familjer var. '
    + 'Då fick de tid för hela familjen. Hur gick det? Och vem betalade?');
});

test('a guess is kept on the device and stands beside the answer', async ({ page }) => {
  await enter(page, '?step=2');
  const guess = page.getByRole('group', { name: 'När tror du att kommunen har fått tillbaka pengarna?' });
  await guess.getByRole('button', { name: '2031' }).click();
  await expect(page.getByText('Gissningen är sparad här i webbläsaren.')).toBeVisible();
  await expect(page).not.toHaveURL(/2031/);
  await page.reload();
  await enter(page, '?step=5');
  await expect(page.getByTestId('guessed')).toHaveText(/Gissningen var 2031\. .* 2034\.$/);
  await expect(page.locator('.scene .label').filter({ hasText: 'gissning 2031' })).toBeVisible();
  await enter(page, '?step=2');
  await guess.getByRole('button', { name: '2031' }).click();
  await page.reload();
  await enter(page, '?step=5');
  await expect(page.getByTestId('guessed')).toBeHidden();
  // What somebody else has put there is no guess.
  await page.evaluate(() => localStorage.setItem('who-pays.guess', '<b>1e9</b>'));
  await page.reload();
  await enter(page, '?step=5');
  await expect(page.getByTestId('guessed')).toBeHidden();
});

test('what is touched in the story is kept, and what is kept is not touched by the story', async ({ page }) => {
  await enter(page, '?v=1&caseload=30&step=5');
  await page.locator('#step-5').getByRole('button', { name: '40 av 100' }).click();
  await next(page).click();
  await page.locator('#step-6').getByRole('button', { name: 'Avtal med investerare' }).click();
  await expect(page.locator('.scene .label').filter({ hasText: 'Investeraren' })).toBeVisible();
  await next(page).click();
  await page.getByRole('button', { name: 'Till reglagen' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-way', 'try');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(slider(page, sliders.caseload)).toHaveValue('30');
  await expect(slider(page, sliders.extra_share)).toHaveValue('40');
  await expect(page).toHaveURL(/\?v=1&caseload=30&extra_share=0.4&financing=contract$/);
});

test('the last step has the sliders, the sentence to take home and the link to send', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => { delete Navigator.prototype.share; });
  await enter(page, '?step=7');
  await expect(page.getByText('Pengarna kommer senare, och i någon annans budget.').locator('visible=true').first()).toBeVisible();
  const before = await still(page, 'scene');
  await drag(page, sliders.caseload, 60);
  expect(await still(page, 'scene')).not.toBe(before);
  await page.getByRole('button', { name: 'Skicka länken' }).click();
  await expect(page.getByText('Länken är kopierad.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}?v=1&caseload=60`);
});

test('on a desk the last step has the sliders within reach of the mouse', async ({ page }) => {
  for (const [width, height] of [[1280, 720], [1280, 600], [1920, 1080]]) {
    await page.setViewportSize({ width, height });
    await enter(page, '?step=7');
    await isAt(page, 7);
    await still(page, 'scene');
    await drag(page, sliders.caseload, 60);
    await expect(slider(page, sliders.caseload)).toHaveValue('60');
    await isAt(page, 7);
  }
});

test('a link to no step is named and opens the answer', async ({ page }) => {
  await open(page, '?v=1&step=9&caseload=40');
  await expect(page.getByRole('status').filter({ hasText: '”step=9” känns inte igen.' })).toBeVisible();
  await expect(slider(page, sliders.caseload)).toHaveValue('40');
});

test('what lies one tap away has its numbers and its sources', async ({ page }) => {
  for (const [lang, state, summary] of [['sv', 'Här förlorar staten 2,1 miljoner kronor', 'Vad får staten?'], ['en', 'Here the state loses 2.1 million kronor', 'What does the state get?']]) {
    await enter(page, `?step=4&v=1&lang=${lang}`);
    await page.getByText(summary).click();
    await expect(page.getByText(state)).toBeVisible();
    await expect(page.locator('.story')).not.toContainText('{');
  }
});

for (const theme of ['light', 'dark', 'forced']) {
  test(`every step is free of what axe finds, ${theme}`, async ({ page }) => {
    test.slow();
    await themed(page, theme);
    for (const [width, lang] of [[320, 'sv'], [1280, 'en']]) {
      await page.setViewportSize({ width, height: 720 });
      for (let step = 1; step <= 7; step += 1) {
        await enter(page, `?v=1&step=${step}&lang=${lang}`);
        await isAt(page, step);
        await page.locator(`#step-${step}`).evaluate((element) => element.querySelectorAll('details').forEach((details) => { details.open = true; }));
        const found = await new AxeBuilder({ page }).withTags(wcag).analyze();
        expect(found.violations.map(({ id, nodes }) => [id, nodes[0].html]), `step ${step}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `step ${step}`).toBe(true);
      }
    }
  });
}

test('at twice the text size, and without pictures, the story is whole', async ({ page }) => {
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; }));
  await enter(page, '?step=1');
  for (let step = 1; step <= 7; step += 1) {
    await isAt(page, step);
    // The first one stands below its picture.
    if (step === 1) await page.locator('#step-1 .told').scrollIntoViewIfNeeded();
    await expect(page.locator(`#step-${step} .told`)).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `step ${step}`).toBe(true);
    if (step < 7) await next(page).click();
  }
  await page.addStyleTag({ content: 'canvas { display: none !important; }' });
  await page.getByText('Visa talen').locator('visible=true').first().click();
  await expect(page.locator('.scene-box').getByRole('row').first()).toBeVisible();
});

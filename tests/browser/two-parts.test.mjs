// The page comes in two parts: what is pressed before the second one is there happens when it is.
import { expect, lazyPart, linked, open, slider, sliders, test, whole } from './page.mjs';

/** Keeps the second part back until it is let go. */
async function keepBack(page) {
  let release;
  const kept = new Promise((resolve) => { release = resolve; });
  await page.route(lazyPart, async (route) => {
    await kept;
    await route.continue();
  });
  return release;
}

for (const [name, press, happened] of [
  ['the story', (page) => page.getByRole('link', { name: 'Börja berättelsen' }).click(),
    (page) => expect(page.locator('.tale.now')).toBeVisible()],
  ['the stage', (page) => page.getByRole('button', { name: 'Presentera' }).click(),
    (page) => expect(page.getByRole('navigation', { name: 'Presentera' })).toBeVisible()],
  ['the assumptions', (page) => page.getByRole('button', { name: 'Med våra antaganden.' }).click(),
    (page) => expect(page.locator('#changed')).toBeFocused()],
  ['a number', (page) => page.locator('.how[data-how="cost"]').click(),
    (page) => expect(page.getByRole('dialog', { name: /Så har vi räknat/ })).toContainText('Formeln i ord')],
]) {
  test(`${name}, pressed early`, async ({ page }) => {
    const release = await keepBack(page);
    await open(page);
    await press(page);
    // The first part goes on meanwhile.
    await slider(page, sliders.caseload).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => linked(page)).toEqual({ caseload: '26' });
    await page.getByRole('button', { name: 'Tabell', exact: true }).click();
    await page.getByRole('button', { name: 'Per år', exact: true }).click();
    await page.locator('button.row-name').nth(1).click();
    release();
    await happened(page);
  });
}

test('what cannot be fetched is said, and fetched when asked again', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  let broken = true;
  await page.route(lazyPart, (route) => (broken ? route.abort() : route.continue()));
  await open(page);
  await page.locator('.how[data-how="cost"]').click();
  const missing = page.getByText('En del av sidan kunde inte hämtas. Talen är ändå rätt.');
  await expect(missing).toBeVisible();
  await slider(page, sliders.caseload).focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider(page, sliders.caseload)).toHaveValue('26');
  broken = false;
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect(missing).toBeHidden();
  await expect(page.getByRole('dialog', { name: /Så har vi räknat/ })).toBeVisible();
  await whole(page);
});

test('what does not come in time is said, and is there when it has come', async ({ page }) => {
  const release = await keepBack(page);
  await page.clock.install();
  await open(page);
  await page.locator('.how[data-how="cost"]').click();
  const missing = page.getByText('En del av sidan kunde inte hämtas. Talen är ändå rätt.');
  await page.clock.runFor(29_000);
  await expect(missing).toBeHidden();
  await page.clock.runFor(2_000);
  await expect(missing).toBeVisible();
  // What comes late is taken all the same.
  release();
  await expect(page.getByRole('dialog', { name: /Så har vi räknat/ })).toBeVisible();
  await expect(missing).toBeHidden();
});

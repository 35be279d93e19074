// The controls: fields, − and +, bad input, the scale while a slider is held.
import { drag, expect, open, plain, settled, slider, sliders, test } from './page.mjs';

const field = (page, place = 'i siffror') => page.getByRole('textbox', { name: `Ärenden per handläggare, ${place}` });

test('− and + move by a step, and a reset takes the value back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Öka: Ärenden per handläggare' }).click();
  await expect(field(page)).toHaveValue('26');
  await page.getByRole('button', { name: 'Minska: Ärenden per handläggare' }).click();
  await page.getByRole('button', { name: 'Minska: Ärenden per handläggare' }).click();
  await expect(field(page)).toHaveValue('24');
  await page.getByRole('button', { name: 'Återställ: Ärenden per handläggare' }).click();
  await expect(field(page)).toHaveValue('25');
});

test('a field takes numbers as people write them, in the panel and in the sentence', async ({ page }) => {
  await open(page);
  for (const [typed, value] of [['40', '40'], ['33,5', '33,5'], ['33.5', '33,5'], ['\u00a0 60 ', '60']]) {
    for (const place of ['i siffror', 'i meningen']) {
      await field(page, place).fill(typed);
      await expect(field(page, place)).toHaveAttribute('aria-invalid', 'false');
      await field(page, place).blur();
      await expect(field(page, 'i siffror')).toHaveValue(value);
      await expect(field(page, 'i meningen')).toHaveValue(value);
    }
  }
});

test('bad input is named beside the field and the old result stays', async ({ page }) => {
  await open(page);
  const answer = page.getByTestId('answer');
  const before = plain(await answer.evaluate((element) => element.textContent));
  for (const typed of ['4', '121', 'många', '1.234,5', '', '−5']) {
    await field(page).fill(typed);
    await field(page).press('Enter');
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert').filter({ hasText: 'Skriv ett tal från 5 till 120.' })).toBeVisible();
    expect(plain(await answer.evaluate((element) => element.textContent))).toBe(before);
    await field(page).blur();
    await expect(field(page)).toHaveValue(typed);
  }
  await field(page).press('Escape');
  await expect(field(page)).toHaveValue('25');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
});

test('what is half typed is no fault', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    window.faults = 0;
    new MutationObserver(() => { window.faults += document.querySelectorAll('[aria-invalid="true"]').length; })
      .observe(document.body, { subtree: true, attributes: true });
  });
  await field(page).fill('');
  await field(page).pressSequentially('40');
  await field(page).press('Enter');
  await expect(slider(page, sliders.caseload)).toHaveValue('40');
  await expect(page.getByTestId('answer')).toContainText('2,3');
  expect(await page.evaluate(() => window.faults)).toBe(0);
});

test('an effort that ends before it can work says so', async ({ page }) => {
  await open(page, '?v=1&length_years=0.5');
  await expect(page.getByTestId('answer')).toContainText('insatsen slutar innan den gör nytta');
});

test('arrow keys step in a field, and a slider moved later wins over what was typed', async ({ page }) => {
  await open(page);
  await field(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toHaveValue('26');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveValue('24');
  await field(page).fill('999');
  await drag(page, sliders.caseload, 60);
  await expect(field(page)).toHaveValue('60');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
});

test('the scale stands still while a slider is held and moves once on release', async ({ page }) => {
  await open(page);
  const zero = () => page.locator('li:not([hidden]) > .row-sum').evaluateAll((sums) => sums.map((sum) => sum.style.top));
  const sum = () => page.locator('li:not([hidden]) > .row-sum').first().innerText();
  const [before, paid] = [await zero(), await sum()];
  await drag(page, sliders.caseload, 12, { hold: true });
  await expect.poll(sum).not.toBe(paid);
  expect(await zero()).toEqual(before);
  await page.mouse.up();
  await expect.poll(zero).not.toEqual(before);
});

test('a held scale stands still with a row open, through a caseload where nothing happens', async ({ page }) => {
  await open(page);
  for (const row of [0, 1]) {
    await page.locator('button.row-name').nth(row).click();
    await settled(page);
    const height = () => page.locator('.plot').evaluate((plot) => plot.style.height);
    const before = await height();
    for (const value of [79, 80, 81]) {
      await drag(page, sliders.caseload, value, { hold: true });
      await settled(page);
      // The first move of a drag begins anew; what is held since stands still.
      expect(await height(), `row ${row} at ${value}`).toBe(before);
      await drag(page, sliders.caseload, 25, { hold: true });
      await page.mouse.up();
      await settled(page);
    }
  }
});

test('a faulty number in the sentence makes nothing scroll sideways', async ({ page }) => {
  for (const width of [344, 390, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (const name of ['Ärenden per handläggare, i meningen', 'Så länge pågår insatsen, i meningen']) {
      const input = page.getByRole('textbox', { name });
      await input.fill('4000');
      await input.press('Enter');
      await expect(input).toHaveAttribute('aria-invalid', 'true');
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('focus stays on the page when a button that was pressed goes away', async ({ page }) => {
  await open(page, '?v=1&caseload=4000');
  for (const name of ['Återställ: Ärenden per handläggare', 'Stäng']) {
    await page.getByRole('button', { name }).press('Enter');
    await expect(page.getByRole('button', { name })).toBeHidden();
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  }
  await slider(page, sliders.caseload).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Återställ allt' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a screen reader hears the answer once the last change has rested', async ({ page }) => {
  await open(page);
  const live = page.locator('[aria-live="polite"]');
  await expect(live).toHaveText('');
  await live.evaluate((element) => {
    window.heard = [];
    new MutationObserver(() => window.heard.push(element.textContent)).observe(element, { childList: true, subtree: true, characterData: true });
  });
  await slider(page, sliders.caseload).focus();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
  await expect(live).toContainText('Låt 75');
  await expect(live).toContainText('35 ärenden');
  expect(await page.evaluate(() => window.heard.length)).toBe(1);
});

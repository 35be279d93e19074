// Presentera: a clicker turns the slides whatever has focus, and nothing is lost on the way.
import AxeBuilder from '@axe-core/playwright';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { address, drag, expect, open, slider, sliders, test } from './page.mjs';
import { enter, isAt, painted, still, wcag } from './talk.mjs';

const bar = (page) => page.getByRole('navigation', { name: 'Presentera' });

test.use({ viewport: { width: 1280, height: 720 } });

test('Presentera fills the screen and leaving it comes back to where one was', async ({ page }) => {
  await open(page, '?v=1&caseload=40');
  await page.getByRole('button', { name: 'Presentera' }).first().click();
  await isAt(page, 1);
  await expect(page).toHaveURL(/caseload=40&present=1&step=1$/);
  await expect.poll(() => page.evaluate(() => Boolean(document.fullscreenElement))).toBe(true);
  // A full screen that is lost leaves slide and values.
  await page.keyboard.press('PageDown');
  await page.evaluate(() => document.exitFullscreen());
  await isAt(page, 2);
  await page.reload();
  await enter(page, new URL(page.url()).search);
  await isAt(page, 2);
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => Boolean(document.fullscreenElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'try');
  await expect(slider(page, sliders.caseload)).toHaveValue('40');
});

for (const [name, key] of [['keys', (page, code) => page.keyboard.press(code === 34 ? 'PageDown' : 'PageUp')],
  ['key codes 33 and 34', (page, code) => page.evaluate((keyCode) => {
    const key = keyCode === 34 ? 'PageDown' : 'PageUp';
    const event = new KeyboardEvent('keydown', { key, code: key, keyCode, which: keyCode, bubbles: true, cancelable: true });
    return (document.activeElement ?? document.body).dispatchEvent(event);
  }, code)]]) {
  test(`a clicker turns the slide from body, slider, field, list and dialog, by ${name}`, async ({ page }) => {
    await enter(page, '?present=1&picture=rows');
    const held = await slider(page, sliders.caseload).inputValue();
    const focused = {
      body: () => page.evaluate(() => document.activeElement?.blur()),
      slider: () => slider(page, sliders.caseload).focus(),
      field: () => page.getByRole('textbox', { name: /i siffror$/ }).first().focus(),
      list: () => page.getByRole('combobox', { name: 'Bild' }).focus(),
      button: () => bar(page).getByRole('button', { name: 'QR' }).focus(),
    };
    for (const [what, focus] of Object.entries(focused)) {
      await focus();
      await key(page, 34);
      await isAt(page, 9);
      await key(page, 33);
      await isAt(page, 8);
      await expect(slider(page, sliders.caseload), what).toHaveValue(held);
    }
    await bar(page).getByRole('button', { name: 'Tangenter' }).click();
    await expect(page.getByRole('dialog', { name: 'Tangenter' })).toBeVisible();
    await key(page, 34);
    await isAt(page, 9);
    await key(page, 33);
    await isAt(page, 8);
  });
}

test('arrows, space, Home and End turn slides when no control has focus, and are the control\'s own when one has', async ({ page }) => {
  await enter(page, '?present=1&step=7');
  await page.keyboard.press('ArrowRight');
  await isAt(page, 8);
  await page.keyboard.press(' ');
  await isAt(page, 9);
  await page.keyboard.press('Shift+ ');
  await isAt(page, 8);
  await page.keyboard.press('ArrowUp');
  await isAt(page, 7);
  await page.keyboard.press('End');
  await isAt(page, 13);
  await page.keyboard.press('Home');
  await isAt(page, 1);
  await bar(page).getByRole('combobox', { name: 'Bild' }).selectOption({ label: '8. Hela bilden' });
  await isAt(page, 8);
  await slider(page, sliders.caseload).focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider(page, sliders.caseload)).toHaveValue('26');
  await isAt(page, 8);
});

test('B and a full stop blank the screen, unless letters are turned off', async ({ page }) => {
  await enter(page, '?present=1');
  const blank = page.locator('.blank');
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(blank).toBeVisible();
    await page.keyboard.press(key);
    await expect(blank).toBeHidden();
  }
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  await expect(blank).toBeHidden();
  await isAt(page, 2);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Tangenter' });
  await expect(dialog.getByText('svart skärm, och tillbaka')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bokstäver är genvägar' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await isAt(page, 2);
  await page.keyboard.press('b');
  await expect(blank).toBeHidden();
  await page.keyboard.press('PageDown');
  await isAt(page, 3);
});

test('the code of the exact scenario is read off the screen', async ({ page }) => {
  for (const query of ['?v=1&present=1&step=4', '?v=1&families=120&caseload=40&length_years=2.5&extra_share=0.153&support_per_month=11500&present=1&picture=rows&lang=en']) {
    await enter(page, query);
    await page.keyboard.press('q');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img')).toBeVisible();
    const shot = PNG.sync.read(await page.screenshot());
    const found = jsQR(new Uint8ClampedArray(shot.data), shot.width, shot.height);
    const expected = address + query.replace('&present=1', '').replace(/&(step|picture)=\w+/, '').replace(/^\?v=1$/, '');
    expect(found.data).toBe(expected);
    expect(found.version).toBeLessThanOrEqual(10);
    await expect(dialog).toContainText(expected);
    const width = await dialog.getByRole('img').evaluate((canvas) => canvas.getBoundingClientRect().width);
    expect(width / (found.version * 4 + 17 + 8)).toBeGreaterThanOrEqual(8);
    await dialog.getByRole('button', { name: /Stäng|Close/ }).click();
  }
});

test('a link that no code holds is shown in words', async ({ page }) => {
  const many = ['municipal_tax=0.2', 'regional_tax=0.1', 'support_per_month=9999', 'monthly_pay=31234', 'cost_per_post=812345', 'families=123',
    'municipal_equalisation_rate=0.19', 'regional_equalisation_rate=0.09', 'return_share=0.2', 'displacement=0.2', 'vat_share=0.1', 'discount_rate=0.02',
    'comparison_share=0.11', 'horizon_years=12'].join('&');
  await enter(page, `?v=1&${many}&present=1`);
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog')).toContainText('Länken är för lång för en QR-kod.');
  await expect(page.getByRole('dialog').getByRole('img')).toBeHidden();
});

test('the room\'s guess is typed as a year and shown with the answer', async ({ page }) => {
  await enter(page, '?present=1&step=2');
  const field = page.getByRole('textbox', { name: 'När tror du att kommunen har fått tillbaka pengarna?' });
  await field.fill('1999');
  await expect(page.getByText('Skriv ett helt tal från 2027 till 2057.')).toBeVisible();
  await field.fill('2030');
  await expect(page.getByText('Skriv ett helt tal från 2027 till 2057.')).toBeHidden();
  await expect(page.getByTestId('guessed')).toBeHidden();
  for (let step = 3; step <= 5; step += 1) await page.keyboard.press('PageDown');
  await isAt(page, 5);
  await expect(page.getByTestId('guessed')).toHaveText(/Gissningen var 2030\..* 2034\./);
});

test('rows of the main picture come one by one', async ({ page }) => {
  await enter(page, '?present=1&picture=rows');
  await still(page, 'plot');
  const sums = page.locator('.row-sum:visible');
  await expect(sums).toHaveCount(7);
  const all = await still(page, 'plot');
  await bar(page).getByRole('button', { name: 'Rad för rad' }).click();
  const shown = () => sums.allTextContents().then((texts) => texts.filter((text) => /\d/.test(text)).length);
  for (let row = 1; row < 7; row += 1) {
    await expect.poll(shown).toBe(row);
    expect(await still(page, 'plot')).not.toBe(all);
    await page.keyboard.press('n');
  }
  await expect.poll(shown).toBe(7);
  expect(await still(page, 'plot')).toBe(all);
});

test('the last change is shown again, slowly, and what moved most is said', async ({ page }) => {
  await enter(page, '?present=1&picture=rows');
  const again = bar(page).getByRole('button', { name: 'Visa ändringen igen' });
  await expect(again).toBeHidden();
  await drag(page, sliders.caseload, 60);
  const after = await still(page, 'plot');
  const value = await slider(page, sliders.caseload).inputValue();
  await again.click();
  await expect(slider(page, sliders.caseload)).toHaveValue('25');
  // A reload in the middle has the new values.
  expect(new URL(page.url()).searchParams.get('caseload')).toBe(value);
  await expect(page.locator('.replayed')).toHaveText(/^Störst skillnad: .*\skronor (bättre|sämre)\.$/);
  await expect(slider(page, sliders.caseload)).toHaveValue(value);
  expect(await still(page, 'plot')).toBe(after);
  // Whoever changes something meanwhile goes on from the new values.
  await page.keyboard.press('r');
  await expect(slider(page, sliders.caseload)).toHaveValue('25');
  await page.locator('.dock-item.active').getByRole('button', { name: /^Öka/ }).click();
  await expect(slider(page, sliders.caseload)).toHaveValue(String(Number(value) + 1));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('r');
  await expect(slider(page, sliders.caseload)).toHaveValue(value);
  await expect(slider(page, sliders.caseload)).toHaveValue(String(Number(value) + 1));
});

test('the notes are in step with the stage, both ways', async ({ page, context }) => {
  await enter(page, '?v=1&caseload=40&present=1&step=3');
  const [notes] = await Promise.all([context.waitForEvent('page'), bar(page).getByRole('button', { name: 'Anteckningar' }).click()]);
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('3. Det tar tid');
  await expect(notes.locator('.note')).not.toHaveText('');
  await expect(notes.locator('.clock')).toHaveText(/^\d\d:\d\d · 0:\d\d$/);
  await expect(notes.getByText('4. En sparad hundralapp')).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('4. En sparad hundralapp');
  await notes.bringToFront();
  await notes.keyboard.press('PageDown');
  await isAt(page, 5);
  await notes.getByRole('button', { name: 'Tillbaka' }).click();
  await isAt(page, 4);
  await expect(slider(page, sliders.caseload)).toHaveValue('40');
});

test('the whole talk runs without network, reload and notes included', async ({ page, context }) => {
  await enter(page, '?present=1');
  await page.keyboard.press('?');
  await expect(page.getByText('Sparad – fungerar utan nät.')).toBeVisible();
  await page.keyboard.press('Escape');
  await context.setOffline(true);
  for (let slide = 2; slide <= 13; slide += 1) {
    await page.keyboard.press('PageDown');
    await isAt(page, slide);
  }
  await page.reload();
  await enter(page, new URL(page.url()).search);
  await isAt(page, 13);
  const [notes] = await Promise.all([context.waitForEvent('page'), bar(page).getByRole('button', { name: 'Anteckningar' }).click()]);
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('13. Förhandlingsbordet');
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
});

for (const [width, height] of [[1280, 720], [1280, 600], [1920, 1080]]) {
  test(`all text on stage is at least 28 px, and the slide fits: ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const lang of ['sv', 'en']) {
      await enter(page, `?v=1&present=1&lang=${lang}`);
      for (let slide = 1; slide <= 13; slide += 1) {
        await isAt(page, slide);
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
        const faults = await page.evaluate(() => {
          const out = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const { parentElement: parent, textContent: text } = walker.currentNode;
            if (!text.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.unseen')) continue;
            const size = parseFloat(getComputedStyle(parent).fontSize);
            if (size < 28) out.push(`${size} px: ${text.trim().slice(0, 40)}`);
          }
          if (document.documentElement.scrollWidth > innerWidth) out.push(`sideways: ${document.documentElement.scrollWidth}`);
          const stage = document.querySelector('.stage-bar').getBoundingClientRect();
          if (stage.right > innerWidth || stage.bottom > innerHeight + 1) out.push('the bar is cut');
          const [told, controls] = ['.tale.now .told', '.controls'].map((part) => document.querySelector(part));
          if (controls.checkVisibility() && told?.checkVisibility() && told.getBoundingClientRect().bottom > controls.getBoundingClientRect().top + 1) {
            out.push('the sliders stand on the words');
          }
          const scrolls = ['evidence', 'risk', 'seats'].includes(document.documentElement.dataset.slide);
          for (const part of document.querySelectorAll('main, .tales')) {
            if (!scrolls && part.checkVisibility() && part.scrollHeight > part.clientHeight + 1) out.push(`${part.className || part.tagName} needs ${part.scrollHeight} of ${part.clientHeight}`);
          }
          return out;
        });
        expect.soft(faults, `${lang}, slide ${slide}`).toEqual([]);
        await page.keyboard.press('PageDown');
      }
    }
  });
}

for (const lang of ['sv', 'en']) {
  test(`slides and dialogs are free of what axe finds, ${lang}`, async ({ page }) => {
    test.slow();
    await enter(page, `?v=1&present=1&lang=${lang}`);
    for (let slide = 1; slide <= 13; slide += 1) {
      await isAt(page, slide);
      const found = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0].html]), `slide ${slide}`).toEqual([]);
      await page.keyboard.press('PageDown');
    }
    for (const key of ['?', 'q']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      const found = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0].html]), key).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}

test('pictures are drawn on their slides', async ({ page }) => {
  await enter(page, '?present=1&picture=rows');
  await expect.poll(() => painted(page, 'plot')).toBe(true);
  for (const [slide, id] of [[9, 'hundred-strip'], [10, 'dots']]) {
    await page.keyboard.press('PageDown');
    await isAt(page, slide);
    await expect.poll(() => painted(page, id)).toBe(true);
  }
});

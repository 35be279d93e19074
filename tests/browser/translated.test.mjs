// A browser that translates replaces every text node by elements of its own; what has been replaced must still follow the page.
import { expect, ledger, linked, open, plain, signed, slider, sliders, test, whole } from './page.mjs';

/** Wraps every text node, as translators do; the nodes that the page has made are gone. */
function translate(page) {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const { parentElement } = texts.currentNode;
      if (texts.currentNode.textContent.trim() && !parentElement.closest('script, style, font')) found.push(texts.currentNode);
    }
    for (const text of found) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.textContent;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return found.length;
  });
}

const told = async (page) => plain(await page.locator('main').innerText());

for (const lang of ['sv', 'en']) {
  test(`numbers stay right in a page that has been translated, ${lang}`, async ({ page, context }) => {
    await open(page, `?v=1&lang=${lang}`);
    await whole(page);
    expect(await translate(page)).toBeGreaterThan(200);
    const caseload = slider(page, sliders.caseload);
    await caseload.focus();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('ArrowRight');
      // Whoever translates does so again when something has changed.
      if (step % 20 === 10) await translate(page);
    }
    await expect.poll(() => linked(page)).toEqual({ caseload: '85' });
    const { summary } = ledger({ caseload: 85 });
    const sums = page.locator('.rows .row-sum');
    await expect.poll(async () => plain(await sums.first().locator(':scope > :first-child').innerText()))
      .toBe(signed(lang, summary['municipality.social_services'].sum / 1e3, 0));

    // The same scenario opened afresh says the same, word for word.
    const fresh = await context.newPage();
    await open(fresh, `?v=1&caseload=85&lang=${lang}`);
    await whole(fresh);
    // Draws come when they come, in both.
    await expect(fresh.getByTestId('chance')).toBeVisible();
    await expect(async () => expect(await told(page)).toBe(await told(fresh))).toPass();
  });
}

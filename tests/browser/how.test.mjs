// Så har vi räknat: every number opens its formula with the values in force, down to assumptions with sources.
import AxeBuilder from '@axe-core/playwright';
import { address, drag, expect, ledger, linked, number, open, plain, settled, sliders, test, themed, whole } from './page.mjs';

const panel = (page) => page.getByRole('dialog', { name: /^(Så har vi räknat|How we counted)/ });
const words = {
  sv: { source: 'Källa', sure: 'Hur säkert är talet?', close: 'Stäng', back: 'Tillbaka', change: 'Ändra talet', table: 'Tabell' },
  en: { source: 'Source', sure: 'How sure is the number?', close: 'Close', back: 'Back', change: 'Change the number', table: 'Table' },
};

/** The first number in a text, kronor where it names them. */
function read(text) {
  const found = plain(text).replace(/(\d) (?=\d)/g, '$1').match(/[−-]?\d+([.,]\d+)*/);
  if (!found) return NaN;
  const digits = /,\d{3}(?!\d)/.test(found[0]) ? found[0].replace(/,/g, '') : found[0].replace(',', '.');
  return Number(digits.replace('−', '-')) * (/miljon|million/.test(text) ? 1e6 : 1);
}

/** Follows a formula's last part until an assumption is open; how many steps that took. */
async function toTheBottom(page, lang) {
  for (let step = 0; step < 25; step += 1) {
    if (await panel(page).getByText(words[lang].source, { exact: true }).count()) return step;
    const parts = panel(page).locator('.formula .link');
    const count = await parts.count();
    // A number that is nothing here has no parts.
    if (!count) return step;
    const name = await panel(page).getByRole('heading').textContent();
    await parts.nth(count - 1).click();
    await expect(panel(page).getByRole('heading')).not.toHaveText(name);
  }
  return Infinity;
}

for (const lang of ['sv', 'en']) {
  for (const query of ['', '&caseload=40&extra_share=0.4&cohorts=2', '&caseload=110', '&financing=fund', '&case=ips-malmo', '&case=skolfam-norrkoping']) {
    test(`every number of the first screen opens its formula, and its parts end in sources: ${lang}${query}`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(page, `?v=1${query}&lang=${lang}`);
      await whole(page);
      const numbers = page.locator('.how').filter({ visible: true });
      const keys = [...new Set(await numbers.evaluateAll((all) => all.map((one) => one.dataset.how)))];
      expect(keys.length).toBeGreaterThan(10);
      for (const key of keys) {
        const opener = page.locator(`.how[data-how="${key}"]`).filter({ visible: true }).first();
        const shown = await opener.textContent();
        await opener.evaluate((element) => element.click());
        await expect(panel(page)).toBeVisible();
        const value = await panel(page).locator('.how-value').textContent();
        expect(plain(value), key).toMatch(/\d/);
        // A sum in the picture is in the unit over it; amounts in words name theirs.
        if (/kronor/.test(shown)) {
          const [one, other] = [Math.abs(read(shown)), Math.abs(read(value))];
          expect(Math.abs(one - other), `${key}: ${shown} is ${value}`).toBeLessThanOrEqual(other >= 1e6 ? 5e4 : other >= 1e4 ? 500 : 50);
        }
        expect(await toTheBottom(page, lang), key).toBeLessThan(25);
        await page.keyboard.press('Escape');
        await expect(panel(page)).toBeHidden();
      }
    });
  }
}

test('the panel follows the sliders, and a step back is a step back', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page);
  await page.locator('.how[data-how="cost"]').first().click();
  const value = panel(page).locator('.how-value');
  await expect(value).toHaveText(/5.073.750.kronor/);
  await panel(page).locator('.formula .link').first().click();
  await expect(value).toHaveText(/1.691.250.kronor/);
  await drag(page, sliders.caseload, 50, { hold: true });
  const cost = -ledger({ caseload: 50 }).ledger['municipality.social_services'].cost[0];
  await expect.poll(async () => plain(await value.textContent())).toBe(`${number('sv', cost, 0)} kronor`);
  await page.mouse.up();
  await panel(page).getByRole('button', { name: 'Tillbaka' }).click();
  await expect.poll(async () => plain(await value.textContent())).toBe(`${number('sv', 3 * cost, 0)} kronor`);
  await panel(page).getByRole('button', { name: 'Stäng' }).click();
  await expect(page.locator('.how[data-how="cost"]').first()).toBeFocused();
});

test('an assumption says what it is, what it may be and where it comes from, and leads to its control', async ({ page }) => {
  await open(page);
  await page.locator('.how[data-how="param:support_per_month"]').first().click();
  const facts = panel(page).locator('dl');
  for (const fact of ['12 000 kronor per månad', '0 till 40 000 kronor per månad', 'Malmö stad', 'Läst i källan, eller räknat ur den (A).']) {
    await expect.poll(async () => plain(await facts.innerText())).toContain(fact);
  }
  await panel(page).getByRole('button', { name: 'Ändra talet' }).click();
  await expect(page.getByRole('textbox', { name: /^Försörjningsstöd per familj/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => linked(page)).toEqual({ support_per_month: '12500' });
  await expect(page.getByText('Ändrad av dig')).toBeVisible();
  // Its line is shared by what there is to know and the way back: both can be pressed.
  await page.getByLabel(/^Om talet, Ändrad av dig: Försörjningsstöd per familj/).click();
  await expect(page.getByText('Värde nu')).toBeVisible();
  await page.getByRole('button', { name: /^Återställ: Försörjningsstöd per familj/ }).click();
  await expect(page.getByText('Ändrad av dig')).toBeHidden();
  await expect.poll(() => linked(page)).toEqual({});
});

test('nothing moves on the page while shares give way to a dragged one', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.getByText('Vad familjerna lever på').click();
  const slider = page.getByRole('slider', { name: 'Till en början: i arbete', exact: true });
  await slider.scrollIntoViewIfNeeded();
  const places = () => page.locator('.bench-item:visible').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
  const before = await places();
  const { x, y, width, height } = await slider.boundingBox();
  await page.mouse.move(x + width * 0.3, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.7, y + height / 2, { steps: 4 });
  await expect(page.getByText('Ändrad av dig')).toHaveCount(5);
  expect(await places()).toEqual(before);
  await page.mouse.up();
});

test('in the table arrows go from number to number, and each opens', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.getByRole('button', { name: 'Tabell', exact: true }).click();
  const sum = page.locator('.table tbody tr').first().getByRole('link').last();
  await sum.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading')).toHaveText('Netto för försörjningsstödet år 2036');
  const net = ledger({}).ledger['municipality.income_support'].net[9];
  await expect.poll(async () => plain(await panel(page).locator('.how-value').textContent())).toBe(`${number('sv', net, 0)} kronor`);
});

test('numbers of ways of funding, seats and the card open too', async ({ page }) => {
  await open(page, '?v=1&bids=50,20,30');
  await whole(page);
  await page.getByRole('region', { name: 'Vem tar risken?' }).getByText('Visa talen').click();
  for (const key of ['risk:contract:0.03:municipality', 'wins:0', 'left:2', 'expected:0:24']) {
    await page.locator(`.how[data-how="${key}"]`).first().click();
    await expect(panel(page).locator('.formula').first()).not.toBeEmpty();
    if (key.startsWith('risk')) {
      await expect(panel(page)).toContainText('Sätt att betala: avtal med investerare');
      const { sum } = ledger({ financing: 'contract', extra_share: 0.03 }).summary.municipality;
      await expect.poll(async () => plain(await panel(page).locator('.how-value').textContent())).toBe(`${number('sv', sum, 0)} kronor`);
    }
    await page.keyboard.press('Escape');
  }
});

test('the whole model, all sources and what is left out stand on the page', async ({ page }) => {
  await open(page);
  await whole(page);
  const model = page.getByRole('region', { name: 'Så har vi räknat' });
  await expect(model.getByRole('region', { name: 'Det här ingår inte' }).getByRole('listitem')).toHaveCount(17);
  await model.getByText('Hela modellen', { exact: true }).click();
  await expect(model.locator('.whole section')).toHaveCount(14);
  await expect(model).toContainText('balanskrav', { ignoreCase: true });
  await model.getByText('Alla källor', { exact: true }).click();
  const sources = model.locator('.sources li');
  await expect.poll(() => sources.count()).toBeGreaterThan(20);
  for (const address of await sources.getByRole('link').evaluateAll((all) => all.map((link) => link.href))) {
    expect(address).toMatch(/^https?:\/\//);
  }
});

test('shares that make a hundred stay a hundred, and come back when a hand comes back', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.locator('#group-families > summary').click();
  const shares = ['share_work', 'share_subsidised', 'share_studies', 'share_other_benefit', 'share_other'];
  const inForce = async () => Promise.all(shares.map((id) => page.locator(`#slider-${id}`).inputValue().then(Number)));
  const input = page.locator('#slider-share_work');
  await input.scrollIntoViewIfNeeded();
  const box = await input.boundingBox();
  const x = (at) => box.x + 14 + ((box.width - 28) * at) / 100;
  await page.mouse.move(x(30), box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x(100), box.y + box.height / 2, { steps: 4 });
  await expect.poll(inForce).toEqual([100, 0, 0, 0, 0]);
  await page.mouse.move(x(30), box.y + box.height / 2, { steps: 4 });
  await expect.poll(inForce).toEqual([30, 30, 20, 15, 5]);
  await page.mouse.move(x(65), box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Object.keys(await linked(page)).sort()).toEqual([...shares].sort());
  const exact = ledger(await linked(page)).scenario;
  expect(shares.reduce((sum, id) => sum + exact[id], 0)).toBeCloseTo(1, 9);
});

test('fields come and go with what they depend on', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.locator('#group-funding > summary').click();
  const seen = () => page.locator('#group-funding [data-param]').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.param));
  await expect.poll(seen).toEqual(['financing']);
  const choice = page.getByRole('combobox', { name: 'Sätt att betala' });
  for (const [way, fields] of [['fund', ['fund_repay_share', 'fund_repay_years']], ['shared', ['split_municipality', 'split_region', 'split_state']],
    ['contract', ['contract_guaranteed', 'contract_years', 'contract_savings_share', 'contract_return_cap']]]) {
    await choice.selectOption({ index: ['own', 'fund', 'shared', 'outcome_fund', 'contract'].indexOf(way) });
    await expect.poll(seen).toEqual(['financing', ...fields]);
    await expect.poll(() => linked(page)).toEqual({ financing: way });
  }
});

test('the tax rate changes what is kept after equalisation', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.locator('#group-municipality > summary').click();
  const field = page.getByRole('textbox', { name: 'Kommunalskatt, i siffror' });
  await field.fill('25');
  await field.press('Enter');
  await expect.poll(() => linked(page)).toEqual({ municipal_tax: '0.25' });
  await page.locator('button.row-name').nth(1).click();
  await expect(page.locator('.row-note').filter({ visible: true })).toContainText(/behåller kommunen 21.öre/);
  expect(Math.round(((0.25 - 0.197) / 0.25) * 100)).toBe(21);
});

test('one committee joins two rows, and no sum changes', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.locator('#group-municipality > summary').click();
  await page.getByRole('checkbox', { name: 'Samma nämnd har både personal och försörjningsstöd' }).click();
  await expect.poll(() => linked(page)).toEqual({ one_committee: 'true' });
  const first = page.locator('.rows li').first();
  await expect(first.getByRole('button').first()).toContainText('Socialtjänsten och försörjningsstödet');
  const { ledger: books, where_it_lands: lands } = ledger({});
  const sum = (id) => books[id].net.reduce((total, year) => total + year, 0);
  const both = sum('municipality.social_services') + sum('municipality.income_support');
  await expect.poll(async () => plain(await first.locator('.row-sum .how').textContent())).toBe(`+${number('sv', both / 1e6, 1)}`);
  await first.locator('.row-sum .how').click();
  await expect.poll(async () => plain(await panel(page).locator('.how-value').textContent())).toBe(`${number('sv', both, 0)} kronor`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: /Av hundra sparade kronor kommer \d+ tillbaka till socialtjänsten och försörjningsstödet/ })).toBeVisible();
  expect(lands.payer).toBeLessThan(0.05);
  // The link opens the same.
  await open(page, new URL(page.url()).search);
  await expect(first.getByRole('button').first()).toContainText('Socialtjänsten och försörjningsstödet');
});

test('what has been changed is counted, listed and put back', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('button', { name: 'Med våra antaganden.' })).toBeVisible();
  await open(page, '?v=1&caseload=40&vat_share=0.2');
  await page.getByRole('button', { name: '2 antaganden ändrade.' }).click();
  const bench = page.getByRole('region', { name: 'Alla antaganden' });
  await expect(bench.getByText('2 antaganden ändrade.')).toBeFocused();
  await expect(bench.getByRole('listitem').first()).toHaveText(/Ärenden per handläggare: 40.ärenden \(25.ärenden i exemplet\)/);
  await bench.getByRole('button', { name: /^Ångra: Moms/ }).click();
  await expect(bench.getByText('1 antagande ändrat.')).toBeFocused();
  await expect.poll(() => linked(page)).toEqual({ caseload: '40' });
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: '1 assumption changed.' })).toBeVisible();
});

test('one committee counts as a change, is listed and put back', async ({ page }) => {
  await open(page, '?v=1&one_committee=true');
  await page.getByRole('button', { name: '1 antagande ändrat.' }).click();
  const bench = page.getByRole('region', { name: 'Alla antaganden' });
  await expect(bench.getByRole('listitem').first()).toHaveText(/^Samma nämnd har både personal och försörjningsstöd: ja \(nej i exemplet\)/);
  await bench.getByRole('button', { name: /^Ångra: Samma nämnd/ }).click();
  await expect(bench.getByText('Med våra antaganden.')).toBeFocused();
  await expect.poll(() => linked(page)).toEqual({});
});

test('the example’s own value, typed as it is shown, is no change', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.locator('#group-effort > summary').click();
  const field = page.getByRole('textbox', { name: /även utan insatsen/ });
  const own = await field.inputValue();
  await field.fill('12');
  await field.press('Enter');
  await expect.poll(() => linked(page)).toEqual({ comparison_share: '0.12' });
  await field.fill(own);
  await field.press('Enter');
  await expect.poll(() => linked(page)).toEqual({});
  await expect(page.getByRole('button', { name: 'Med våra antaganden.' })).toBeVisible();
});

test('two numbers that print alike open their own, and the story’s those of its example', async ({ page }) => {
  await open(page, '?v=1&extra_share=0.11');
  const cost = page.getByTestId('answer').getByRole('link', { name: '5,1 miljoner kronor' });
  const value = panel(page).locator('.how-value');
  const own = ledger({}).ledger['municipality.social_services'].cost.reduce((total, year) => total - year, 0);
  await cost.click();
  await expect.poll(async () => plain(await value.textContent())).toBe(`${number('sv', own, 0)} kronor`);
  await page.goto(`${address}?v=1&families=200&step=2`);
  await page.locator('#step-2').getByRole('link', { name: '5,1 miljoner kronor' }).click();
  await expect.poll(async () => plain(await value.textContent())).toBe(`${number('sv', own, 0)} kronor`);
  await expect(panel(page).getByText('Exemplet som det är, utan dina ändringar: Hela familjen.')).toBeVisible();
});

test('what studies say leads to the studies, before they have been fetched', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: '0 till 15' }).click();
  await expect(page.getByRole('heading', { name: 'Hur säker är effekten?' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Hur säker är effekten?' })).toBeInViewport();
});

test('no mark of a number is left in any words', async ({ page }) => {
  for (const query of ['', '&lang=en&case=ips-malmo&caseload=110', '&step=2', '&present=1&step=2', '&present=1&picture=rows', '&notes=1&step=3', '&plats=staten&bids=50,20,30']) {
    await page.goto(`${address}?v=1${query}`);
    if (query.includes('notes')) {
      await expect(page.locator('.notes-view .told')).toHaveText(/\d/);
    } else {
      await expect(page.locator('.year-cursor')).toBeAttached();
      await whole(page);
    }
    const left = await page.evaluate(() => {
      const said = [document.body.textContent, ...[...document.querySelectorAll('[aria-label]')].map((named) => named.ariaLabel)];
      return said.filter((words) => /[\ue000-\ue002]/.test(words)).length;
    });
    expect(left, query).toBe(0);
  }
});

test('a number that another one narrows is named with it', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.locator('#group-effort > summary').click();
  const field = page.getByRole('textbox', { name: /^Ärenden per handläggare där effekten anges/ });
  await field.fill('90');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Skriv ett tal från 5 till 72. Gränsen följer av ett annat tal: Ärenden per handläggare med vanligt arbetssätt, 80' })).toBeVisible();
  await expect.poll(() => linked(page)).toEqual({});
});

for (const [theme, lang] of [['light', 'sv'], ['light', 'en'], ['dark', 'sv'], ['forced', 'sv']]) {
  test(`all groups open, and the panel: axe finds nothing, ${theme}, ${lang}`, async ({ page }) => {
    test.setTimeout(300_000);
    await themed(page, theme);
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, `?v=1&lang=${lang}&caseload=40`);
    await whole(page);
    for (const summary of await page.locator('.group > summary, .model summary').all()) await summary.click();
    await page.locator('.about-number summary').first().click();
    const check = async (what) => {
      await settled(page);
      const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target)}`), what).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), what).toBe(true);
    };
    await check('groups and model');
    await page.locator('.how[data-how="cost"]').first().evaluate((element) => element.click());
    await expect(panel(page)).toBeVisible();
    await check('panel');
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await check('panel at twice the text size');
  });
}

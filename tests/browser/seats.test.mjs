// Förhandlingsbordet: bids, what each has left, and a seat's own view.
import AxeBuilder from '@axe-core/playwright';
import { address, expect, ledger, number, plain, test } from './page.mjs';
import { enter, isAt, still, wcag } from './talk.mjs';

const million = (kronor) => `${number('sv', Math.abs(kronor) / 1e6, 1).replace(/,0$/, '')} miljoner kronor`;

test('bids say what is missing, who gains and who has no seat, and the ledger agrees', async ({ page }) => {
  await enter(page, '?present=1&picture=seats');
  await isAt(page, 13);
  const deal = page.getByTestId('deal');
  await expect(deal).toContainText('Det saknas 100 procent');
  const seat = (name) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  const bid = (name) => seat(name).getByRole('textbox');
  await bid('Kommunen').fill('50');
  await bid('Staten').fill('25');
  await expect(deal).toContainText('Det saknas 25 procent');
  await bid('Regionen').fill('många');
  await expect(page.getByText('Skriv ett tal från 0 till 100.')).toBeVisible();
  await expect(deal).toContainText('Det saknas 25 procent');
  await bid('Regionen').fill('25');
  await expect(deal).toContainText('Buden räcker');
  await expect(deal).toContainText('Andra kommuner och regioner vinner');
  await expect(deal).toContainText('De har ingen plats vid bordet.');
  const shared = ledger({ financing: 'shared', split_municipality: 0.5, split_region: 0.25, split_state: 0.25 });
  for (const [name, id] of [['Kommunen', 'municipality'], ['Regionen', 'region'], ['Staten', 'state']]) {
    const left = plain(await seat(name).getByRole('cell').last().textContent());
    expect(left, name).toBe(`${shared.summary[id].sum > 0 ? '+' : '−'}${million(shared.summary[id].sum)}`);
  }
  await expect(deal).toContainText('Vinner: kommunen. Förlorar: regionen och staten.');
  await expect(page).toHaveURL(/bids=50,25,25$/);
  await page.getByRole('button', { name: 'Räkna med de här buden' }).click();
  await expect(page).toHaveURL(/split_region=0.25&split_state=0.25&financing=shared|financing=shared/);
  await expect(deal).toContainText('Buden räcker');
});

test('a seat opens by its link or code with its own row, on a phone', async ({ page, context }) => {
  await enter(page, '?v=1&caseload=30&bids=20,30,40&present=1&picture=seats');
  const link = await page.getByRole('link', { name: 'Staten', exact: true }).getAttribute('href');
  expect(link).toBe(`${address}?v=1&caseload=30&plats=staten&bids=20,30,40`);
  await page.getByRole('button', { name: 'QR, Staten' }).click();
  await expect(page.getByRole('dialog')).toContainText('plats=staten');
  const phone = await context.newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  for (const [lang, title, words] of [['sv', 'Statens plats vid bordet', /^På\s10\sår förlorar staten/], ['en', 'The state’s seat at the table', /^In\s10\syears, the state loses/]]) {
    await enter(phone, `${link.slice(address.length)}&lang=${lang}`);
    await expect(phone.getByRole('heading', { name: title })).toBeVisible();
    await expect(phone.getByTestId('seat')).toHaveText(words);
    await still(phone, 'scene');
    await expect(phone.locator('.scene .label').first()).toHaveText(/^(Staten|The state) −/);
    const found = await new AxeBuilder({ page: phone }).withTags(wcag).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  }
});

test('every seat and every bid in a link is checked', async ({ page }) => {
  await page.goto(`${address}?v=1&plats=kyrkan&bids=90,90`);
  await expect(page.getByRole('status').filter({ hasText: '”plats=kyrkan” känns inte igen.' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '”bids=90,90” känns inte igen.' })).toBeVisible();
});

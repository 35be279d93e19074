// What the picture can be asked: single budgets, running sums, all in one, one year at a time, a hundred kronor, other
// effects. Numbers are `ledger`'s.
import { expect, ledger, linked, number, open, plain, signed, slider, sliders, test, whole } from './page.mjs';

const sum = (report, budget) => report.ledger[budget].net.reduce((total, year) => total + year, 0);
const millions = (kronor) => signed('sv', kronor / 1e6, 1);

test('rows open into single budgets and say why', async ({ page }) => {
  const report = ledger({});
  await open(page);
  const row = (name) => page.getByRole('button', { name: new RegExp(`^${name} `) });
  const item = (name) => page.getByRole('listitem').filter({ has: row(name) });

  const says = (name, words) => expect.poll(async () => plain(await item(name).innerText())).toContain(words);
  await row('Socialtjänsten').click();
  await expect(row('Socialtjänsten')).toHaveAttribute('aria-expanded', 'true');
  const cost = -report.ledger['municipality.social_services'].cost.reduce((total, year) => total + year, 0);
  await says('Socialtjänsten', `Insatsen kostar ${number('sv', cost / 1e6, 1)} miljoner kronor extra.`);
  await says('Socialtjänsten', `Summan blir ${number('sv', sum(report, 'municipality.social_services') / 1e6, 1)} miljoner kronor.`);

  await row('Kommunens andra budgetar').click();
  await expect(row('Socialtjänsten')).toHaveAttribute('aria-expanded', 'false');
  await says('Kommunens andra budgetar', `Försörjningsstödet ${millions(sum(report, 'municipality.income_support'))}`);
  await says('Kommunens andra budgetar', `Kommunens skatteintäkter ${millions(sum(report, 'municipality.finance'))}`);
  await says('Kommunens andra budgetar', 'Av varje extra skattekrona behåller kommunen 7 öre.');

  await row('Staten').click();
  await says('Staten', `Statens bidrag och lönestöd ${millions(sum(report, 'state.benefits'))}`);
  await says('Staten', `Statens skatter och avgifter ${millions(sum(report, 'state.taxes'))}`);

  await row('Andra kommuner och regioner').press('Enter');
  await expect(item('Andra kommuner och regioner')).toContainText('mindre ur skatteutjämningen');
  await row('Andra kommuner och regioner').press('Enter');
  await expect(page.getByRole('button', { expanded: true })).toHaveCount(0);
});

test('a row where nothing happens says so', async ({ page }) => {
  await open(page, '?v=1&caseload=80');
  await page.getByRole('button', { name: /^Regionen / }).click();
  await expect(page.getByText('Här räknar vi inte med någon ändring')).toBeVisible();
  await expect.poll(() => page.locator('li:not([hidden]) > .row-sum').evaluateAll((cells) => cells.map((cell) => cell.firstChild.textContent))).toEqual(Array(9).fill('0'));
});

const sums = (page) => page.locator('li:not([hidden]) > .row-sum').evaluateAll((cells) => cells.map((cell) => cell.firstChild.textContent));

test('the year cursor shows one year: by mouse, by touch and by keys', async ({ page, browser }) => {
  const report = ledger({});
  const inYear = (year) => ['municipality.social_services', 'region', 'equalisation', 'household'].map((id) =>
    Object.keys(report.ledger).filter((budget) => budget === id || budget.startsWith(`${id}.`))
      .reduce((total, budget) => total + report.ledger[budget].net[year], 0)).map(millions);
  const shown = async (where) => (await sums(where)).filter((_, row) => [0, 3, 5, 6].includes(row)).map(plain);
  await open(page);
  const all = await sums(page);

  const place = async (where, year) => {
    const box = await where.locator('#plot').boundingBox();
    return [box.x + 14 + ((box.width - 14) * (year + 0.5)) / 10, box.y + box.height / 2];
  };
  await page.mouse.move(...await place(page, 1));
  await expect(page.getByText('miljoner kronor år 2028').filter({ visible: true })).toBeVisible();
  await expect.poll(() => shown(page)).toEqual(inYear(1));
  await page.mouse.move(2, 2);
  await expect.poll(() => sums(page)).toEqual(all);
  await page.mouse.click(...await place(page, 4));
  await page.mouse.move(2, 2);
  await expect.poll(() => shown(page)).toEqual(inYear(4));

  const cursor = page.getByRole('slider', { name: 'År i bilden' });
  await expect(cursor).toHaveValue('5');
  await cursor.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => shown(page)).toEqual(inYear(3));
  await expect(cursor).toHaveAttribute('aria-valuetext', /^2030: Socialtjänsten .* miljoner kronor$/);
  // The table sets the same year off.
  await page.getByRole('button', { name: 'Tabell' }).click();
  await expect(page.locator('th.picked')).toHaveText(['2030']);
  await page.getByRole('button', { name: 'Per år' }).click();
  await cursor.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => sums(page)).toEqual(all);

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const other = await phone.newPage();
  await open(other);
  const box = await other.locator('#plot').boundingBox();
  await other.touchscreen.tap(box.x + 14 + ((box.width - 14) * 2.5) / 10, box.y + 60);
  await expect.poll(() => shown(other)).toEqual(inYear(2));
  await phone.close();
});

test('a year that is no longer counted is not picked out', async ({ page }) => {
  await open(page, '?v=1&horizon_years=30');
  const cursor = page.getByRole('slider', { name: 'År i bilden' });
  await cursor.focus();
  await page.keyboard.press('End');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^2056: /);
  await page.getByRole('button', { name: 'Återställ allt' }).click();
  await expect(cursor).toHaveAttribute('aria-valuetext', /^alla 10 år: /);
  await expect(cursor).toHaveValue('0');
});

test('on paper the picture is there and what only a screen can use is not', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await whole(page);
  const corner = () => page.locator('#plot').evaluate((canvas) => [...canvas.getContext('2d').getImageData(canvas.width - 2, 2, 1, 1).data].join());
  const dark = await corner();
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect.poll(corner).toBe('251,250,246,255');
  for (const hidden of ['.controls', '.choices', '.effects', '.languages', '.begin', '.present']) {
    await expect(page.locator(hidden).filter({ visible: true })).toHaveCount(0);
  }
  for (const shown of ['.sentence', '#plot', '.hundred', '.story']) await expect(page.locator(shown)).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe('rgb(22, 24, 27)');
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(corner).toBe(dark);
});

test('running sums, and all budgets in one', async ({ page }) => {
  const report = ledger({});
  await open(page);
  await page.getByRole('button', { name: 'Sammanlagt' }).click();
  const cursor = page.getByRole('slider', { name: 'År i bilden' });
  await cursor.focus();
  for (let year = 0; year < 5; year += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByText('miljoner kronor t.o.m. 2031').filter({ visible: true })).toBeVisible();
  const own = report.ledger['municipality.social_services'].net.slice(0, 5).reduce((total, year) => total + year, 0);
  await expect.poll(async () => plain((await sums(page))[0])).toBe(millions(own));

  const before = await page.locator('#plot').evaluate((canvas) => canvas.toDataURL());
  await page.getByRole('button', { name: 'Allt i ett' }).click();
  await expect(page.getByRole('button', { name: 'Allt i ett' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => page.locator('#plot').evaluate((canvas) => canvas.toDataURL())).not.toBe(before);
  await cursor.focus();
  await page.keyboard.press('Home');
  const key = page.getByRole('listitem').filter({ hasText: 'Alla offentliga budgetar' });
  await expect.poll(async () => plain(await key.innerText())).toBe(`Alla offentliga budgetar ${millions(report.summary.public.sum)}`);
  await page.getByRole('button', { name: 'Allt i ett' }).click();
  await expect(page.getByRole('button', { name: /^Socialtjänsten / })).toBeVisible();
});

test('of a hundred kronor, as many as the ledger says', async ({ page }) => {
  for (const sets of [{}, { extra_share: '-0.2' }, { caseload: '80' }, { payer: 'state.benefits' }]) {
    const query = Object.entries(sets).map(([id, value]) => `&${id}=${value}`).join('');
    await open(page, `?v=1${query}`);
    const lands = ledger(sets).where_it_lands;
    const rows = page.getByRole('table', { name: /sparade kronor/ }).getByRole('row');
    if (lands === null) {
      await expect(page.getByRole('heading', { name: 'Ingen offentlig budget sparar något.' })).toBeVisible();
      await expect(rows).toHaveCount(0);
      continue;
    }
    await expect(rows).not.toHaveCount(0);
    const cells = await rows.evaluateAll((all) => all.slice(1).map((row) => Number(row.cells[1].textContent)));
    const shares = Object.values(lands).map((share) => share * 100);
    const whole = shares.map(Math.floor);
    const order = shares.map((share, index) => [share - whole[index], -index, index]).sort((a, b) => b[0] - a[0] || b[1] - a[1]);
    for (let missing = 100 - whole.reduce((a, b) => a + b, 0), place = 0; missing > 0; missing -= 1, place += 1) whole[order[place][2]] += 1;
    expect(cells).toEqual(whole.filter((kronor) => kronor > 0));
    expect(cells.reduce((a, b) => a + b, 0)).toBe(100);
  }
});

test('three other effects, each with its source, set the effect', async ({ page }) => {
  await open(page);
  const effects = page.getByRole('region', { name: /^Hur lång tid tar det/ }).getByRole('button');
  const words = async () => (await effects.allInnerTexts()).map(plain);
  await expect.poll(words).toEqual([
    '40 av 100 Malmös egen rapport drygt 2 år',
    '12 av 100 inom svenska försök, andra insatser knappt 8 år',
    '3 av 100 amerikansk översikt inte inom 10 år',
    'Tvärtom: Vad händer om vi drar ner? 110 ärenden var i stället för 80.',
  ]);
  await expect(effects.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await effects.nth(0).click();
  await expect(slider(page, sliders.extra_share)).toHaveValue('40');
  await expect(effects.nth(0)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByTestId('answer')).toContainText(/Med 40.fler tar det drygt.2.år/);
  await effects.nth(2).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kommunen får inte igen pengarna inom 10.år\./);
});

test('marks on the tracks stand where their values are', async ({ page }) => {
  await open(page);
  const places = (id) => page.locator(`#slider-${id}`).evaluate((input) => {
    const track = input.getBoundingClientRect();
    const at = (left) => Number(input.min) + ((input.max - input.min) * (left - track.left - 14)) / (track.width - 28);
    return [...input.parentElement.querySelectorAll('.tick, .bar')].map((mark) => {
      const box = mark.getBoundingClientRect();
      return mark.className === 'bar' ? [at(box.left), at(box.right)] : [at((box.left + box.right) / 2)];
    });
  });
  const near = (seen, expected) => {
    expect(seen.map((values) => values.length)).toEqual(expected.map((values) => values.length));
    seen.flat().forEach((value, index) => expect(Math.abs(value - expected.flat()[index])).toBeLessThan(0.5));
  };
  const limit = ledger({}).break_even.find(({ id }) => id === 'extra_share').value * 100;
  near(await places('extra_share'), [[40], [8, 15], [3], [limit], [12]]);
  near(await places('caseload'), [[80], [25]]);
  near(await places('length_years'), [[3]]);
  const names = await page.locator('.slider', { has: page.locator('#slider-extra_share') }).locator('.mark').allInnerTexts();
  expect(names.map(plain).sort()).toEqual(['Malmös rapport 40', 'försök 8–15', 'gränsen 11', 'översikt 3']);
  await expect(page.getByText('vår gissning')).toBeVisible();
});

/** The track once began some pixels beside the mark that it should begin at. */
test('the track is filled from the example’s mark to the thumb', async ({ page }) => {
  await open(page, '?v=1&length_years=6');
  const box = await page.locator('#slider-length_years').boundingBox();
  const picture = (await page.screenshot({ clip: box })).toString('base64');
  const dark = await page.evaluate(async ([png, width, height]) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const x = (value) => 14 + ((width - 28) * (value - 0.5)) / 7.5;
    return [x(3) - 3, x(3) + 3, x(6) - 18, x(6) + 18].map((at) => canvas.getImageData(Math.round(at), Math.round(height / 2), 1, 1).data[0] < 100);
  }, [picture, box.width, box.height]);
  expect(dark).toEqual([false, true, true, false]);
});

test('everything is set back at once', async ({ page }) => {
  await open(page, '?v=1&caseload=40&extra_share=0.3&cost_per_post=900000');
  const reset = page.getByRole('button', { name: 'Återställ allt' });
  await reset.click();
  await expect(slider(page, sliders.caseload)).toHaveValue('25');
  await expect(slider(page, sliders.extra_share)).toHaveValue('12');
  await expect(reset).toBeHidden();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await expect(page.getByTestId('answer')).toContainText('5,1');
});

test('a rule from 2027 is counted with, is said in the link, and can be put away; the limit of cost equalisation is said', async ({ page }) => {
  await open(page);
  await whole(page);
  const group = page.getByRole('group').filter({ hasText: 'Din kommun' });
  await group.getByText('Din kommun').first().click();
  const cap = page.getByRole('checkbox', { name: 'Räkna med bidragstaket' });
  await cap.check();
  await expect.poll(() => linked(page)).toEqual({ support_per_month: '11200' });
  const report = ledger({ support_per_month: 11200 });
  const years = report.summary.municipality.payback_years;
  expect(Math.floor(years)).toBe(9);
  await expect(page.getByTestId('answer')).toContainText(/tar det drygt.9.år/);
  await cap.uncheck();
  await expect.poll(() => linked(page)).toEqual({});

  const activity = page.getByRole('checkbox', { name: 'Räkna med aktivitetskravet' });
  await activity.check();
  await expect.poll(() => linked(page)).toMatchObject({ activity_cost_per_year: '30000' });
  await activity.uncheck();
  await expect.poll(() => linked(page)).toEqual({});

  const loss = page.locator('[data-param=cost_equalisation_loss_per_family_year]');
  await loss.getByText('Om talet').click();
  const limit = ledger({}).break_even.find(({ id }) => id === 'cost_equalisation_loss_per_family_year').value;
  const shown = number('sv', Math.round(limit / 100) * 100, 0);
  await expect.poll(async () => plain(await loss.innerText())).toContain(`Om kommunen förlorar mer än ${shown} kronor i kostnadsutjämning`);
});

test('what a link could not say can be put away', async ({ page }) => {
  await open(page, '?v=1&caseload=4000');
  const notices = page.getByRole('status').filter({ hasText: 'Allt i länken gick inte att använda' });
  await expect(notices).toBeVisible();
  await page.getByRole('button', { name: 'Stäng' }).click();
  await expect(notices).toBeHidden();
});

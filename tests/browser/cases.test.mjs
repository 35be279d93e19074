// Every case by its link, how sure the effect is, who carries the risk, the cut and the follow-up card. Numbers are
// `ledger`'s.
import { address, expect, lazyPart, ledger, number, open, plain, signed, slider, sliders, test, whole } from './page.mjs';

const cases = ['hela-familjen', 'hela-familjen-reported', 'hela-familjen-cautious', 'almgarden', 'nara-jobb',
  'skolfam-norrkoping', 'ips-malmo', 'utfallskontrakt-norrkoping', 'bostad-forst', 'valkommen-till-framtiden', 'egen'];

const groups = ['municipality', 'region', 'state', 'equalisation', 'household', 'investor'];

const total = (report, id) => Object.keys(report.ledger)
  .filter((budget) => budget === id || budget.startsWith(`${id}.`))
  .reduce((sum, budget) => sum + report.ledger[budget].net.reduce((all, year) => all + year, 0), 0);

for (const lang of ['sv', 'en']) {
  test(`every case opens with its own numbers and nouns, ${lang}`, async ({ page }) => {
    for (const id of cases) {
      const report = ledger({}, '--case', id);
      await open(page, `?v=1&case=${id}&lang=${lang}`);
      const sums = await page.locator('li:not([hidden]) > .row-sum').evaluateAll((all) => all.map((sum) => sum.firstChild.textContent));
      const own = groups.map((group) => total(report, group)).filter((sum, place) => place < 5 || id === 'utfallskontrakt-norrkoping');
      const largest = Math.max(...sums.map((sum) => Math.abs(Number(sum.replace('−', '-').replace(',', '.').replace(/[+\s\u00a0]/g, '')))));
      expect(largest, id).toBeGreaterThan(0);
      // In whatever order its rows stand, and in the picture's own unit.
      const shown = sums.map(plain);
      for (const sum of own) {
        const ways = Math.abs(sum) <= 0.005 ? ['0'] : [signed(lang, sum / 1e6, 1), signed(lang, sum / 1e3, 0)];
        expect(shown.some((text) => ways.includes(text)), `${id}: ${sum} in ${shown}`).toBe(true);
      }
      const text = await page.locator('body').innerText();
      expect(text, id).not.toMatch(/[{}]|NaN|undefined/);
      const families = /\b(familj(en|er|erna|eår)?|famil(y|ies|y-years?))\b/i;
      if (!/hela-familjen|almgarden|egen/.test(id)) {
        const told = await page.locator('.answer, .figure, .result, .controls, .card, .evidence, .per-family').allInnerTexts();
        expect(told.join(' '), id).not.toMatch(families);
      }
    }
  });
}

test('other cases are a link away, in the language of the page', async ({ page }) => {
  await open(page, '?v=1&lang=en');
  await whole(page);
  const others = page.getByRole('list', { name: 'Choose an example' });
  await others.scrollIntoViewIfNeeded();
  await expect(others).toContainText('IPS stands for Individual Placement and Support.');
  await others.getByRole('link', { name: 'IPS in Malmö' }).click();
  await expect(page.getByRole('heading', { name: 'The region pays. The state gets the money.' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Participants per employment specialist' })).toHaveValue('20');
  await others.scrollIntoViewIfNeeded();
  await expect(others).toContainText('Three caseworkers in Malmö');
  await others.getByRole('link', { name: 'Hela familjen', exact: true }).click();
  await expect(page).toHaveURL(`${address}?v=1&lang=en`);
});

test('what others say of the money stands beside ours, with the difference', async ({ page }) => {
  const report = ledger({}, '--case', 'skolfam-norrkoping');
  await open(page, '?case=skolfam-norrkoping');
  await whole(page);
  const five = report.ledger['municipality.social_services'].net.slice(0, 5).reduce((sum, year) => sum + year, 0);
  const about = page.getByRole('region', { name: 'Skolfam i Norrköping' });
  await about.scrollIntoViewIfNeeded();
  await expect(about).toContainText('täckte ungefär kostnaden på fem år');
  await expect.poll(async () => plain(await about.innerText())).toContain(
    `Efter 5 år har socialtjänsten förlorat ${number('sv', -five / 1e6, 1)} miljoner kronor`);
  await expect.poll(async () => plain(await about.innerText())).toContain('miljoner kronor sämre än deras');
});

test('findings stand on one scale, and the size of the groups moves what was reported', async ({ page }) => {
  await open(page);
  await whole(page);
  const evidence = page.getByRole('region', { name: 'Hur säker är effekten?' });
  const row = (name) => evidence.getByRole('row', { name: new RegExp(`^${name}`) });
  await evidence.scrollIntoViewIfNeeded();
  await expect(row('Malmös egen rapport').getByRole('cell')).toHaveText('40');
  await expect(evidence).toContainText(/Med.75.i varje grupp är det.40.av.100, och.95.procents intervall går från.26.till.52/);
  await expect(row('Systerprojektet i Almgården')).toContainText('Ur ett partis yttrande');
  await expect(row('Riverside')).toContainText('Inte kontrollerat i källan');
  await expect(evidence).toContainText(/1.av de 6.uppgifterna ligger helt över gränsen på 11.av 100/);
  const size = evidence.getByRole('slider', { name: 'Hur många var det i varje grupp i Malmö?' });
  await size.focus();
  await size.press('End');
  await expect(row('Malmös egen rapport').getByRole('cell')).toHaveText('10');
  await expect(evidence).toContainText(/Ingen av de 6.uppgifterna/);
  // The strips are drawn where they are seen: ink at the dot of the first row, and none where nothing is.
  const ink = () => page.evaluate(() => {
    const canvas = document.querySelector('#evidence-plot');
    const [frame, strip] = [canvas, document.querySelectorAll('#evidence .strip')[1]].map((element) => element.getBoundingClientRect());
    const fine = canvas.height / frame.height;
    const y = (strip.top + strip.height / 2 - frame.top) * fine;
    const pixels = canvas.getContext('2d').getImageData(0, y - 4, canvas.width, 8).data;
    const dark = [];
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at + 3] > 0 && pixels[at] < 60) dark.push(((at / 4) % canvas.width) / canvas.width);
    }
    return dark.length ? [Math.min(...dark), Math.max(...dark)].map((part) => part.toFixed(1)) : [];
  });
  // Zero's line at the left, the dot at 10 of −20 to 60.
  await expect.poll(ink).toEqual(['0.3', '0.4']);
});

test('who carries the risk is in the table as in ledger', async ({ page }) => {
  const { risk } = ledger({});
  await open(page);
  await whole(page);
  const region = page.getByRole('region', { name: 'Vem tar risken?' });
  await region.scrollIntoViewIfNeeded();
  await region.getByText('Visa talen').click();
  const rows = () => region.locator('details tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.replace(' (valt här)', ''))));
  const names = { municipality: 'Kommunen', region: 'Regionen', state: 'Staten', equalisation: 'Andra kommuner och regioner', investor: 'Investeraren' };
  const ways = { own: 'Egen budget', fund: 'Kommunens fond (så gjorde Malmö i Hela familjen), också kommunens pengar', shared: 'Delad kostnad', outcome_fund: 'Statlig utfallsfond', contract: 'Avtal med investerare' };
  await expect.poll(async () => (await rows()).length).toBeGreaterThan(20);
  let way;
  let seen = 0;
  for (const [name, ...cells] of await rows()) {
    if (Object.values(ways).includes(name)) {
      way = Object.keys(ways).find((id) => ways[id] === name);
      continue;
    }
    const who = Object.keys(names).find((id) => names[id] === name);
    const sums = ['reported', 'in_force', 'cautious', 'none'].map((effect) => risk[way][effect][who]);
    expect(cells.map(plain), `${way} ${who}`).toEqual(sums.map((sum) => (Math.abs(sum) <= 0.005 ? '0' : signed('sv', sum / 1e6, 1))));
    seen += 1;
  }
  expect(seen).toBe(21);
  const loss = (id, who) => `${number('sv', -risk[id].none[who] / 1e6, 1).replace(',0', '')} miljoner kronor`;
  await expect.poll(async () => plain(await page.getByTestId('risk').innerText())).toBe(
    `Om insatsen inte har någon effekt förlorar kommunen ${loss('own', 'municipality')} om allt betalas ur egen budget. `
    + `Med ett avtal förlorar kommunen ${loss('contract', 'municipality')} och investeraren ${loss('contract', 'investor')}.`);
});

test('one button turns the effort into a cut, and back into what it was', async ({ page }) => {
  await open(page, '?v=1&caseload=40');
  const turn = page.getByRole('button', { name: /^Tvärtom/ });
  await expect(turn).toHaveAttribute('aria-pressed', 'false');
  await turn.click();
  await expect(slider(page, sliders.caseload)).toHaveValue('110');
  await expect(turn).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('effekten är vårt eget antagande')).toBeVisible();
  const sum = total(ledger({ caseload: 110 }), 'municipality');
  await expect.poll(async () => plain(await page.getByTestId('answer').innerText())).toContain(`På 10 år förlorar den ${number('sv', -sum / 1e3, 0)} 000 kronor`);
  await turn.press('Enter');
  await expect(slider(page, sliders.caseload)).toHaveValue('40');
  await expect(page.getByText('effekten är vårt eget antagande')).toBeHidden();
});

test('the follow-up card says what to expect and what was reached', async ({ page }) => {
  await open(page);
  await whole(page);
  const card = page.getByRole('region', { name: 'Uppföljningskortet' });
  await card.scrollIntoViewIfNeeded();
  await expect.poll(async () => plain(await card.getByTestId('card').innerText())).toBe(
    'Efter 12 månader räknar vi med att 6 av 75 familjer klarar sig utan försörjningsstöd, mot 3 annars.');
  const field = (months) => card.getByRole('textbox', { name: new RegExp(`Så blev det efter ${months}.månader`) });
  const row = (months) => card.getByRole('row', { name: new RegExp(`^${months}.månader`) });
  for (const [months, reached, says] of [
    [6, '4', 'för tidigt att säga'], [12, '1', 'under det väntade'], [24, '15', 'som väntat'], [36, '24', 'över det väntade'],
    [36, ' 13 ', 'för tidigt att säga'], [36, '17', 'som väntat'],
  ]) {
    await field(months).fill(reached);
    await expect(row(months).getByTestId('verdict'), `${reached} after ${months}`).toHaveText(new RegExp(`^${says}`));
  }
  for (const bad of ['76', '-1', '2,5', 'många']) {
    await field(12).fill(bad);
    await expect(row(12).getByRole('alert')).toHaveText('Skriv ett helt tal från 0 till 75.');
    await expect(row(12).getByTestId('verdict')).toHaveText('');
    const [box, words] = [await field(12).boundingBox(), await row(12).getByRole('alert').boundingBox()];
    expect(Math.abs(words.y - box.y - box.height), 'the message stands at its field').toBeLessThan(40);
    await expect(field(36)).toHaveValue('17');
  }
  await field(12).fill('');
  await expect(row(12).getByRole('alert')).toBeHidden();
  // The scenario in force is what is followed up.
  await slider(page, sliders.extra_share).fill('40');
  await expect(row(36).getByTestId('verdict')).toHaveText('under det väntade');
});

test('the card is printed alone', async ({ page }) => {
  await open(page);
  await whole(page);
  await page.evaluate(() => {
    window.print = () => {
      window.printed = document.documentElement.className;
    };
  });
  await page.getByRole('button', { name: 'Skriv ut kortet' }).click();
  expect(await page.evaluate(() => window.printed)).toContain('only-card');
  // A browser that prints says when it is done.
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.evaluate(() => document.documentElement.className)).not.toContain('only-card');
  await page.evaluate(() => document.documentElement.classList.add('only-card'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'Uppföljningskortet' })).toBeVisible();
  await expect(page.getByTestId('answer')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Vem tar risken?' })).toBeHidden();
  await expect(page.getByText('Exempel: ”Hela familjen”, ett projekt i Malmö. Låt 75 familjer')).toBeVisible();
});

test('what is fetched later has the words of both languages, and is asked for again where it failed', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const asked = [];
  let broken = true;
  await page.route(lazyPart, (route) => {
    asked.push(route.request().url());
    return broken ? route.abort() : route.continue();
  });
  await open(page);
  expect(asked).toEqual([]);
  await page.locator('.foot').scrollIntoViewIfNeeded();
  const missing = page.getByText('En del av sidan kunde inte hämtas. Talen är ändå rätt.');
  await expect(missing).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: 'Försök igen' }).click();
  const about = page.getByRole('region', { name: 'Hela familjen' });
  await expect(about).toContainText('Tre handläggare i Malmö hade normalt');
  await expect(missing).toBeHidden();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(about).toContainText('Three caseworkers in Malmö normally had');
  await page.getByRole('button', { name: 'Svenska' }).click();
  await expect(about).toContainText('Tre handläggare i Malmö hade normalt');
  expect(asked.length).toBe(2);
});

test('on a phone focus stays with the languages when the chosen one goes out of view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?v=1&case=bostad-forst');
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Svenska' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
});

// Every number in answer, picture and table is `ledger`'s, whichever way it was set.
import { drag, expect, ledger, linked, number, open, plain, signed, slider, sliders, test, whole } from './page.mjs';

const budgets = {
  sv: ['Socialtjänsten', 'Försörjningsstödet', 'Arbetsmarknadsinsatserna', 'Förskolan och skolan', 'Kommunens skatteintäkter', 'Hela kommunen',
    'Hälso- och sjukvården', 'Regionens skatteintäkter', 'Hela regionen', 'Statens bidrag och lönestöd',
    'Statens skatter och avgifter', 'Hela staten', 'Andra kommuner och regioner', 'Alla offentliga budgetar', 'Familjerna'],
  en: ['Social services', 'Income support', 'Employment measures', 'Preschool and school', 'Municipal tax revenue',
    'The whole municipality', 'The health service', 'Regional tax revenue', 'The whole region', 'State benefits and wage subsidies',
    'State taxes and contributions', 'The whole state', 'Other municipalities and regions', 'All public budgets',
    'The families'],
};
const ids = ['municipality.social_services', 'municipality.income_support', 'municipality.employment',
  'municipality.school', 'municipality.finance', 'municipality', 'region.health', 'region.finance', 'region',
  'state.benefits', 'state.taxes', 'state', 'equalisation', 'public', 'household'];
const words = {
  sv: { table: 'Tabell', perYear: 'Per år', year: (n) => `${n} år` },
  en: { table: 'Table', perYear: 'Per year', year: (n) => `${n} ${n === '1' ? 'year' : 'years'}` },
};

/** Net of a budget or a group, year by year. */
function net(report, id) {
  const own = Object.keys(report.ledger).filter((budget) =>
    id === 'public' ? !['household', 'investor'].includes(budget) : budget === id || budget.startsWith(`${id}.`));
  return report.years.map((_, year) => own.reduce((sum, budget) => sum + report.ledger[budget].net[year], 0));
}

function kronor(lang, amount) {
  const [one, many] = lang === 'sv' ? ['miljon', 'miljoner'] : ['million', 'million'];
  const millions = Math.abs(amount) / 1e6;
  if (Math.round(millions * 10) >= 10) {
    const text = number(lang, millions, 1).replace(/[.,]0$/, '');
    return `${text} ${text === '1' ? one : many} kronor`;
  }
  const step = Math.abs(amount) >= 1e4 ? 1e3 : 1e2;
  return `${number(lang, Math.round(Math.abs(amount) / step) * step, 0)} kronor`;
}

/** Compares all that can be seen with what `ledger` says of the scenario in the address bar. */
async function compare(page, lang, sets) {
  await expect.poll(() => linked(page)).toEqual(sets);
  const report = ledger(sets);
  const scenario = report.scenario;
  const own = report.summary.municipality;

  const answer = page.getByTestId('answer');
  await expect.poll(async () => plain(await answer.innerText())).toContain(plain(lang === 'sv' ? '75 familjer' : '75 families'));
  const text = plain(await answer.innerText());
  const cost = -report.ledger[scenario.payer].cost.reduce((sum, year) => sum + year, 0);
  if (Math.abs(cost) > 0.005) expect(text).toContain(kronor(lang, cost));
  else expect(text).toContain(lang === 'sv' ? 'Då ändras ingenting.' : 'Nothing changes.');
  if (cost > 0.005 && own.payback_years) {
    const [whole, part] = [Math.floor(own.payback_years), own.payback_years % 1];
    const [count, word] = part < 0.05 ? [whole, ''] : part < 0.7 ? [whole, 'drygt ,just over '] : part < 0.95
      ? [whole + 1, 'knappt ,just under '] : [whole + 1, ''];
    const expected = whole === 0 && part < 0.7 ? (lang === 'sv' ? 'mindre än ett år' : 'less than a year')
      : (word.split(',')[lang === 'sv' ? 0 : 1] ?? '') + words[lang].year(String(count));
    expect(text).toContain(expected);
  }
  if (cost > 0.005 && own.payback_years === null) {
    expect(text).toContain(lang === 'sv' ? 'inte igen' : 'not');
  }
  if (cost < -0.005) expect(text).toContain(kronor(lang, own.sum));

  // The picture's sums, in the unit over them.
  const rows = ['municipality.social_services', null, 'municipality', 'region', 'state', 'equalisation', 'household'];
  const sums = rows.map((id) => id === null
    ? net(report, 'municipality').reduce((sum, year) => sum + year, 0) - net(report, rows[0]).reduce((sum, year) => sum + year, 0)
    : net(report, id).reduce((sum, year) => sum + year, 0));
  const millions = Math.max(...sums.map(Math.abs)) >= 1e6;
  const shown = await page.locator('li:not([hidden]) > .row-sum').evaluateAll((cells) => cells.map((cell) => cell.firstElementChild.textContent));
  expect(shown.map(plain)).toEqual(sums.map((sum) =>
    Math.abs(sum) <= 0.005 ? '0' : signed(lang, sum / (millions ? 1e6 : 1e3), millions ? 1 : 0)));

  // The table, every cell.
  await page.getByRole('button', { name: words[lang].table, exact: true }).click();
  const table = page.getByRole('region', { name: words[lang].table, exact: true }).getByRole('row');
  await expect(table).toHaveCount(ids.length + 1);
  const cells = await table.evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  expect(cells[0].slice(1, -1).map(Number)).toEqual(report.years);
  ids.forEach((id, index) => {
    const years = net(report, id);
    const sum = years.reduce((total, year) => total + year, 0);
    const expected = [...years, sum].map((kr) => signed(lang, kr / 1e3, 0));
    expect(cells[index + 1].map(plain), id).toEqual([budgets[lang][index], ...expected]);
  });
  await page.getByRole('button', { name: words[lang].perYear, exact: true }).click();
}

test('equally likely outcomes are counted as the ledger counts them', async ({ page }) => {
  const counted = (sets) => ledger(sets, '--draws', '10000').uncertainty.outcomes.filter((dot) => dot.payback_years !== null).length;
  await open(page);
  await whole(page);
  const words = page.getByRole('region', { name: 'Hur säkert är det?' });
  await expect(words).toContainText(`I ${counted({})} av 50 lika troliga utfall får kommunen igen pengarna inom 10 år`);
  await drag(page, sliders.extra_share, 20);
  await expect(words).toContainText(`I ${counted({ extra_share: 0.2 })} av 50 lika troliga utfall`);
  // While a slider is held a coarse count is enough; all draws follow when it is let go.
  await drag(page, sliders.caseload, 18, { hold: true });
  await expect(words).toHaveAttribute('aria-busy', 'false');
  const coarse = Number((await words.textContent()).match(/I (?:alla )?(\d+)/)[1]);
  expect(Math.abs(coarse - counted({ extra_share: 0.2, caseload: 18 }))).toBeLessThanOrEqual(3);
  await page.mouse.up();
  await expect(words).toContainText(`I ${counted({ extra_share: 0.2, caseload: 18 })} av 50 lika troliga utfall`);
  // A cost that turns into a saving while draws are under way is told as what it is.
  const field = page.getByRole('textbox', { name: 'Ärenden per handläggare, i siffror' });
  await field.fill('11');
  await field.fill('110');
  await expect(words).toHaveAttribute('aria-busy', 'false');
  await expect(words).toContainText('förlorat pengar efter 10 år');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('region', { name: 'How sure is it?' })).toContainText('equally likely outcomes, if our assumptions hold');
  // Where nothing changes there is nothing to count.
  await drag(page, sliders.caseload, 80);
  await expect(page.getByRole('region', { name: 'How sure is it?' })).toBeHidden();
});

test('behind the dots is a table of the same outcomes', async ({ page }) => {
  await open(page);
  await whole(page);
  const words = page.getByRole('region', { name: 'Hur säkert är det?' });
  await expect(words).toHaveAttribute('aria-busy', 'false');
  await words.getByText('Visa de 50 utfallen').click();
  const rows = words.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(51);
  const outcomes = ledger({}, '--draws', '10000').uncertainty.outcomes;
  // The count in the sentence comes with the last of the draws, and so does the table.
  await expect(rows.nth(1)).toContainText(plain(signed('sv', outcomes[0].sum / 1e3, 0)));
  const cells = await rows.evaluateAll((all) => all.slice(1).map((row) => [...row.cells].map((cell) => cell.textContent)));
  expect(cells.map(([, left]) => plain(left))).toEqual(outcomes.map(({ sum }) => signed('sv', sum / 1e3, 0)));
  const never = outcomes.filter(({ payback_years: years }) => years === null).length;
  expect(cells.filter(([,, back]) => back === 'nej')).toHaveLength(never);
  await expect(words).toContainText(`I ${50 - never} av 50`);
});

for (const lang of ['sv', 'en']) {
  test(`dragging each slider by mouse, ${lang}`, async ({ page }) => {
    await open(page, lang === 'en' ? '?v=1&lang=en' : '');
    await compare(page, lang, {});
    await drag(page, sliders.caseload, 40);
    await expect(slider(page, sliders.caseload)).toHaveValue('40');
    await compare(page, lang, { caseload: '40' });
    await drag(page, sliders.length_years, 5);
    await compare(page, lang, { caseload: '40', length_years: '5' });
    await drag(page, sliders.extra_share, 30);
    const extra = Number(await slider(page, sliders.extra_share).inputValue()) / 100;
    await compare(page, lang, { caseload: '40', length_years: '5', extra_share: String(extra) });
  });

  test(`moving each slider by keyboard, ${lang}`, async ({ page }) => {
    await open(page, lang === 'en' ? '?v=1&lang=en' : '');
    await slider(page, sliders.caseload).focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await compare(page, lang, { caseload: '28' });
    await slider(page, sliders.length_years).focus();
    await page.keyboard.press('ArrowLeft');
    await compare(page, lang, { caseload: '28', length_years: '2.5' });
    await slider(page, sliders.extra_share).focus();
    await page.keyboard.press('Home');
    await compare(page, lang, { caseload: '28', length_years: '2.5', extra_share: '-0.3' });
    await slider(page, sliders.length_years).focus();
    await page.keyboard.press('End');
    await compare(page, lang, { caseload: '28', length_years: '8', extra_share: '-0.3' });
  });
}

test('at 40 cases 6 of 100, at 80 nothing changes, at 110 saved now and lost later', async ({ page }) => {
  await open(page);
  const outcome = page.locator('.outcome');
  await expect(outcome).toHaveText(/Utfall vid 25.ärenden, efter 3.år: 12.fler.av.100.familjer/);
  await drag(page, sliders.caseload, 40);
  await expect(outcome).toHaveText(/Utfall vid 40.ärenden, efter 3.år: 6.fler.av.100.familjer/);
  await drag(page, sliders.caseload, 80);
  await expect(page.getByTestId('answer')).toContainText('Då ändras ingenting.');
  await compare(page, 'sv', { caseload: '80' });
  await drag(page, sliders.caseload, 110);
  await expect(page.getByTestId('answer')).toContainText('på personal');
  await expect(page.getByTestId('answer')).toContainText('förlorat mer än den har sparat');
  await compare(page, 'sv', { caseload: '110' });
});

test('the link opens the same numbers and says what it could not read', async ({ page }) => {
  await open(page, '?v=1&caseload=35&length_years=4&extra_share=0.2&cost_per_post=900000');
  await compare(page, 'sv', { caseload: '35', length_years: '4', extra_share: '0.2', cost_per_post: '900000' });
  await open(page, '?v=1&caseload=4000&sliders=%3Cb%3Eno%3C/b%3E');
  const notices = page.getByRole('status').filter({ hasText: 'Allt i länken gick inte att använda' });
  await expect(notices).toContainText('Ärenden per handläggare');
  await expect(notices).toContainText('”sliders” känns inte igen');
  await expect(slider(page, sliders.caseload)).toHaveValue('120');
});

test('language changes the words and no value', async ({ page }) => {
  await open(page, '?v=1&caseload=33&extra_share=0.4');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The money comes later, and to someone else’s budget.');
  await compare(page, 'en', { caseload: '33', extra_share: '0.4' });
});

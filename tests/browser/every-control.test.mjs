// Every control of every parameter, by mouse, by keyboard and by typing, in both languages: what is seen agrees with `ledger`.
import { expect, ledger, linked, open, plain, settled, signed, test, whole } from './page.mjs';

/** What must be chosen for some controls to be there; each parameter is set in the first of these where it has a control. */
const contexts = {
  default: {}, 'a state benefit': { baseline: 'state_benefit' }, 'own figures': { baseline: 'table' },
  'a fund': { financing: 'fund' }, 'a shared cost': { financing: 'shared' }, 'an outcomes fund': { financing: 'outcome_fund' },
  'a contract': { financing: 'contract' },
};
const large = ['caseload', 'length_years', 'extra_share'];

/** The sums of the picture's rows as `ledger` has them. */
function rows(report, lang) {
  const { payer } = report.scenario;
  const sum = (id) => report.ledger[id].net.reduce((total, year) => total + year, 0);
  const group = (of) => Object.keys(report.ledger).filter((id) => id === of || id.startsWith(`${of}.`)).reduce((total, id) => total + sum(id), 0);
  const own = payer.split('.')[0];
  const others = ['municipality', 'region', 'state', 'equalisation'].filter((id) => id !== own).map(group);
  const investor = report.scenario.financing === 'contract' ? [sum('investor')] : [];
  const sums = [sum(payer), group(own) - sum(payer), group(own), ...others, ...investor, sum('household')];
  const millions = Math.max(...sums.map(Math.abs)) >= 1e6 || sums.every((kronor) => kronor === 0);
  return sums.map((kronor) => (Math.abs(kronor) <= 0.005 ? '0' : signed(lang, kronor / (millions ? 1e6 : 1e3), millions ? 1 : 0)));
}

/** Waits until the link has another value, and compares the picture's rows with the ledger of the link. */
async function agrees(page, lang, id, before) {
  await expect.poll(async () => (await linked(page))[id], { message: id, intervals: [50] }).not.toBe(before);
  const sets = await linked(page);
  const expected = rows(ledger(sets), lang);
  const shown = () => page.locator('li:not([hidden]) > .row-sum').evaluateAll((cells) => cells.map((cell) => cell.firstElementChild.textContent));
  await expect.poll(async () => (await shown()).map(plain), { message: JSON.stringify(sets), intervals: [50] }).toEqual(expected);
  return sets[id];
}

async function setNumber(page, lang, item, id) {
  const slider = item.getByRole('slider');
  const [min, max, step] = await slider.evaluate(({ min, max, step }) => [min, max, step].map(Number));
  const before = (await linked(page))[id];
  // By keyboard.
  await slider.focus();
  const at = Number(await slider.inputValue());
  await page.keyboard.press(at < max ? 'ArrowRight' : 'ArrowLeft');
  let value = await agrees(page, lang, id, before);
  // By mouse, to a place on the track and with the buttons beside the field.
  // What has been changed says so, which may push it out of the window.
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width * 0.35, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height / 2, { steps: 3 });
  await page.mouse.up();
  value = await agrees(page, lang, id, value);
  await item.getByRole('button', { name: lang === 'sv' ? /^Öka: / : /^Increase: / }).click();
  value = await agrees(page, lang, id, value);
  // By typing, as people write in the language.
  const field = item.getByRole('textbox');
  // Contributions hold the pension's part of them.
  const part = id === 'employer_contributions' ? 0.6 : 0.2;
  const typed = Number((Math.round((min + part * (max - min)) / step) * step).toFixed(4));
  await field.fill(String(typed).replace('.', lang === 'sv' ? ',' : '.').replace('-', '−'));
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await agrees(page, lang, id, value);
  expect(Number(await slider.inputValue())).toBeCloseTo(typed, 6);
}

async function choose(page, lang, item, id) {
  const select = item.getByRole('combobox');
  const options = await select.getByRole('option').allTextContents();
  await select.selectOption({ index: 1 });
  const first = await agrees(page, lang, id, undefined);
  await select.focus();
  await page.keyboard.press('ArrowDown');
  if (options.length > 2) await agrees(page, lang, id, first);
  await page.keyboard.type(options[0]);
  await expect.poll(async () => (await linked(page))[id]).toBe(undefined);
}

async function tick(page, lang, item, id) {
  const box = item.getByRole('checkbox');
  await box.click();
  await agrees(page, lang, id, undefined);
  await box.focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await linked(page))[id]).toBe(undefined);
}

const all = Object.keys(ledger({}).scenario);
const done = { sv: new Set(), en: new Set() };

const groups = ['municipality', 'effort', 'families', 'money', 'funding', 'counting'];
const runs = Object.entries(contexts).flatMap(([name, sets]) =>
  (name === 'default' ? groups.map((group) => [`${name}, ${group}`, sets, [group]]) : [[name, sets, groups]]));

for (const lang of ['sv', 'en']) {
  test.describe.serial(`every control, ${lang}`, () => {
    for (const [name, sets, opened] of runs) {
      test(`with ${name}, ${lang}`, async ({ page }) => {
        test.setTimeout(300_000);
        await page.setViewportSize({ width: 1280, height: 900 });
        const chosen = Object.entries(sets).map(([id, value]) => `&${id}=${value}`).join('');
        await open(page, `?v=1${chosen}&lang=${lang}`);
        await whole(page);
        for (const group of opened) await page.locator(`#group-${group} > summary`).click();
        await settled(page);
        const ids = await page.locator('[data-param]').evaluateAll((items) =>
          items.filter((item) => item.checkVisibility()).map((item) => item.dataset.param));
        for (const id of ids.filter((id) => !done[lang].has(id) && !(id in sets))) {
          const item = page.locator(`[data-param="${id}"]`);
          await item.scrollIntoViewIfNeeded();
          if (await item.getByRole('slider').count()) await setNumber(page, lang, item, id);
          else if (await item.getByRole('combobox').count()) await choose(page, lang, item, id);
          else await tick(page, lang, item, id);
          const reset = item.getByRole('button', { name: lang === 'sv' ? /^Återställ: / : /^Reset: / });
          if (await reset.isVisible()) {
            await reset.click();
            // The next one begins from there.
            await expect.poll(async () => (await linked(page))[id]).toBe(undefined);
          }
          done[lang].add(id);
        }
        if (name === 'a contract') expect([...done[lang], ...large].sort()).toEqual([...all].sort());
      });
    }
  });
}

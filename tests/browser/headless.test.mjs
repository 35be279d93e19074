// Native and Wasm give the same numbers, to the last bit: the model brings its own exponentials.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address, expect, ledger, test } from './page.mjs';

/** Settings at random, the same in every run: a small generator with a fixed seed. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ranges = {
  families: [1, 10000], caseload: [5, 120], length_years: [0.5, 8], start_lag_months: [0, 24], comparison_share: [0, 0.95],
  extra_share: [-0.3, 0.8], diminishing_returns: [0, 5], return_share: [0, 0.9], support_per_month: [0, 40000],
  settling_years: [0, 10], monthly_pay: [15000, 50000], displacement: [0, 1], discount_rate: [0, 0.1],
  municipal_tax: [0, 0.4], benefit_per_year: [0, 300000], vat_share: [0, 0.25],
};

test('native and Wasm agree, draws and all', async ({ page }) => {
  const next = random(20261122);
  const scenarios = [{}, { caseload: 40 }, { caseload: 80 }, { caseload: 110 }];
  for (let index = 0; index < 60; index += 1) {
    const sets = { reference_years: 3, cohorts: 1 + Math.floor(3 * next()), horizon_years: 1 + Math.floor(30 * next()) };
    for (const [id, [min, max]] of Object.entries(ranges)) if (next() < 0.6) sets[id] = min + (max - min) * next();
    sets.financing = ['own', 'fund', 'shared', 'outcome_fund', 'contract'][Math.floor(5 * next())];
    if (index % 3 === 0) sets['low.extra_share'] = -0.3 * next();
    scenarios.push(sets);
  }
  await page.goto(address);
  const reports = await page.evaluate(async (all) => {
    const headless = await import('/headless/headless.js');
    await headless.default();
    return all.map((sets) => headless.ledger(
      [...Object.entries(sets).flatMap(([id, value]) => ['--set', `${id}=${value}`]), '--draws', '300', '--format', 'json'].join('\n')));
  }, scenarios);
  scenarios.forEach((sets, index) => {
    expect(JSON.parse(reports[index]), JSON.stringify(sets)).toEqual(ledger(sets, '--draws', '300'));
  });
});

test('the model once more, in plain JavaScript, gives the same percentiles', async ({ page }) => {
  await page.goto(address);
  const scenario = ledger({ horizon_years: 30, caseload: 25 }).scenario;
  const difference = await page.evaluate(async (inForce) => {
    const headless = await import('/headless/headless.js');
    const plain = await import('/browser/plain.mjs');
    await headless.default();
    const drawing = headless.Drawing.ready();
    drawing.start(25);
    for (let more = true; more;) more = [drawing.draw_values(), drawing.draws(), drawing.reading()].at(-1);
    const values = Object.fromEntries(headless.uncertain().map((id, place) => [id, drawing.values(place)]));
    const found = plain.percentiles(plain.draws(inForce, values, values.extra_share.length), [0.05, 0.1, 0.5, 0.9, 0.95]).flat(2);
    const own = drawing.percentiles();
    if (found.length !== own.length) return Infinity;
    return Math.max(...found.map((kronor, place) => Math.abs(kronor - own[place]))) / Math.max(...own.map(Math.abs));
  }, scenario);
  expect(difference).toBeLessThan(1e-12);
});

test('ledger refuses bad input with exit status 2, nothing on standard output and little memory', () => {
  const file = new URL('../../target/release/ledger', import.meta.url).pathname;
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const [large, picture, short] = ['large.json', 'picture.png', 'short.json'].map((name) => join(folder, name));
  writeFileSync(large, '{"caseload": 40');
  truncateSync(large, 100 * 2 ** 20);
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  writeFileSync(short, '{"caseload": }');
  try {
    for (const [words, named] of [
      [['--set', 'caseload=4'], '`caseload` cannot be 4'],
      [['--set', 'share_work=0.9'], 'must sum to 1'],
      [['--set', 'start_lag_months=24', '--set', 'reference_years=1'], '`start_lag_months` (24)'],
      [['--scenario', 'no-such-file.json'], '`no-such-file.json`'],
      [['--scenario', '.'], '`.`'],
      [['--scenario', large], 'too large to be a scenario file'],
      [['--scenario', '/dev/zero'], 'too large to be a scenario file'],
      [['--scenario', picture], 'not a text file'],
      [['--scenario', short], 'not JSON'],
      [['--draw'], 'unknown option `--draw`'],
      [['--draws', '-1'], '--draws cannot be `-1`'],
      [['--draws', '1000000000000'], '--draws cannot be `1000000000000`'],
    ]) {
      // 50 MiB of address space are plenty for a message.
      const run = spawnSync('bash', ['-c', 'ulimit -v 51200; exec "$0" "$@"', file, ...words], { encoding: 'utf8' });
      expect(run.stderr, words.join(' ')).toContain('ledger: ');
      expect(run.stderr).toContain(named);
      expect([run.status, run.stdout]).toEqual([2, '']);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

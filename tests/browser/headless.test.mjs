// Native and Wasm give the same numbers, to a part in 10⁹.
import { execFileSync } from 'node:child_process';
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

/** Every place where two reports differ by more than rounding. */
function differences(left, right, path = '') {
  if (typeof left === 'number' && typeof right === 'number') {
    const size = Math.max(Math.abs(left), Math.abs(right), 1);
    return Math.abs(left - right) <= 1e-9 * size ? [] : [`${path}: ${left} ${right}`];
  }
  if (left && right && typeof left === 'object' && typeof right === 'object') {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].flatMap((key) => differences(left[key], right[key], `${path}/${key}`));
  }
  return left === right ? [] : [`${path}: ${left} ${right}`];
}

test('native and Wasm agree', async ({ page }) => {
  const next = random(20261122);
  const scenarios = [{}, { caseload: 40 }, { caseload: 80 }, { caseload: 110 }];
  for (let index = 0; index < 60; index += 1) {
    const sets = { reference_years: 3, cohorts: 1 + Math.floor(3 * next()), horizon_years: 1 + Math.floor(30 * next()) };
    for (const [id, [min, max]] of Object.entries(ranges)) if (next() < 0.6) sets[id] = min + (max - min) * next();
    sets.financing = ['own', 'fund', 'shared', 'outcome_fund', 'contract'][Math.floor(5 * next())];
    scenarios.push(sets);
  }
  await page.goto(address);
  const reports = await page.evaluate(async (all) => {
    const headless = await import('/headless/headless.js');
    await headless.default();
    return all.map((sets) => headless.ledger(
      [...Object.entries(sets).flatMap(([id, value]) => ['--set', `${id}=${value}`]), '--format', 'json'].join('\n')));
  }, scenarios);
  scenarios.forEach((sets, index) => {
    expect(differences(ledger(sets), JSON.parse(reports[index])), JSON.stringify(sets)).toEqual([]);
  });
});

test('ledger refuses bad input with exit status 2 and nothing on standard output', () => {
  const file = new URL('../../target/release/ledger', import.meta.url).pathname;
  for (const words of [['--set', 'caseload=4'], ['--scenario', 'no-such-file.json'], ['--scenario', '.'], ['--draw']]) {
    let refused;
    try {
      execFileSync(file, words, { stdio: 'pipe', encoding: 'utf8' });
    } catch (error) {
      refused = error;
    }
    expect(refused?.status).toBe(2);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toContain('ledger: ');
  }
});

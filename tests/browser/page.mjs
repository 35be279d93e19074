// What the tests share: opening the page, reading it by accessible names, and asking `ledger`.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';

export const address = 'http://127.0.0.1:8137/';

/** The Wasm that is fetched when the reader comes near it; the splitter names it. */
export const lazyPart = /\/(split|chunk)_[^/]*\.wasm$/;
const ledgerFile = fileURLToPath(new URL('../../target/release/ledger', import.meta.url));

/** A test whose page may not log an error, fail a request or call another host. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const faults = [];
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
    // What is under way when the page is left is given up, which is no fault.
    const givenUp = (request) => request.failure()?.errorText === 'net::ERR_ABORTED';
    page.on('requestfailed', (request) => givenUp(request) || faults.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) {
        faults.push(`another host: ${request.url()}`);
      }
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Opens the page and waits until it can be used. */
export async function open(page, query = '') {
  await page.goto(address + query);
  // The first view has sliders too, but no year cursor.
  await expect(page.locator('.year-cursor')).toBeAttached();
  await expect.poll(() => drawn(page)).toBe(true);
}

/** Comes to the end of the first part, as a reader does, and waits for the second. */
export async function whole(page) {
  await page.locator('.foot').evaluate((foot) => foot.scrollIntoView());
  await expect(page.locator('.about > p')).not.toHaveText('');
  await page.evaluate(() => scrollTo(0, 0));
}

/** Whether the picture has been drawn. */
export function drawn(page) {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    if (!canvas || canvas.width === 300) return false;
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels.some((value, index) => index % 4 === 3 && value > 0);
  });
}

/** Waits until the page has followed its newest state: two frames without a change of size. */
export function settled(page) {
  return page.evaluate(() => new Promise((resolve) => {
    let last = '';
    let still = 0;
    const look = () => {
      const canvas = document.querySelector('#plot');
      if (!canvas) {
        // The first view is still there.
        requestAnimationFrame(look);
        return;
      }
      const now = [canvas.width, canvas.height, document.body.scrollHeight, document.querySelector('.slider').clientWidth].join();
      still = now === last ? still + 1 : 0;
      last = now;
      if (still >= 3) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }));
}

/** Sets the theme that the page is opened in. */
export async function themed(page, theme) {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  if (theme === 'projector') {
    await page.addInitScript(() => addEventListener('DOMContentLoaded', () => { document.documentElement.dataset.theme = 'projector'; }));
  }
}

/** The sliders and their names in both languages. */
export const sliders = {
  caseload: /^(Ärenden per handläggare|Cases per caseworker)$/,
  length_years: /^(Så länge pågår insatsen|How long the programme runs)$/,
  extra_share: /^(Effekt vid .*|Effect at .*)$/,
};

export function slider(page, name) {
  // On a phone only one of three is in view; the others are there all the same.
  return page.getByRole('slider', { name, includeHidden: true });
}

/** Drags a slider's thumb to a value on its track, in some moves, and lets go. */
export async function drag(page, name, value, { hold = false } = {}) {
  const input = slider(page, name);
  const inView = await input.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  // A docked slider is in view; scrolling to it would scroll to where it would stand undocked.
  if (!inView) await input.scrollIntoViewIfNeeded();
  const box = await input.boundingBox();
  const [min, max, now] = await input.evaluate((element) => [element.min, element.max, element.value].map(Number));
  const thumb = 28;
  const x = (at) => box.x + thumb / 2 + ((box.width - thumb) * (at - min)) / (max - min);
  const y = box.y + box.height / 2;
  await page.mouse.move(x(now), y);
  await page.mouse.down();
  await page.mouse.move(x(value), y, { steps: 8 });
  if (!hold) await page.mouse.up();
}

/** What `ledger` says of these settings. */
export function ledger(sets, ...more) {
  const words = Object.entries(sets).flatMap(([id, value]) => ['--set', `${id}=${value}`]);
  return JSON.parse(execFileSync(ledgerFile, [...words, ...more, '--format', 'json'], { encoding: 'utf8' }));
}

/** The settings that the address bar holds. */
export async function linked(page) {
  const query = new URL(page.url()).searchParams;
  return Object.fromEntries([...query].filter(([key]) => key !== 'v' && key !== 'lang'));
}

/** Text with plain spaces, as a person reads it. */
export const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** Another way to the page's numbers: the browser language's own formatter. */
export function number(lang, value, digits) {
  const rounded = Math.sign(value) * (Math.round(Math.abs(value) * 10 ** digits) / 10 ** digits) + 0;
  const format = new Intl.NumberFormat(lang === 'sv' ? 'sv-SE' : 'en-GB', {
    minimumFractionDigits: digits, maximumFractionDigits: digits,
  });
  return plain(format.format(rounded).replace('-', '−'));
}

export const signed = (lang, value, digits) => {
  const text = number(lang, value, digits);
  return /[1-9]/.test(text) && value > 0 ? `+${text}` : /[1-9]/.test(text) ? text : text.replace('−', '');
};

// What the tests of story, stage and seats share.
import { address, expect } from './page.mjs';

/** The rules that axe checks. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Opens a way through the page and waits until its words are there. */
export async function enter(page, query) {
  await page.goto(address + query);
  await expect(page.locator('.year-cursor')).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-way', /story|stage|seat/);
  await expect(page.locator('.aside p').first()).not.toHaveText('');
}

/** Waits until the page is at a step or slide, from 1. */
export async function isAt(page, step) {
  await expect(page.locator('html')).toHaveAttribute('data-step', String(step));
}

/** The words of a step, with plain spaces. */
export async function words(page, step) {
  return (await page.locator(`#step-${step} .told`).textContent()).replaceAll('\u00a0', ' ');
}

/** Whether a canvas shows something. */
export function painted(page, id) {
  return page.evaluate((name) => {
    const canvas = document.getElementById(name);
    if (!canvas.width) return false;
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    const colours = new Set();
    for (let index = 0; index < pixels.length; index += 4) colours.add(pixels.slice(index, index + 4).join());
    return colours.size > 1;
  }, id);
}

/** The pixels of a canvas as one text, to compare. */
export function pixels(page, id) {
  return page.evaluate((name) => document.getElementById(name).toDataURL(), id);
}

/** Waits until nothing moves on a canvas. */
export async function still(page, id) {
  let last = '';
  await expect.poll(async () => {
    const now = await pixels(page, id);
    const same = now === last;
    last = now;
    return same;
  }, { intervals: [150] }).toBe(true);
  return last;
}

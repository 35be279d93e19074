// The opening: answer, whole picture and the control being dragged in one view; the first view before the calculator is
// there; the dock on a phone.
import { address, drag, expect, open, plain, settled, slider, sliders, test } from './page.mjs';

const sizes = [[1280, 720], [1024, 768], [390, 844]];
const short = { caseload: 'Ärenden', length_years: 'Tid', extra_share: 'Effekt' };

/** Boxes of what must be in view together, and the window they must be in. */
function boxes(page, name) {
  return page.evaluate((id) => {
    const box = (element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const dock = document.querySelector('.controls');
    const docked = getComputedStyle(dock).position === 'sticky';
    return {
      scrolled: scrollY, window: { width: innerWidth, height: docked ? dock.getBoundingClientRect().top : innerHeight },
      answer: box(document.querySelector('.sentence')), picture: box(document.querySelector('.plot')),
      heading: box(document.querySelector('h1')), control: box(document.querySelector(`#slider-${id}`)), height: innerHeight,
    };
  }, name);
}

function inView(seen) {
  expect(seen.scrolled).toBe(0);
  for (const part of ['heading', 'answer', 'picture']) {
    expect(seen[part].top, part).toBeGreaterThanOrEqual(0);
    expect(seen[part].left, part).toBeGreaterThanOrEqual(0);
    expect(seen[part].right, part).toBeLessThanOrEqual(seen.window.width);
    expect(seen[part].bottom, part).toBeLessThanOrEqual(seen.window.height + 0.5);
  }
  expect(seen.control.top).toBeGreaterThanOrEqual(0);
  expect(seen.control.bottom).toBeLessThanOrEqual(seen.height);
}

for (const [width, height] of sizes) {
  test(`answer, whole picture and the control being dragged are in view at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await settled(page);
    await expect(page.getByRole('link', { name: 'Börja berättelsen' })).toBeInViewport({ ratio: 1 });
    for (const [name, values] of [['caseload', [12, 40, 78]], ['length_years', [1, 6]], ['extra_share', [3, 40]]]) {
      const tab = page.getByRole('group', { name: 'Prova själv' }).getByRole('button', { name: short[name], exact: true });
      if (await tab.isVisible()) await tab.click();
      inView(await boxes(page, name));
      for (const value of values) {
        await drag(page, sliders[name], value, { hold: true });
        await settled(page);
        inView(await boxes(page, name));
        await page.mouse.up();
        await settled(page);
        inView(await boxes(page, name));
      }
      await slider(page, sliders[name]).evaluate((input) => input.focus({ preventScroll: true }));
      await page.keyboard.press('Home');
      const reset = page.getByRole('button', { name: /^Återställ: / });
      await reset.filter({ visible: true }).first().click();
      await expect(reset.filter({ visible: true })).toHaveCount(0);
    }
  });
}

/** Holds the calculator back until it is let go. */
async function hold(page) {
  let release;
  const gate = new Promise((resolve) => { release = resolve; });
  await page.route('**/*.wasm', async (route) => { await gate; await route.continue(); });
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return release;
}

const parts = ['h1', '.sentence', '.elections', '.picture', '.choices', '.hundred h2', '.controls', '#slider-caseload'];

for (const [width, height] of [...sizes, [320, 640], [1920, 1080]]) {
  test(`the first view is the page, and nothing moves when the calculator is there: ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const release = await hold(page);
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.getByRole('list').filter({ hasText: 'Nu är det din tur' })).toBeAttached();
    await page.evaluate(() => document.fonts.ready);
    const places = () => page.evaluate((all) => all.map((part) => {
      const box = document.querySelector(part).getBoundingClientRect();
      return [part, box.left, box.top, box.width].join(' ').replace(/(\.\d)\d+/g, '$1');
    }), parts);
    const words = async () => plain(await page.locator('.sentence').innerText());
    const [before, said] = [await places(), await words()];
    release();
    await expect(page.locator('.first')).toHaveCount(0);
    await settled(page);
    expect(await places()).toEqual(before);
    expect(await words()).toEqual(said);
    expect(await page.evaluate(() => window.shift)).toBeLessThanOrEqual(0.02);
  });
}

test('what is typed and dragged before the calculator is there is kept and used', async ({ page }) => {
  const release = await hold(page);
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.getByText('Räknaren laddas …').filter({ visible: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Ärenden per handläggare, i siffror' }).fill('40');
  const years = page.getByRole('slider', { name: sliders.length_years });
  await years.focus();
  await page.keyboard.press('ArrowRight');
  await expect(years).toHaveValue('3.5');
  const effect = page.getByRole('textbox', { name: 'Effekt vid 25 ärenden, efter 3 år, i siffror' });
  await effect.fill('2');
  release();
  await expect(page.locator('.first')).toHaveCount(0);
  await expect(slider(page, sliders.caseload)).toHaveValue('40');
  await expect(slider(page, sliders.length_years)).toHaveValue('3.5');
  await expect(effect).toBeFocused();
  await page.keyboard.type('5');
  await expect(slider(page, sliders.extra_share)).toHaveValue('25');
  await expect(page.getByRole('textbox', { name: 'Så länge pågår insatsen, i meningen' })).toHaveValue('3,5');
});

test('who has read on before the calculator is there stays where they are', async ({ page }) => {
  const release = await hold(page);
  await page.goto(address, { waitUntil: 'commit' });
  const step = page.getByText('Det tar tid.');
  await step.scrollIntoViewIfNeeded();
  const top = (await step.boundingBox()).y;
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  release();
  await expect(page.locator('.first')).toHaveCount(0);
  await settled(page);
  // What stands above it is another height now; it is read on where it was.
  await expect.poll(async () => Math.abs((await step.boundingBox()).y - top)).toBeLessThan(2);
  await expect(step).toBeInViewport();
});

test('a link to another scenario never shows the default’s numbers', async ({ page }) => {
  const release = await hold(page);
  await page.goto(`${address}?v=1&caseload=40`, { waitUntil: 'commit' });
  await expect(page.getByText('Räknaren laddas …').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(page.locator('.sentence')).toBeHidden();
  release();
  await expect(page.getByTestId('answer')).toContainText('2,3');
});

test('type does not jump when our fonts come late', async ({ page }) => {
  let release;
  const gate = new Promise((resolve) => { release = resolve; });
  await page.route('**/*.woff2', async (route) => { await gate; await route.continue(); });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('#plot')).toBeAttached();
  // The fallbacks are the reader's own fonts at our measures; `cargo xtask test` sees to it that there are some.
  const fallbacks = await page.evaluate(async () => {
    const faces = [...document.fonts].filter((face) => /fallback|Georgia/.test(face.family));
    const loaded = await Promise.allSettled(faces.map((face) => face.load()));
    return faces.filter((_, index) => loaded[index].status === 'fulfilled').map((face) => face.family);
  });
  expect(fallbacks.some((name) => /Serif/.test(name)) && fallbacks.some((name) => /Sans/.test(name))).toBe(true);
  await settled(page);
  const heights = () => page.evaluate(() => ['h1', '.sentence', '.answer', '.elections', '.controls'].map((part) =>
    [part, Math.round(document.querySelector(part).getBoundingClientRect().height)].join(' ')));
  const before = await heights();
  release();
  await expect.poll(() => page.evaluate(() => document.fonts.check('16px "Source Serif 4"') && document.fonts.check('16px "Source Sans 3"'))).toBe(true);
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  expect(await heights()).toEqual(before);
});

test('the dock stays on a phone, and lets go with a keyboard open and at 400 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const dock = page.getByRole('region', { name: 'Prova själv', exact: true });
  const position = () => dock.evaluate((element) => getComputedStyle(element).position);
  expect(await position()).toBe('sticky');
  await expect(dock).toBeInViewport({ ratio: 1 });
  await expect(dock.getByRole('button', { name: /^(Ärenden|Tid|Effekt)$/ })).toHaveCount(3);
  await expect(page.getByRole('slider', { name: sliders.extra_share })).toHaveCount(0);
  await dock.getByRole('button', { name: 'Effekt', exact: true }).click();
  await expect(page.getByRole('slider', { name: sliders.extra_share })).toBeVisible();

  // A keyboard that takes half the window, where the browser lets the page know.
  await page.setViewportSize({ width: 390, height: 420 });
  await expect.poll(position).not.toBe('sticky');
  await expect(page.getByRole('slider', { name: sliders.caseload })).toBeAttached();
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await expect.poll(position).not.toBe('sticky');
  await expect(page.getByRole('slider')).toHaveCount(5);
  // A browser that only shrinks what is seen of the page.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(position).toBe('sticky');
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { configurable: true, value: innerHeight - 300 });
    visualViewport.dispatchEvent(new Event('resize'));
  });
  await expect.poll(position).not.toBe('sticky');
});

test('the button leads to the story, which tells the example whatever the scenario', async ({ page }) => {
  await open(page, '?v=1&caseload=60');
  await page.getByRole('link', { name: 'Börja berättelsen' }).click();
  await expect(page.getByRole('heading', { name: 'Berättelsen' })).toBeInViewport();
  const steps = page.getByRole('region', { name: 'Berättelsen' }).getByRole('listitem');
  await expect(steps).toHaveCount(7);
  await expect(steps.nth(1)).toContainText('5,1');
  await expect(slider(page, sliders.caseload)).toHaveValue('60');
});

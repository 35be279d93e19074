// Speed, side by side in one run: the model natively and as Wasm, and the page from event handler to finished canvas.
// Numbers are printed and nothing is asserted: machines are noisy, and a ratio says more than a time.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { address, drag, ledger, open, slider, sliders, whole } from './page.mjs';

const native = fileURLToPath(new URL('../../target/release/examples/headless', import.meta.url));

test('the model: native, Wasm and plain JavaScript side by side', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(address);
  const scenario = ledger({ horizon_years: 30 }).scenario;
  for (let round = 0; round < 3; round += 1) {
    const wasm = await page.evaluate(async (inForce) => {
      const headless = await import('/headless/headless.js');
      await headless.default();
      const since = (start) => performance.now() - start;
      let evaluation = Infinity;
      for (let run = 0; run < 10; run += 1) {
        const start = performance.now();
        const evaluations = headless.evaluate_many();
        evaluation = Math.min(evaluation, (since(start) * 1000) / evaluations);
      }

      const drawing = headless.Drawing.ready();
      let [values, draws, reading] = [0, Infinity, Infinity];
      for (let run = 20; run >= 0; run -= 1) {
        drawing.start(25 + run);
        const spent = [0, 0, 0];
        for (let more = true; more;) {
          [() => drawing.draw_values(), () => drawing.draws(), () => drawing.reading()].forEach((work, kind) => {
            const start = performance.now();
            more = work();
            spent[kind] += since(start);
          });
        }
        // Only the first round finds none from before.
        values += spent[0];
        [draws, reading] = [Math.min(draws, spent[1]), Math.min(reading, spent[2])];
      }

      const plain = await import('/browser/plain.mjs');
      const drawnValues = Object.fromEntries(headless.uncertain().map((id, place) => [id, drawing.values(place)]));
      const js = { draws: Infinity, reading: Infinity };
      let difference = 0;
      for (let run = 0; run < 3; run += 1) {
        let start = performance.now();
        const running = plain.draws(inForce, drawnValues, drawnValues.extra_share.length);
        js.draws = Math.min(js.draws, since(start));
        start = performance.now();
        const found = plain.percentiles(running, [0.05, 0.1, 0.5, 0.9, 0.95]).flat(2);
        js.reading = Math.min(js.reading, since(start));
        const own = drawing.percentiles();
        const largest = Math.max(...own.map(Math.abs));
        difference = Math.max(...found.map((kronor, place) => Math.abs(kronor - own[place]))) / largest;
      }
      return { evaluation, values, draws, reading, js, difference };
    }, scenario);
    const own = JSON.parse(execFileSync(native, { encoding: 'utf8' }));
    const line = (what, unit, key) => {
      const js = wasm.js[key] === undefined ? '' : `, JavaScript ${wasm.js[key].toFixed(1)} (${(wasm.js[key] / wasm[key]).toFixed(1)} × Wasm)`;
      console.log(`${what}: native ${own[key].toFixed(2)} ${unit}, Wasm ${wasm[key].toFixed(2)}, ratio ${(wasm[key] / own[key]).toFixed(2)}${js}`);
    };
    line('one evaluation', 'µs', 'evaluation');
    line('values of 16 parameters, once', 'ms', 'values');
    line('10 000 draws × 30 years', 'ms', 'draws');
    line('their percentiles', 'ms', 'reading');
    const both = (times) => times.draws + times.reading;
    console.log(`draws and percentiles: native ${both(own).toFixed(1)} ms, Wasm ${both(wasm).toFixed(1)} (bar: 16.7), `
      + `ratio ${(both(wasm) / both(own)).toFixed(2)} (bar: 1.5), JavaScript ${both(wasm.js).toFixed(0)} (${(both(wasm.js) / both(wasm)).toFixed(1)} × Wasm); `
      + `JavaScript’s percentiles differ by ${wasm.difference.toExponential(0)} of the largest`);
  }
});

test('in the page the draws keep to their slices', async ({ page }) => {
  await page.addInitScript(() => {
    window.slices = [];
    const later = window.setTimeout;
    window.setTimeout = (call, wait, ...values) => later(() => {
      const start = performance.now();
      call(...values);
      // The link and the screen reader wait; slices do not.
      if (wait !== 0) return;
      window.last_slice = performance.now();
      window.slices.push(window.last_slice - start);
    }, wait);
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  await whole(page);
  for (const [what, step] of [['a caseload more', sliders.caseload], ['an effect more', sliders.extra_share]]) {
    const before = await page.getByTestId('chance').textContent();
    await page.evaluate(() => { window.slices.length = 0; window.pressed = performance.now(); });
    await slider(page, step).press('ArrowRight');
    await page.waitForFunction((text) => document.querySelector('[data-testid=chance]').textContent !== text, before, { polling: 'raf' });
    const shown = await page.evaluate(() => performance.now() - window.pressed);
    // All draws are done when no slice has come for a while.
    await page.waitForFunction(() => performance.now() - window.last_slice > 500);
    const slices = await page.evaluate(() => window.slices);
    console.log(`draws in the page, ${what}: ${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)} ms (bar: 4), `
      + `${slices.reduce((sum, slice) => sum + slice, 0).toFixed(0)} ms in all; first answer shown after ${shown.toFixed(0)} ms`);
  }
});

const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))];

for (const slowdown of [1, 4]) {
  test(`a drag: event handler to finished canvas, CPU ${slowdown} times slower`, async ({ page }) => {
    await page.addInitScript(() => {
      // The last stroke on the canvas after an input event is when its picture is finished.
      window.times = [];
      let started = null;
      let finished = 0;
      const prototype = CanvasRenderingContext2D.prototype;
      for (const name of ['fillRect', 'fill']) {
        const draw = prototype[name];
        prototype[name] = function (...values) {
          const result = draw.apply(this, values);
          finished = performance.now();
          return result;
        };
      }
      window.addEventListener('input', () => {
        if (started !== null && finished > started) window.times.push(finished - started);
        started = performance.now();
      }, true);
      let last = null;
      window.frames_seen = [];
      const tick = (now) => {
        if (last !== null) window.frames_seen.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page);
    await whole(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await drag(page, sliders.caseload, 25, { hold: true });
    const box = await slider(page, sliders.caseload).boundingBox();
    await page.evaluate(() => { window.times.length = 0; window.frames_seen.length = 0; });
    const end = Date.now() + 5_000;
    for (let step = 0; Date.now() < end; step += 1) {
      const part = 0.5 + 0.45 * Math.sin(step / 15);
      await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
    }
    await page.mouse.up();
    const [times, frames] = await page.evaluate(() => [window.times, window.frames_seen]);
    console.log(
      `drag, CPU ÷${slowdown}: ${times.length} pictures, p50 ${percentile(times, 0.5).toFixed(1)} ms, `
      + `p95 ${percentile(times, 0.95).toFixed(1)} ms (bar: ${slowdown === 1 ? 8 : 40}), `
      + `frames: p50 ${percentile(frames, 0.5).toFixed(1)} ms, over 25 ms: ${frames.filter((frame) => frame > 25).length} of ${frames.length}`);
  });
}

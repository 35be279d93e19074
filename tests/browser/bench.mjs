// Speed, side by side in one run: the model natively and as Wasm, and the page from event handler to finished canvas.
// Numbers are printed and nothing is asserted: machines are noisy, and a ratio says more than a time.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { address, drag, open, slider, sliders } from './page.mjs';

const native = fileURLToPath(new URL('../../target/release/examples/headless', import.meta.url));

test('the model: one evaluation, native beside Wasm', async ({ page }) => {
  await page.goto(address);
  const rounds = [];
  for (let round = 0; round < 3; round += 1) {
    const wasm = await page.evaluate(async () => {
      const headless = await import('/headless/headless.js');
      await headless.default();
      let best = Infinity;
      for (let run = 0; run < 10; run += 1) {
        const start = performance.now();
        const evaluations = headless.evaluate_many();
        best = Math.min(best, ((performance.now() - start) * 1000) / evaluations);
      }
      return best;
    });
    rounds.push([Number(execFileSync(native, { encoding: 'utf8' })), wasm]);
  }
  for (const [own, wasm] of rounds) {
    console.log(`evaluation: native ${own.toFixed(2)} µs, Wasm ${wasm.toFixed(2)} µs, ratio ${(wasm / own).toFixed(2)}`);
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

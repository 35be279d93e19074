// A calculator that stops, or is never loaded, says so and keeps what the reader has chosen.
import { test as plainTest } from '@playwright/test';
import { address, expect, open } from './page.mjs';

plainTest('a stop in Wasm shows a plain message with the link to the scenario', async ({ page }) => {
  await open(page, '?v=1&caseload=40');
  // More memory than there is: the program itself stops, with the same instruction as at a panic.
  await page.evaluate(async () => {
    const script = document.querySelector('script[src$="boot.js"]').src;
    const { default: init } = await import(new URL('who-pays.js', script).href);
    const program = await init();
    queueMicrotask(() => program.__wbindgen_malloc(0xffffffff, 1));
  });
  await expect(page.getByRole('alert').filter({ hasText: 'Räknaren har stannat' })).toBeVisible();
  await page.getByRole('link', { name: 'Ladda om sidan. Dina val finns kvar.' }).click();
  await expect(page.getByRole('slider', { name: 'Ärenden per handläggare' })).toHaveValue('40');
  await expect(page.getByRole('alert').filter({ hasText: 'Räknaren' })).toHaveCount(0);
});

plainTest('a page without its Wasm says that the calculator could not be loaded', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('Räknaren kunde inte laddas.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pengarna kommer senare, och i någon annans budget.');
});

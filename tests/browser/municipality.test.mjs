// Din kommun: the choice of one among all, and a name of one's own.
import { expect, open, plain, settled, test, whole } from './page.mjs';

const field = (page) => page.getByRole('combobox', { name: 'Kommun, eller ett eget namn' });
const answer = async (page) => plain(await page.getByTestId('answer').evaluate((element) => element.textContent));

const opened = async (page) => {
  await whole(page);
  await page.locator('summary').filter({ hasText: 'Din kommun' }).click();
  await expect(field(page)).toBeVisible();
};

test('a municipality is found among 290 by its name, and is named in answer, heading, title and link', async ({ page }) => {
  await open(page);
  await opened(page);
  expect(await page.locator('#municipalities option').count()).toBe(290);
  await field(page).pressSequentially('kalmar');
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue('Kalmar');
  await expect(page.locator('#about-municipality')).toContainText('Kalmar ligger i Kalmar län.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('I Kalmar kommer pengarna senare, och i någon annans budget.');
  expect(await answer(page)).toContain('Låt 75 familjer i Kalmar få handläggare');
  await expect(page).toHaveTitle('Vem betalar, vem vinner? – Kalmar');
  const linked = () => ['municipality', 'municipal_tax', 'regional_tax'].map((key) => new URL(page.url()).searchParams.get(key));
  await expect.poll(linked).toEqual(['Kalmar', '0.2181', '0.1186']);
  await expect(page.getByRole('textbox', { name: 'Kommunalskatt, i siffror' })).toHaveValue('21,81');
  // The same in another window, and back to the example.
  await page.goto(page.url());
  await settled(page);
  expect(await answer(page)).toContain('i Kalmar');
  await opened(page);
  await page.getByRole('button', { name: 'Återställ: Kommun', exact: true }).click();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveTitle('Vem betalar, vem vinner?');
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('a municipality goes along to another example, in this window and in a new one', async ({ page }) => {
  await open(page, '?municipality=Kalmar&municipal_tax=0.2181&regional_tax=0.1186');
  await whole(page);
  const other = page.getByRole('link', { name: 'Nära jobb' });
  const there = new URL(await other.getAttribute('href'), page.url()).searchParams;
  expect([there.get('municipality'), there.get('municipal_tax')]).toEqual(['Kalmar', '0.2181']);
  await other.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kalmar');
  expect(new URL(page.url()).searchParams.get('case')).toBe('nara-jobb');
  expect(new URL(page.url()).searchParams.get('municipal_tax')).toBe('0.2181');
});

test('a name of ones own is said to be none of a municipality and changes no number', async ({ page }) => {
  await open(page);
  await opened(page);
  const before = await answer(page);
  await field(page).fill('  <b>Möllevången</b> ');
  await field(page).press('Tab');
  await expect(page.locator('#about-municipality')).toContainText('Ingen kommun heter <b>Möllevången</b>.');
  expect((await answer(page)).replace(' i <b>Möllevången</b>', '')).toBe(before);
  await expect.poll(() => new URL(page.url()).searchParams.get('municipality')).toBe('<b>Möllevången</b>');
});

test('the answer stays in view while one edits in a group', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await opened(page);
  for (const name of ['Familjer', 'Kommunalskatt', 'Regionskatt']) {
    const number = page.getByRole('textbox', { name: `${name}, i siffror` });
    await number.focus();
    await expect(page.locator('#group-municipality .so-far')).toBeInViewport();
    await expect(number).toBeInViewport();
  }
  await page.getByRole('textbox', { name: 'Familjer, i siffror' }).fill('150');
  await expect(page.locator('#group-municipality .so-far')).toContainText('1 miljon kronor');
});

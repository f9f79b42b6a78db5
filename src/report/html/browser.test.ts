import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../../test/fixtures/open-chromium.ts';
import { sampleReport } from '../../../test/fixtures/sample-report.ts';
import { leastContrast } from './contrast.laws.ts';
import { renderHtml } from './html-report.ts';

const chromium = await openChromium();
const folder = await mkdtemp(join(tmpdir(), 'samewire-html-'));
for (const asFolder of [false, true])
  for (const { name, text } of renderHtml(sampleReport(), { asFolder }))
    await writeFile(join(folder, asFolder ? name : 'report.html'), text);

afterAll(async () => {
  await chromium?.close();
  await rm(folder, { recursive: true });
});

/** Opens the report; what the browser complains of is collected. */
async function open(
  options: BrowserContextOptions = {},
  file = 'report.html',
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  if (chromium === undefined) throw new Error('no browser');
  const page = await chromium.browser.newPage({ viewport: { width: 1200, height: 1400 }, ...options });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`file://${join(folder, file)}`);
  return { page, complaints };
}

describe.skipIf(chromium === undefined)('the HTML report in Chromium', () => {
  it.each(['report.html', 'index.html'])('opens without a complaint, styled: %s', async (file) => {
    const { page, complaints } = await open({}, file);
    expect(await page.title()).toBe('Divergent: 14 findings');
    expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).toBe('1168px');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has text of at least 5.5:1 in %s', async (colorScheme) => {
    const { page } = await open({ colorScheme });
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    const least = await leastContrast(page);
    expect(least.ratio, `${least.text}: ${least.color} on ${least.paper}`).toBeGreaterThanOrEqual(5.5);
    await page.close();
  });

  it.each([360, 699, 701, 1200])('is never wider than %i', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  it('shows both wires beside each other, and above each other where it is narrow', async () => {
    const boxes = async (width: number): Promise<readonly (number | undefined)[]> => {
      const { page } = await open({ viewport: { width, height: 800 } });
      const cells = page.locator('.finding >> nth=0').locator('.sides >> nth=0').locator('td');
      const [legacy, candidate] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
      await page.close();
      return [(candidate?.x ?? 0) - (legacy?.x ?? 0), (candidate?.y ?? 0) - (legacy?.y ?? 0)].map(Math.sign);
    };
    expect(await boxes(1200)).toEqual([1, 0]);
    expect(await boxes(400)).toEqual([0, 1]);
  });

  it('works with script disabled: folds open, links lead to findings', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const folded = page.locator('#f-7be2a90c5512');
    expect(await folded.locator('pre').first().isVisible()).toBe(false);
    await folded.locator('summary').first().click();
    expect(await folded.locator('pre').first().isVisible()).toBe(true);
    expect(await page.locator('#filter').count()).toBe(0);
    await page.close();
  });

  it('filters, and moves with j and k, where script runs', async () => {
    const { page } = await open();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate("document.activeElement.closest('details').id")).toBe('f-3f9a1c0b77de');
    await page.fill('#filter', 'set-cookie');
    expect(await page.locator('details.finding:visible').count()).toBe(1);
    expect(await page.locator('button.copier').count()).toBeGreaterThan(14);
    await page.close();
  });

  it('opens the finding that a link of the matrix leads to', async () => {
    const { page } = await open();
    await page.click('.matrix a[href="#f-7be2a90c5512"]');
    await page.locator('#f-7be2a90c5512[open]').waitFor({ timeout: 10_000 });
    expect(await page.locator('#f-7be2a90c5512 pre').first().isVisible()).toBe(true);
    await page.close();
  });

  it('prints what is folded', async () => {
    const { page } = await open();
    const visible = (): Promise<boolean> =>
      page.evaluate<boolean>(
        "document.querySelector('.wires pre').checkVisibility({ contentVisibilityAuto: true })",
      );
    expect(await visible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    // What a lock on rendering hides is shown with the next frame.
    await expect.poll(visible, { timeout: 10_000 }).toBe(true);
    await page.close();
  });

  it('is readable where a server drops script and style', async () => {
    const { page } = await open();
    await page.evaluate("document.querySelectorAll('style, script').forEach((one) => one.remove())");
    const text = await page.locator('#f-3f9a1c0b77de').innerText();
    for (const one of ['breaking', 'null-or-empty-list', 'legacy', 'candidate', '"replies":null'])
      expect(text).toContain(one);
    expect(await page.locator('polyline').first().getAttribute('stroke')).toBe('#0550ae');
    await page.close();
  });

  it.runIf(process.env['SAMEWIRE_SCREENSHOTS'] !== undefined)('has its pictures taken', async () => {
    const target = (name: string): string => join(process.env['SAMEWIRE_SCREENSHOTS'] ?? folder, name);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open({ colorScheme, viewport: { width: 1200, height: 1500 } });
      await page.screenshot({ path: target(`report-${colorScheme}.png`) });
      await page.close();
    }
  });
});

import type { Page } from 'playwright-core';

/** The text of a page that is hardest to read. */
export interface Contrast {
  readonly ratio: number;
  readonly text: string;
  readonly color: string;
  readonly paper: string;
}

/** Runs in the page: WCAG 2 contrast of every visible text against the nearest background that is not transparent. */
const measure = `(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (color) => {
    const [red, green, blue] = channels(color).map((one) => one / 255).map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paperOf = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (channels(color)[3] !== 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  let least = { ratio: 22, text: '', color: '', paper: '' };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const element = node.parentElement;
    if (text === '' || !element.checkVisibility() || element.closest('script')) continue;
    const style = getComputedStyle(element);
    const color = element.closest('svg') ? style.fill : style.color;
    const paper = paperOf(element);
    const [low, high] = [light(color), light(paper)].sort((one, other) => one - other);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < least.ratio) least = { ratio, text, color, paper };
  }
  return least;
})()`;

/** The least contrast of any text that is visible in the page. */
export async function leastContrast(page: Page): Promise<Contrast> {
  return page.evaluate<Contrast>(measure);
}

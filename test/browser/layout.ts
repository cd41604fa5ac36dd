import type { Page } from 'playwright-core';

/** The elements that make a page wider than its window, outermost first; none where nothing has to be scrolled sideways. */
export function listOverflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `<${element.localName} class="${element.className}">`)
      .slice(0, 8);
  });
}

/** What has the focus, and whether a reader can see it: on the screen, with an outline of its own or over its card. */
export function describeFocus(page: Page): Promise<{ name: string; isVisible: boolean } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const isOutlined = [undefined, '::before', '::after']
      .map((part) => getComputedStyle(element, part))
      .some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2);
    const box = element.getBoundingClientRect();
    const isOnScreen =
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
    return { name: `<${element.localName}> ${words}`, isVisible: isOutlined && isOnScreen };
  });
}

/** Makes a change to a page. Where it hides what has the focus, the focus goes to the content of the page, not to its top. */
export function changeWithFocus(root: HTMLElement, change: () => void): void {
  const hadFocus = root.contains(document.activeElement);
  change();
  const isLost = hadFocus && document.activeElement?.closest('[hidden]') !== null;
  if (isLost) root.closest('main')?.focus({ preventScroll: true });
}

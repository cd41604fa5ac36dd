/** Calls when the page has nothing else to do, unless the reader wants to save data. */
export function whenIdle(call: () => void): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  if ('requestIdleCallback' in window) requestIdleCallback(call);
  else setTimeout(call, 1000);
}

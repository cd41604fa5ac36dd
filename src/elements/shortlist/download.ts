/** Hands a text to the reader as a file of JSON. */
export function downloadJson(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // A browser may ask where to put the file, and reads it only then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

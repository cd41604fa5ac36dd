/**
 * Takes everything out of the browser that a trainee did in a directory: all of it is kept under
 * `mentor-directory:<what>:<path of the directory>`, some with a name of its own behind a further colon. Settings, and what
 * somebody fills in of their own page, are kept under other names and stay.
 */
export function eraseKept(base: string): void {
  const isOfDirectory = (key: string): boolean => {
    const [site, , path] = key.split(':');
    return site === 'mentor-directory' && path === base;
  };
  try {
    for (const key of Object.keys(localStorage).filter(isOfDirectory)) localStorage.removeItem(key);
  } catch {
    // Where the browser lets no page keep anything, there is nothing to erase.
  }
}

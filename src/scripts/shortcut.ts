/** Where this browser keeps that the key is switched off. */
const KEY = 'snabbtangent';

/** True unless the reader has switched the key off. A browser that keeps nothing has it on. */
export function isShortcutOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'av';
  } catch {
    return true;
  }
}

export function setShortcut(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'av');
  } catch {
    // Kept for this page alone then.
  }
}

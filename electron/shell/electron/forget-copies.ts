import type { BrowserWindow, Clipboard } from 'electron';

const kept = 60_000;

/**
 * Names and numbers that were copied out of the window do not stay in the clipboard: a minute after the window is left, and at once when the
 * office locks, they are cleared, unless something else was copied since. What was there when the window came to the front is left alone.
 *
 * @returns what to call when the office locks
 */
export function forgetCopies(clipboard: Pick<Clipboard, 'clear' | 'readText'>, window: BrowserWindow): () => void {
  let before = clipboard.readText();
  async function clear(copied: string): Promise<void> {
    if ((await clipboard.readText()) === copied) clipboard.clear();
  }
  async function clearLater(): Promise<void> {
    const copied = await clipboard.readText();
    if (copied !== (await before)) setTimeout(() => void clear(copied), kept).unref();
  }
  async function clearNow(): Promise<void> {
    if ((await clipboard.readText()) !== (await before)) clipboard.clear();
  }
  window.on('focus', () => void (before = clipboard.readText()));
  window.on('blur', () => void clearLater());
  return () => void clearNow();
}

import type { IpcMainEvent, WebContents, WebFrameMain } from 'electron';

/** The scheme and host the page is served under in Electron. */
export const pageScheme = 'app';
export const pageHost = 'fieldstead';
export const pageOrigin = `${pageScheme}://${pageHost}`;
export const pageAddress = `${pageOrigin}/`;

/** Whether an address belongs to the page: same scheme, same host, no port, no user. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${pageScheme}:` && host === pageHost && username === '' && password === '';
}

/** Whether it is the page itself, which may load itself again, and not another file of it. */
export function isPageItself(address: string): boolean {
  return isPageAddress(address) && ['/', '/index.html'].includes(new URL(address).pathname);
}

/**
 * The frame that asked for a port, if it may have one: the top frame of the program's window, showing the page. A frame that has gone away in the
 * meantime, a frame inside the page and any other origin get nothing.
 */
export function trustedSender(event: IpcMainEvent, page: WebContents): WebFrameMain | undefined {
  const frame = event.senderFrame;
  if (frame === null || event.sender !== page) return undefined;
  const isTop = frame.parent === null && !frame.detached;
  return isTop && frame.origin === pageOrigin && isPageAddress(frame.url) ? frame : undefined;
}

import type { Session, WebContents } from 'electron';
import { basename, dirname, join } from 'node:path';
import { answerWithFile, textAnswer } from '../static-files.ts';
import { isPageAddress, isPageItself, pageOrigin, pageScheme } from './page-address.ts';

/** Switches that keep Chromium from looking for anything outside this computer. */
export const offlineSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-pings'],
];

/** The one permission the page has: putting text or a picture into the clipboard, which Chromium cleans on its way. Reading it is another. */
const copying = 'clipboard-sanitized-write';

/** Serves the page's files in the window's session and lets nothing else in or out of it. */
export function guardSession(session: Session, facts: { rendererDirectory: string; isDevelopment: boolean }): void {
  session.protocol.handle(pageScheme, async (request) => {
    const isAllowed = isPageAddress(request.url) && request.method === 'GET';
    const { pathname } = new URL(request.url);
    const { body, status, headers } = isAllowed
      ? await answerWithFile(facts.rendererDirectory, pathname)
      : textAnswer(403, '');
    return new Response(body, { status, headers });
  });
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayLoad(details.url, facts.isDevelopment) });
  });
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === copying));
  session.setPermissionCheckHandler((_contents, permission) => permission === copying);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  askWhereToSave(session);
}

/** Keeps the page where it is: no navigation, no second window, no embedded page. Loading itself again is allowed, to forget what it showed. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isPageItself(details.url)) details.preventDefault();
  });
  contents.on('will-navigate', (details) => {
    if (!isPageItself(details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** The page, what it made itself in memory, and in development the developer tools. */
function mayLoad(address: string, isDevelopment: boolean): boolean {
  return (
    isPageAddress(address) ||
    address.startsWith(`blob:${pageOrigin}/`) ||
    (isDevelopment && address.startsWith('devtools://'))
  );
}

/** Only files the page made itself are saved, each after asking where. The folder is offered again until the program ends. */
function askWhereToSave(session: Session): void {
  let folder: string | undefined;
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageOrigin}/`)) {
      event.preventDefault();
      return;
    }
    const name = basename(item.getFilename());
    item.setSaveDialogOptions({ defaultPath: folder === undefined ? name : join(folder, name) });
    item.once('done', (_done, state) => {
      if (state === 'completed') folder = dirname(item.getSavePath());
    });
  });
}

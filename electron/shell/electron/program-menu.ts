import type { MenuItemConstructorOptions } from 'electron';
import type { ShellText } from '../shell-text.ts';

/** The window's menu: lock, edit, zoom, quit. Everything else is in the page. */
export function programMenu(
  text: ShellText,
  actions: { lock: () => void; isDevelopment: boolean },
): MenuItemConstructorOptions[] {
  return [
    {
      label: text('menu.program'),
      submenu: [
        { label: text('menu.lock'), accelerator: 'CommandOrControl+L', click: () => actions.lock() },
        { type: 'separator' },
        { label: text('menu.quit'), role: 'quit' },
      ],
    },
    { label: text('menu.edit'), submenu: editItems(text) },
    {
      label: text('menu.view'),
      submenu: [
        { label: text('menu.zoom-in'), role: 'zoomIn' },
        { label: text('menu.zoom-out'), role: 'zoomOut' },
        { label: text('menu.zoom-reset'), role: 'resetZoom' },
        { label: text('menu.full-screen'), role: 'togglefullscreen' },
        ...(actions.isDevelopment ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
  ];
}

function editItems(text: ShellText): MenuItemConstructorOptions[] {
  return [
    { label: text('menu.undo'), role: 'undo' },
    { label: text('menu.redo'), role: 'redo' },
    { type: 'separator' },
    ...clipboardItems(text),
    { label: text('menu.select-all'), role: 'selectAll' },
  ];
}

/** Cut, copy and paste, in the menu and under the right mouse button. */
export function clipboardItems(text: ShellText): MenuItemConstructorOptions[] {
  return [
    { label: text('menu.cut'), role: 'cut' },
    { label: text('menu.copy'), role: 'copy' },
    { label: text('menu.paste'), role: 'paste' },
  ];
}

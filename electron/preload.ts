import { contextBridge, ipcRenderer } from 'electron';

declare const window: { postMessage: (message: string, targetOrigin: string, ports: readonly unknown[]) => void };

/** The engine's port arrives here and goes on to the page; nothing else of the message does. */
ipcRenderer.on('port', (event) => {
  window.postMessage('fieldstead:port', 'app://fieldstead', event.ports);
});

/** All that the page gets to know of Electron. `connect` asks for a port and takes no argument. */
contextBridge.exposeInMainWorld('fieldstead', {
  shell: 'electron',
  connect: () => {
    ipcRenderer.send('connect');
  },
});

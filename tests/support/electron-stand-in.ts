import { EventEmitter, once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ElectronModule } from '../../electron/shell/electron/electron-module.ts';

/**
 * Stands for the `electron` module where its runtime cannot be had. It records what the shell asks of Electron and lets a test raise Electron's
 * events; ports are real ports with the shape of `MessagePortMain`. It shows that the wiring is there and answers as it should. It does not show
 * that Electron honours it: that is what the end-to-end tests in real Electron are for.
 */
export class ElectronStandIn {
  readonly calls: string[] = [];
  readonly windows: WindowStandIn[] = [];
  readonly sessions: SessionStandIn[] = [];
  readonly app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    name: '',
    paths: new Map<string, string>(),
    badge: 0,
    isFirst: true,
    switches: new Map<string, string | undefined>(),
  });
  readonly ipcMain = new EventEmitter();
  readonly powerMonitor = new EventEmitter();
  readonly schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  readonly boxes: { message: string; detail?: string }[] = [];
  readonly errorBoxes: string[] = [];
  /** Which button a box that waits gets. */
  syncAnswer = 0;
  /** What the computer's clipboard holds. */
  copied = '';
  menu: { label?: string; submenu?: { label?: string; accelerator?: string; role?: string; click?: () => void }[] }[] =
    [];
  #ready = Promise.withResolvers<undefined>();

  becomeReady(): void {
    this.calls.push('ready');
    this.#ready.resolve(undefined);
  }

  /** Ends like Electron does: `will-quit` may put it off. Resolves when nothing holds the program any more. */
  async quit(): Promise<void> {
    const held: true[] = [];
    const asked = once(this.app, 'asked-to-quit');
    this.app.emit('will-quit', { preventDefault: () => held.push(true) });
    if (held.length > 0) await asked;
  }

  /** The module as the shell receives it. */
  module(): ElectronModule {
    const { calls, windows, sessions, boxes, errorBoxes } = this;
    const app = Object.assign(this.app, {
      setName: (name: string) => (this.app.name = name),
      setPath: (name: string, path: string) => void this.app.paths.set(name, path),
      requestSingleInstanceLock: () => this.app.isFirst,
      quit: () => void this.app.emit('asked-to-quit'),
      enableSandbox: () => void calls.push('enableSandbox'),
      whenReady: () => this.#ready.promise,
      getLocale: () => 'fr-SN',
      getVersion: () => '1.2.3',
      setBadgeCount: (count: number) => (this.app.badge = count),
      commandLine: { appendSwitch: (name: string, value?: string) => void this.app.switches.set(name, value) },
    });
    const module = {
      app,
      ipcMain: this.ipcMain,
      powerMonitor: this.powerMonitor,
      clipboard: {
        readText: () => Promise.resolve(this.copied),
        clear: () => void (this.copied = ''),
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: typeof this.schemes) => {
          calls.push('registerSchemes');
          this.schemes.push(...schemes);
        },
      },
      session: {
        fromPartition: (partition: string) => {
          const session = new SessionStandIn(partition);
          sessions.push(session);
          return session;
        },
      },
      dialog: {
        showMessageBox: (_window: unknown, box: { message: string }) => {
          boxes.push(box);
          return Promise.resolve({ response: 0 });
        },
        showMessageBoxSync: (_window: unknown, box: { message: string }) => {
          boxes.push(box);
          return this.syncAnswer;
        },
        showErrorBox: (_title: string, text: string) => void errorBoxes.push(text),
      },
      Menu: {
        buildFromTemplate: (template: unknown) => template,
        setApplicationMenu: (template: typeof this.menu) => (this.menu = template),
      },
      MessageChannelMain: class {
        readonly port1: PortStandIn;
        readonly port2: PortStandIn;
        constructor() {
          const { port1, port2 } = new MessageChannel();
          this.port1 = new PortStandIn(port1);
          this.port2 = new PortStandIn(port2);
        }
      },
      BrowserWindow: class extends WindowStandIn {
        constructor(options: WindowOptions) {
          super(options);
          windows.push(this);
          app.emit('web-contents-created', {}, this.webContents);
        }
      },
    };
    return module as unknown as ElectronModule;
  }
}

type WindowOptions = Record<string, unknown> & { webPreferences: Record<string, unknown> };

/** A frame of a page. `posted` is what it received, with the ports. */
export class FrameStandIn {
  readonly posted: { channel: string; ports: PortStandIn[] }[] = [];
  detached = false;
  url: string;
  origin: string;
  parent: FrameStandIn | null;
  constructor(url: string, origin: string, parent: FrameStandIn | null = null) {
    this.url = url;
    this.origin = origin;
    this.parent = parent;
  }
  postMessage(channel: string, _message: unknown, ports: PortStandIn[]): void {
    this.posted.push({ channel, ports });
  }
}

export class ContentsStandIn extends EventEmitter {
  readonly mainFrame = new FrameStandIn('app://fieldstead/', 'app://fieldstead');
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  reloads = 0;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
  /** Raises an event that the listeners may prevent, and says whether they did. */
  isPrevented(event: string, details: object = {}): boolean {
    let isPrevented = false;
    this.emit(event, { ...details, preventDefault: () => (isPrevented = true) });
    return isPrevented;
  }
}

export class WindowStandIn extends EventEmitter {
  readonly webContents = new ContentsStandIn();
  readonly options: WindowOptions;
  readonly loaded: string[] = [];
  focused = 0;
  minimized = false;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
  }
  loadURL(address: string): Promise<void> {
    this.loaded.push(address);
    return Promise.resolve();
  }
  isDestroyed(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  focus(): void {
    this.focused += 1;
  }
}

export class SessionStandIn extends EventEmitter {
  readonly partition: string;
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  permissionRequest:
    ((contents: unknown, permission: string, callback: (granted: boolean) => void) => void) | undefined;
  permissionCheck: (() => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  spellChecker = true;
  #beforeRequest: ((details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void) | undefined;
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      void this.schemes.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<SessionStandIn['beforeRequest']>) => (this.#beforeRequest = listener),
  };
  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  get beforeRequest() {
    return this.#beforeRequest;
  }
  setPermissionRequestHandler(handler: SessionStandIn['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecker = isEnabled;
  }
  /** Whether a request to this address is stopped. */
  isCancelled(url: string): boolean {
    let isCancelled = false;
    this.#beforeRequest?.({ url }, ({ cancel }) => (isCancelled = cancel));
    return isCancelled;
  }
}

/** A port with the shape of `MessagePortMain`: events of Node, messages wrapped, and silent until started. */
export class PortStandIn extends EventEmitter {
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }
  close(): void {
    this.#port.close();
  }
}

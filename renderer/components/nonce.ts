declare global {
  /** Read by the scroll lock of dialogs, which writes a style element of its own. */
  var __webpack_nonce__: string | undefined;
}

/** The nonce of this page's content security policy; style elements without it are refused by the browser. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

export function giveNonceToScrollLock(): void {
  globalThis.__webpack_nonce__ = styleNonce();
}

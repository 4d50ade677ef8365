import { randomBytes } from 'node:crypto';

/** What the build writes into index.html wherever the nonce of the answer has to stand. */
export const noncePlaceholder = '__CSP_NONCE__';

/** What no page gets. Writing to the clipboard is left to it: a chart is copied as a picture when somebody asks for it. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** A fresh nonce for one answer, 128 bits. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The content security policy of both shells. Nothing is allowed that is not named, nothing inline runs, and styles made at run time need the
 * nonce of this very answer.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers of every answer, whatever it carries: same origin only, nothing kept, no device, no referrer. */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    'X-DNS-Prefetch-Control': 'off',
    'Cache-Control': 'no-store',
  };
}

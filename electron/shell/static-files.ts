import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { newNonce, noncePlaceholder, securityHeaders } from './content-security.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** One answer of a shell to its page, in the form both HTTP and a custom protocol can send. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Answers a request for a file of the page.
 *
 * @param directory the built page; nothing outside it is ever read, neither by `..` nor through a link
 * @param urlPath the path as it came in, still percent-encoded, without query; `/` is index.html
 * @returns 200 with the file, or 404 with nothing: what is missing and what is forbidden look the same
 */
export async function answerWithFile(directory: string, urlPath: string): Promise<PageAnswer> {
  const nonce = newNonce();
  const file = await readInside(directory, urlPath === '/' ? '/index.html' : urlPath);
  if (file === undefined) return textAnswer(404, '');
  const contentType = contentTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  const body = contentType.startsWith('text/html')
    ? Buffer.from(file.content.toString('utf8').replaceAll(noncePlaceholder, nonce))
    : file.content;
  return { status: 200, headers: { ...securityHeaders(nonce), 'Content-Type': contentType }, body };
}

/** A short plain answer, for refusals. */
export function textAnswer(status: number, text: string): PageAnswer {
  const headers = { ...securityHeaders(newNonce()), 'Content-Type': 'text/plain; charset=utf-8' };
  return { status, headers, body: Buffer.from(text) };
}

async function readInside(directory: string, urlPath: string) {
  const relative = safeRelativePath(urlPath);
  if (relative === undefined) return undefined;
  try {
    const root = await realpath(directory);
    const path = await realpath(join(root, relative));
    return path.startsWith(root + sep) ? { path, content: await readFile(path) } : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function safeRelativePath(urlPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith('/') || /[\0\\:]/.test(decoded)) return undefined;
  const parts = decoded.slice(1).split('/');
  return parts.some((part) => part === '' || part.startsWith('.')) ? undefined : parts.join(sep);
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP';
}

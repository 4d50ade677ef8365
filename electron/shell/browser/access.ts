import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Decides which browser may see the page: a token that works once is exchanged for a cookie that lasts as long as the shell runs. */
export interface Access {
  /** A fresh token, 256 bits; an earlier one that was not used stops working. */
  readonly newToken: () => string;
  /** Uses the token up and returns the value for the `Set-Cookie` header, or nothing when the token is not the current one. */
  readonly redeem: (token: string) => string | undefined;
  /** Whether a `Cookie` header carries a session of this shell. */
  readonly allows: (cookieHeader: string | undefined) => boolean;
}

/**
 * Keeps tokens and sessions in memory, as digests only.
 *
 * @param cookieName has to differ between two shells on one computer, because browsers do not keep cookies of two ports apart
 */
export function createAccess(cookieName: string): Access {
  const sessions: Buffer[] = [];
  let token: Buffer | undefined;
  return {
    newToken: () => {
      const value = secret();
      token = digest(value);
      return value;
    },
    redeem: (value) => {
      if (token === undefined || !timingSafeEqual(token, digest(value))) return undefined;
      token = undefined;
      const session = secret();
      sessions.push(digest(session));
      return `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    allows: (cookieHeader) => {
      const candidates = cookieValues(cookieHeader, cookieName).map(digest);
      return candidates.some((candidate) => sessions.some((session) => timingSafeEqual(session, candidate)));
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Digests have one length, which `timingSafeEqual` asks for. */
function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}

function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

import { randomBytes } from 'node:crypto';

export const dataKeyBytes = 32;

/**
 * The key that encrypts the database file. It lives in memory only; the key file holds it sealed in slots.
 *
 * The bytes are kept outside the shared Buffer pool so that `dispose` really overwrites the only copy this class made.
 */
export class DataKey {
  readonly #bytes: Buffer;
  #disposed = false;

  /** @param bytes 32 bytes; they are copied, the caller still owns (and should overwrite) its own. */
  constructor(bytes: Uint8Array) {
    if (bytes.length !== dataKeyBytes) throw new Error('A data key has 32 bytes');
    this.#bytes = Buffer.allocUnsafeSlow(dataKeyBytes);
    this.#bytes.set(bytes);
  }

  static random(): DataKey {
    const bytes = randomBytes(dataKeyBytes);
    const key = new DataKey(bytes);
    bytes.fill(0);
    return key;
  }

  /** The live bytes, not a copy. Throws after `dispose`, so a locked session cannot silently use a key of zeros. */
  get bytes(): Buffer {
    if (this.#disposed) throw new Error('The data key has been disposed of');
    return this.#bytes;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    this.#bytes.fill(0);
    this.#disposed = true;
  }
}

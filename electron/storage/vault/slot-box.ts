import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { SealedBytes, SealedForSlot, SlotBox } from './key-file.ts';

/**
 * A box per key slot: an X25519 key pair of which the private half opens with the slot's secret only. Whoever holds a key can seal it for any
 * slot without knowing its secret, as into a letter box.
 */

const tagBytes = 16;

/** Makes the box of a slot. `wrappingKey` is derived from the slot's secret. */
export function makeBox(wrappingKey: Buffer, boundTo: Buffer): SlotBox {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  const box = {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    ...sealBytes(boxKey(wrappingKey), secret, boundTo),
  };
  secret.fill(0);
  return box;
}

/** Seals bytes for the owner of a box: an ephemeral key pair, the shared secret through HKDF, AES-256-GCM. */
export function putInBox(box: SlotBox, content: Buffer, boundTo: Buffer): SealedForSlot {
  const owner = createPublicKey({ key: Buffer.from(box.publicKey, 'base64'), format: 'der', type: 'spki' });
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const key = sharedKey(privateKey, owner);
  const ephemeral = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return { ephemeral, ...sealBytes(key, content, boundTo) };
}

/** Opens what was put into a box; undefined where box, secret or content do not belong together. */
export function openBox(
  box: SlotBox,
  content: SealedForSlot,
  wrappingKey: Buffer,
  boundTo: Buffer,
): Buffer | undefined {
  const secret = openBytes(boxKey(wrappingKey), box, boundTo);
  if (!secret) return undefined;
  const owner = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
  secret.fill(0);
  const sender = createPublicKey({ key: Buffer.from(content.ephemeral, 'base64'), format: 'der', type: 'spki' });
  return openBytes(sharedKey(owner, sender), content, boundTo);
}

export function sealBytes(key: Buffer, content: Buffer, boundTo: Buffer): SealedBytes {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(boundTo);
  const sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

export function openBytes(key: Buffer, content: SealedBytes, boundTo: Buffer): Buffer | undefined {
  const sealed = Buffer.from(content.sealed, 'base64');
  const nonce = Buffer.from(content.nonce, 'base64');
  if (sealed.length < tagBytes || nonce.length !== 12) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(boundTo);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The slot's own secret, for another use than the data key. */
function boxKey(wrappingKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', wrappingKey, Buffer.alloc(0), 'fieldstead slot box', 32));
}

function sharedKey(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const shared = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), 'fieldstead sealed for slot', 32));
}

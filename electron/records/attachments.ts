import { hash } from 'node:crypto';
import { IsNull } from 'typeorm';
import { maximumAttachmentBytes, type Attachment, type RecordKind } from '../../shared/records/contract.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { requireReach, type SessionContext } from '../engine/context.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { findRecord } from '../storage/records.ts';
import { AttachmentEntity, type AttachmentRow } from './entities.ts';
import { kindsOfRecord } from './kinds.ts';

interface OfRecord {
  readonly kind: RecordKind;
  readonly id: string;
}

export async function listAttachments(context: SessionContext, of: OfRecord): Promise<{ attachments: Attachment[] }> {
  await requireReach(context, kindsOfRecord[of.kind].read, of);
  const rows = await context.office.reads.find(AttachmentEntity, {
    where: { recordId: of.id, removedAt: IsNull() },
    select: { id: true, name: true, mediaType: true, kind: true, size: true, sha256: true, addedAt: true },
    order: { addedAt: 'DESC' },
  });
  return { attachments: rows as unknown as Attachment[] };
}

/** Puts an uploaded file into the encrypted database. Its name is a label and never a path. */
export async function attach(
  context: SessionContext,
  input: { kind: Attachment['kind']; uploadId: string; name: string; mediaType: string } & {
    recordKind: RecordKind;
    recordId: string;
  },
): Promise<{ id: string }> {
  const { recordKind, recordId } = input;
  const { entity, write } = kindsOfRecord[recordKind];
  await requireReach(context, write, { kind: recordKind, id: recordId });
  const content = context.connection.transfers.take(input.uploadId);
  if (content.length > maximumAttachmentBytes) {
    throw new Refusal('files.too_large', { megabytes: maximumAttachmentBytes / 1024 / 1024 });
  }
  return context.office.write(context.actor, async (tx) => {
    await findRecord(tx.manager, entity, recordId);
    const id = tx.newId();
    const { name, mediaType, kind } = input;
    const described = { name, mediaType, kind, size: content.length, sha256: hash('sha256', content) };
    const row = {
      ...described,
      id,
      recordKind,
      recordId,
      content,
      addedAt: tx.now,
      addedBy: tx.actor.userId,
      removedAt: null,
    };
    await insertRows(tx.manager, AttachmentEntity, [row]);
    await tx.journal([{ action: 'attached', kind: recordKind, recordId, changes: { attachment: [null, name] } }]);
    return { id };
  });
}

export async function removeAttachment(
  context: SessionContext,
  { id }: { id: string },
): Promise<Record<string, never>> {
  await context.office.write(context.actor, async (tx) => {
    const row = await tx.manager.findOneBy(AttachmentEntity, { id, removedAt: IsNull() });
    if (!row) throw new Refusal('not_found');
    const recordKind = row.recordKind as RecordKind;
    await requireReach(context, kindsOfRecord[recordKind].write, { kind: recordKind, id: row.recordId });
    await tx.manager.update(AttachmentEntity, { id }, { removedAt: tx.now });
    await tx.journal([
      { action: 'detached', kind: recordKind, recordId: row.recordId, changes: { attachment: [row.name, null] } },
    ]);
  });
  return {};
}

/** The bytes of one attachment, to be shown from memory. */
export async function readAttachment(
  context: SessionContext,
  { id }: { id: string },
): Promise<{ mediaType: string; data: string }> {
  const row: AttachmentRow | null = await context.office.reads.findOneBy(AttachmentEntity, { id, removedAt: IsNull() });
  if (!row) throw new Refusal('not_found');
  const recordKind = row.recordKind as RecordKind;
  await requireReach(context, kindsOfRecord[recordKind].read, { kind: recordKind, id: row.recordId });
  return { mediaType: row.mediaType, data: Buffer.from(row.content).toString('base64') };
}

import type { Draft } from '../../shared/records/contract.ts';
import type { SessionContext } from '../engine/context.ts';
import { insertRows } from '../storage/insert-rows.ts';
import type { OfficeStore } from '../storage/office-store.ts';
import { isSealed, unsealed } from '../storage/sealed-text.ts';
import type { Transaction } from '../storage/transaction.ts';
import { DraftEntity, PreferenceEntity } from './entities.ts';

/** Unfinished forms of the signed-in user, newest first. */
export async function listDrafts({ office, session }: SessionContext): Promise<{ drafts: Draft[] }> {
  const rows = await office.reads.find(DraftEntity, { where: { userId: session.userId }, order: { savedAt: 'DESC' } });
  return {
    drafts: rows.flatMap(({ id, key, title, path, values, savedAt }) => {
      const opened = openedValues(values);
      return opened === null ? [] : [{ id, key, title, path, values: opened, savedAt }];
    }),
  };
}

/** Keeps what was typed so far; one draft per user and form. */
export async function saveDraft(
  { office, actor, session }: SessionContext,
  input: { key: string; title: string; path: string; values: Record<string, unknown> },
): Promise<{ id: string }> {
  const draft = { ...input, values: closedValues(office, input.values) };
  return office.write(actor, async (tx) => {
    const { userId } = session;
    const known = await tx.manager.findOneBy(DraftEntity, { userId, key: input.key });
    tx.touch('draft');
    if (known) {
      await tx.manager.update(DraftEntity, { id: known.id }, { ...draft, savedAt: tx.now } as object);
      return { id: known.id };
    }
    const id = tx.newId();
    await insertRows(tx.manager, DraftEntity, [{ ...draft, id, userId, savedAt: tx.now }]);
    return { id };
  });
}

/** What is typed may be a note in confidence: a draft is sealed as a whole while the key of the notes is at hand. */
function closedValues(office: OfficeStore, values: Record<string, unknown>): Record<string, unknown> {
  const closed = office.sealed(values);
  return isSealed(closed) ? { sealed: closed } : values;
}

/** Null for a draft whose key is not at hand. */
function openedValues(values: Record<string, unknown>): Record<string, unknown> | null {
  if (!isSealed(values['sealed'])) return values;
  const opened = unsealed(values['sealed']);
  return isSealed(opened) ? null : (opened as Record<string, unknown>);
}

export async function discardDraft(
  { office, actor }: SessionContext,
  { id }: { id: string },
): Promise<Record<string, never>> {
  await office.write(actor, (tx) => discardDrafts(tx, id));
  return {};
}

/** Forgets the draft of a form in the same transaction that saves the form. */
export async function discardDrafts(tx: Transaction, draftId: string | undefined): Promise<void> {
  if (draftId === undefined) return;
  await tx.manager.delete(DraftEntity, { id: draftId, userId: tx.actor.userId });
  tx.touch('draft');
}

export async function readPreference(
  { office, session }: SessionContext,
  { key }: { key: string },
): Promise<{ value: unknown }> {
  const row = await office.reads.findOneBy(PreferenceEntity, { userId: session.userId, key });
  return { value: row?.value ?? null };
}

export async function savePreference(
  { office, actor, session }: SessionContext,
  { key, value }: { key: string; value?: unknown },
): Promise<Record<string, never>> {
  const { userId } = session;
  await office.write(actor, async (tx) => {
    await tx.manager.delete(PreferenceEntity, { userId, key });
    await insertRows(tx.manager, PreferenceEntity, [{ userId, key, value: value ?? null }]);
  });
  return {};
}

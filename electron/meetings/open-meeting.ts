import { checkOpen } from '../../shared/meetings/rules.ts';
import { refuseBroken } from '../../shared/kernel/rule-notice.ts';
import { findRecord } from '../storage/records.ts';
import type { Transaction } from '../storage/transaction.ts';
import { MeetingEntity, type MeetingRow } from './entities.ts';

/** @throws Refusal meetings.closed or meetings.cancelled when nothing of the meeting can be changed any more */
export async function findOpenMeeting(tx: Transaction, id: string): Promise<MeetingRow> {
  const row = await findRecord(tx.manager, MeetingEntity, id);
  refuseBroken(checkOpen(row.status));
  return row;
}

import { EntitySchema } from 'typeorm';
import { primaryId, text } from '../storage/columns.ts';

/** An alert put off until a date, with the reason. */
export interface SnoozeRow {
  key: string;
  until: string;
  reason: string;
  snoozedBy: string;
  snoozedAt: string;
}

export const SnoozeEntity = new EntitySchema<SnoozeRow>({
  name: 'alert_snooze',
  columns: {
    key: { ...text, primary: true, name: 'alert_key' },
    until: { ...text, name: 'until_date' },
    reason: text,
    snoozedBy: text,
    snoozedAt: text,
  },
});

/** Somebody has taken note of an alert. Its id is made from the user and the alert's key. */
export interface AlertSeenRow {
  id: string;
  key: string;
  userId: string;
  seenOn: string;
}

export const AlertSeenEntity = new EntitySchema<AlertSeenRow>({
  name: 'alert_seen',
  columns: {
    id: primaryId,
    key: { ...text, name: 'alert_key' },
    userId: text,
    seenOn: text,
  },
  indices: [{ name: 'alert_seen_user', columns: ['userId', 'key'] }],
});

export const homeEntities = [SnoozeEntity, AlertSeenEntity];

import { EntitySchema } from 'typeorm';
import { text } from '../storage/columns.ts';

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

export const homeEntities = [SnoozeEntity];

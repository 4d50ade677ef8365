import { EntitySchema } from 'typeorm';
import type { AttendanceMark } from '../../../shared/training/choices.ts';
import { primaryId, text } from '../../storage/columns.ts';

/**
 * The mark of one trainee in one session. There are millions: a row holds no more than it must, its id is made from the two it belongs to, and
 * the journal keeps a session's marks in one entry.
 */
export interface AttendanceMarkRow {
  id: string;
  sessionId: string;
  enrolmentId: string;
  mark: AttendanceMark;
  recordedAt: string;
  recordedBy: string;
}

export const AttendanceMarkEntity = new EntitySchema<AttendanceMarkRow>({
  name: 'attendance_mark',
  columns: {
    id: primaryId,
    sessionId: { ...text, foreignKey: { target: 'training_session' } },
    enrolmentId: { ...text, foreignKey: { target: 'enrolment' } },
    mark: text,
    recordedAt: text,
    recordedBy: text,
  },
  // Everything a register or a percentage reads stands in the index.
  indices: [{ name: 'attendance_mark_session', columns: ['sessionId', 'enrolmentId', 'mark'] }],
});

import type { TFunction } from 'i18next';
import { attendanceMarks, type AttendanceMark } from '../../../shared/training/choices.ts';
import type { EntryMark } from '../../components/entry-grid/index.ts';

const toneOf: Readonly<Record<AttendanceMark, EntryMark['tone']>> = {
  present: 'good',
  late: 'middle',
  absent: 'bad',
  excused: 'quiet',
};

/** The four marks with the letters of the user's language. */
export function rollCallMarks(t: TFunction): EntryMark[] {
  return attendanceMarks.map((mark) => ({
    value: mark,
    letter: t(`attendance:letter.${mark}`),
    label: t(`attendance:mark.${mark}`),
    tone: toneOf[mark],
  }));
}

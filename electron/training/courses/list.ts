import { coursesList } from '../../../shared/training/courses/list.ts';
import type { ListSql } from '../../storage/list-query.ts';

export const coursesListSql: ListSql = {
  definition: coursesList,
  table: 'course o',
  id: 'o.id',
  joins: '',
  where: 'o.deleted_at is null',
  columns: {
    code: { value: 'o.code' },
    title: { value: 'o.title', sort: 'o.title_key' },
    phase: { value: 'o.phase' },
    skill: { value: 'o.skill' },
    hours: { value: 'round(o.minutes / 60.0, 1)' },
    cohorts: { value: '(select count(*) from cohort k where k.course_id = o.id and k.deleted_at is null)' },
    attendanceThreshold: { value: 'o.attendance_threshold' },
    passMark: { value: 'o.pass_mark' },
  },
};

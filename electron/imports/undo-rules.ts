import type { EntitySchema } from 'typeorm';
import { CommunityEntity } from '../communities/entities.ts';
import { CooperativeEntity, MembershipEntity } from '../cooperatives/entities.ts';
import { PartnerEntity } from '../partners/entities.ts';
import { PersonEntity } from '../people/entities.ts';
import { changePeople, forgetMatchKeys } from '../people/register.ts';
import type { RecordFields } from '../storage/columns.ts';
import { AssessmentEntity, CohortEntity, CourseEntity, EnrolmentEntity } from '../training/entities.ts';
import type { UndoRule } from './definition.ts';

const personName = `trim(p.given_names || ' ' || p.family_name) || ' (' || p.case_code || ')'`;

/** Every kind of record that an import may make or change, and how it is taken back. */
export const undoRules: readonly UndoRule[] = [
  {
    kind: 'assessment',
    entity: recordsOf(AssessmentEntity),
    label: `r.title || ' (' || (select k.code from cohort k where k.id = r.cohort_id) || ')'`,
    parts: ['assessment_result'],
  },
  {
    kind: 'enrolment',
    entity: recordsOf(EnrolmentEntity),
    label: `(select ${personName} from person p where p.id = r.person_id)`,
    parts: ['enrolment_step'],
  },
  { kind: 'cohort', entity: recordsOf(CohortEntity), label: 'r.code' },
  { kind: 'course', entity: recordsOf(CourseEntity), label: 'r.title' },
  { kind: 'partner', entity: recordsOf(PartnerEntity), label: 'r.name' },
  {
    kind: 'membership',
    entity: recordsOf(MembershipEntity),
    label: `(select ${personName} from person p where p.id = r.person_id)`,
    parts: ['membership_step'],
  },
  {
    kind: 'person',
    entity: recordsOf(PersonEntity),
    label: `trim(r.given_names || ' ' || r.family_name) || ' (' || r.case_code || ')'`,
    usedBy: `select record_id from attachment where removed_at is null
      union select kept_id from person_merge where undone_at is null`,
    forget: forgetMatchKeys,
    change: (tx, changes, { office, note }) => changePeople(tx, office, changes, note),
  },
  { kind: 'cooperative', entity: recordsOf(CooperativeEntity), label: 'r.name', parts: ['cooperative_step'] },
  { kind: 'community', entity: recordsOf(CommunityEntity), label: 'r.name' },
];

/** A record's table seen as that of any record. */
function recordsOf(entity: unknown): EntitySchema<RecordFields> {
  return entity as EntitySchema<RecordFields>;
}

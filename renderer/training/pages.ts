import type { PageDefinition } from '../components/page.ts';
import { AssessmentPage } from './assessments/assessment-page.tsx';
import { InstrumentsPage } from './assessments/instruments-page.tsx';
import { RegisterPage } from './attendance/register-page.tsx';
import { CertificatesPage } from './certificates/certificates-page.tsx';
import { PrintCertificatesPage } from './certificates/print-certificates-page.tsx';
import { VerifyPage } from './certificates/verify-page.tsx';
import { CohortPage } from './cohorts/cohort-page.tsx';
import { CohortsPage } from './cohorts/cohorts-page.tsx';
import { EditCohortPage } from './cohorts/edit-cohort-page.tsx';
import { NewCohortPage } from './cohorts/new-cohort-page.tsx';
import { CoursePage } from './courses/course-page.tsx';
import { CoursesPage } from './courses/courses-page.tsx';
import { EditCoursePage } from './courses/edit-course-page.tsx';
import { NewCoursePage } from './courses/new-course-page.tsx';
import { EnrolPage } from './enrolments/enrol-page.tsx';
import { GroupsPage } from './enrolments/groups-page.tsx';
import { HandoutPage } from './handouts/handout-page.tsx';
import { HandoutSheetPage } from './handouts/handout-sheet-page.tsx';
import { TracerPage } from './tracer/tracer-page.tsx';

export const coursePages: readonly PageDefinition[] = [
  { path: '/courses', page: CoursesPage },
  { path: '/courses/new', page: NewCoursePage },
  { path: '/courses/$id', page: CoursePage },
  { path: '/courses/$id/edit', page: EditCoursePage },
  { path: '/instruments', page: InstrumentsPage },
];

export const cohortPages: readonly PageDefinition[] = [
  { path: '/cohorts', page: CohortsPage },
  { path: '/cohorts/new', page: NewCohortPage },
  { path: '/cohorts/groups', page: GroupsPage },
  { path: '/cohorts/$id', page: CohortPage },
  { path: '/cohorts/$id/edit', page: EditCohortPage },
  { path: '/cohorts/$id/enrol', page: EnrolPage },
  { path: '/cohorts/$id/register', page: RegisterPage },
  { path: '/cohorts/$id/certificates', page: PrintCertificatesPage },
  { path: '/assessments/$id', page: AssessmentPage },
  { path: '/handouts/$id', page: HandoutPage },
  { path: '/handouts/$id/sheet', page: HandoutSheetPage },
];

export const afterTrainingPages: readonly PageDefinition[] = [
  { path: '/certificates', page: CertificatesPage },
  { path: '/certificates/verify', page: VerifyPage },
  { path: '/tracer', page: TracerPage },
];

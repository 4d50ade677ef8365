import type { IsoDate } from '../../kernel/dates.ts';
import type { EnrolmentStatus, Phase } from '../choices.ts';

/** Another enrolment of the same person, with the time its cohort takes. */
export interface OtherEnrolment {
  readonly cohortId: string;
  readonly cohortCode: string;
  readonly phase: Phase;
  readonly status: EnrolmentStatus;
  readonly startsOn: IsoDate;
  /** Null while the cohort has no end. */
  readonly endsOn: IsoDate | null;
}

export interface Admission {
  readonly cohortId: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly prerequisites: readonly Phase[];
  readonly others: readonly OtherEnrolment[];
}

/**
 * What stands against admitting a person.
 *
 * `already` is final. An unmet prerequisite needs an override with a reason. A clash is another cohort at the same time: it is said and
 * needs the same reason, because somebody looked at it.
 */
export interface AdmissionFindings {
  readonly already: boolean;
  readonly missing: readonly Phase[];
  readonly clashes: readonly string[];
}

const open: readonly EnrolmentStatus[] = ['applied', 'waiting', 'enrolled'];

/** What stands against admitting a person to a cohort. */
export function findingsOf({ cohortId, startsOn, endsOn, prerequisites, others }: Admission): AdmissionFindings {
  const finished = new Set(others.filter(({ status }) => status === 'completed').map(({ phase }) => phase));
  const elsewhere = others.filter((other) => other.cohortId !== cohortId && open.includes(other.status));
  return {
    already: others.some((other) => other.cohortId === cohortId),
    missing: prerequisites.filter((phase) => !finished.has(phase)),
    clashes: elsewhere
      .filter(
        (other) => (endsOn === null || other.startsOn <= endsOn) && (other.endsOn === null || other.endsOn >= startsOn),
      )
      .map(({ cohortCode }) => cohortCode),
  };
}

/** Whether an override with a reason is needed. */
export function needsOverride({ missing, clashes }: AdmissionFindings): boolean {
  return missing.length > 0 || clashes.length > 0;
}

/** The phases that are open to a person, with what is still missing for the others. */
export function openPhases(
  courses: readonly { readonly phase: Phase; readonly prerequisites: readonly Phase[] }[],
  finished: readonly Phase[],
): { phase: Phase; open: boolean; missing: Phase[] }[] {
  const phasesFound = [...new Set(courses.map(({ phase }) => phase))];
  return phasesFound.map((phase) => {
    const ofPhase = courses.filter((course) => course.phase === phase);
    const missing = ofPhase.map((course) => course.prerequisites.filter((needed) => !finished.includes(needed)));
    const least = missing.toSorted((first, second) => first.length - second.length)[0] ?? [];
    return { phase, open: least.length === 0, missing: [...least] };
  });
}

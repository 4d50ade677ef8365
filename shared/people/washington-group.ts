import type { washingtonGroupFields } from './person.ts';

/** The six domains of the Washington Group Short Set on Functioning, in the order they are asked (`washingtonGroupFields`). */
export type WashingtonGroupDomain = (typeof washingtonGroupFields)[number];

/** 1 no difficulty, 2 some difficulty, 3 a lot of difficulty, 4 cannot do at all; never collapsed to yes or no. */
export const washingtonGroupAnswers = [1, 2, 3, 4] as const;
export type WashingtonGroupAnswer = (typeof washingtonGroupAnswers)[number];

export type WashingtonGroupAnswers = Readonly<Record<WashingtonGroupDomain, number | null>>;

export type Disability = 'with' | 'without' | 'unknown';

const aLotOfDifficulty = 3;

/**
 * Whether the answers make a person with disability.
 *
 * The recommended cut-off: at least one domain "a lot of difficulty" or "cannot do at all". `without` needs all six answers; otherwise
 * `unknown`, which is never counted as without.
 */
export function disability(answers: WashingtonGroupAnswers): Disability {
  const given = Object.values(domainsOf(answers));
  if (given.some((answer) => answer !== null && answer >= aLotOfDifficulty)) return 'with';
  return given.every((answer) => answer !== null) ? 'without' : 'unknown';
}

/** Only the six answers, of whatever record they are part of. */
function domainsOf(answers: WashingtonGroupAnswers): WashingtonGroupAnswers {
  const { seeing, hearing, walking, remembering, selfCare, communicating } = answers;
  return { seeing, hearing, walking, remembering, selfCare, communicating };
}

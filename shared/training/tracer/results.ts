import { working, type TracerStatus, type WorkKind } from '../choices.ts';

/** One follow-up as results count it. Incomes in minor units of one currency. */
export interface FollowUpOutcome {
  readonly status: TracerStatus;
  /** Whether its day has come; only those count for the rate of people reached. */
  readonly isDue: boolean;
  readonly work: WorkKind | null;
  readonly incomeBefore: number | null;
  readonly incomeNow: number | null;
  readonly usesSkill: boolean | null;
}

/** Results of a group. Every rate stands with its two numbers; a rate over nobody is null. */
export interface TracerResults {
  readonly due: number;
  readonly reached: number;
  readonly reachedPercent: number | null;
  readonly working: number;
  readonly workingPercent: number | null;
  readonly byWork: Readonly<Record<WorkKind, number>>;
  readonly skillKnown: number;
  readonly usesSkill: number;
  readonly usesSkillPercent: number | null;
  /** People with an income before and now. */
  readonly incomePairs: number;
  readonly meanIncomeBefore: number | null;
  readonly meanIncomeNow: number | null;
  readonly incomeHigher: number;
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/** Counts follow-ups: reached of due, working of reached, still using the skill of those who said. */
export function tracerResults(outcomes: readonly FollowUpOutcome[]): TracerResults {
  const due = outcomes.filter(({ isDue, status }) => isDue || status !== 'due');
  const reached = due.filter(({ status }) => status === 'reached');
  const atWork = reached.filter(({ work }) => work !== null && working.includes(work));
  const skill = reached.filter(({ usesSkill }) => usesSkill !== null);
  const using = skill.filter(({ usesSkill }) => usesSkill === true);
  const pairs = reached.flatMap(({ incomeBefore, incomeNow }) =>
    incomeBefore === null || incomeNow === null ? [] : [{ incomeBefore, incomeNow }],
  );
  const mean = (of: readonly number[]) =>
    of.length === 0 ? null : of.reduce((sum, value) => sum + value, 0) / of.length;
  const count = (kind: WorkKind) => reached.filter(({ work }) => work === kind).length;
  return {
    due: due.length,
    reached: reached.length,
    reachedPercent: percent(reached.length, due.length),
    working: atWork.length,
    workingPercent: percent(atWork.length, reached.length),
    byWork: {
      wage: count('wage'),
      'self-employed': count('self-employed'),
      cooperative: count('cooperative'),
      'in-training': count('in-training'),
      'not-working': count('not-working'),
    },
    skillKnown: skill.length,
    usesSkill: using.length,
    usesSkillPercent: percent(using.length, skill.length),
    incomePairs: pairs.length,
    meanIncomeBefore: mean(pairs.map(({ incomeBefore }) => incomeBefore)),
    meanIncomeNow: mean(pairs.map(({ incomeNow }) => incomeNow)),
    incomeHigher: pairs.filter(({ incomeBefore, incomeNow }) => incomeNow > incomeBefore).length,
  };
}

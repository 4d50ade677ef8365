import { z } from 'zod';

const answerChoice = z.object({ value: z.int().min(0).max(100), text: z.string().min(1).max(200) });

const item = z.object({
  id: z.string().regex(/^[\w-]{1,20}$/),
  text: z.string().min(1).max(400),
  /** True where a high answer means little of what is measured. */
  reversed: z.boolean().default(false),
  /** From this answer on the worker is told at once how to refer safely. */
  safetyFrom: z.int().nullable().default(null),
});

const band = z.object({ from: z.number(), to: z.number(), name: z.string().min(1).max(80) });

/**
 * A questionnaire as a data file: its items, answers and how its score is computed. The free ones come with the program; an office adds its
 * own, for example a licensed one, from a file of this shape.
 */
export const instrument = z
  .object({
    code: z.string().regex(/^[\w-]{2,30}$/),
    version: z.string().min(1).max(20),
    name: z.string().min(1).max(120),
    language: z.string().min(2).max(20),
    /** Who owns it and under which terms it may be used. */
    terms: z.string().min(1).max(600),
    /** True while the wording was not compared with the published one. */
    wordingToBeChecked: z.boolean().default(false),
    introduction: z.string().max(600).default(''),
    choices: z.array(answerChoice).min(2).max(12),
    items: z.array(item).min(1).max(100),
    /** Score = sum of the answers × this. */
    multiplier: z.number().positive().max(100).default(1),
    /** At most so many missing answers are made up from the others; with more there is no score. */
    missingAllowed: z.int().min(0).max(50).default(0),
    higherIsBetter: z.boolean(),
    /** A change of at least so many points means something; null where that is not known. */
    meaningfulChange: z.number().positive().nullable().default(null),
    bands: z.array(band).max(12).default([]),
  })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, { path: ['items'] });
export type Instrument = z.infer<typeof instrument>;

/** Answers by item; an item that was not answered is left out. */
export type Answers = Readonly<Record<string, number>>;

function highest({ choices }: Instrument): number {
  return Math.max(...choices.map(({ value }) => value));
}

function lowest({ choices }: Instrument): number {
  return Math.min(...choices.map(({ value }) => value));
}

/** The highest possible score. */
export function maximumScore(of: Instrument): number {
  return of.items.length * highest(of) * of.multiplier;
}

/**
 * The score, or null when too many answers are missing. Missing answers that are allowed take the mean of the given ones, and the sum is
 * then rounded to a whole number, as is usual for the PHQ-9.
 */
export function scoreOf(of: Instrument, answers: Answers): number | null {
  const allowed = new Set(of.choices.map(({ value }) => value));
  const given = of.items.flatMap(({ id, reversed }) => {
    const answer = answers[id];
    if (answer === undefined || !allowed.has(answer)) return [];
    return [reversed ? highest(of) + lowest(of) - answer : answer];
  });
  const missing = of.items.length - given.length;
  if (given.length === 0 || missing > of.missingAllowed) return null;
  const sum = given.reduce((total, value) => total + value, 0);
  const whole = missing === 0 ? sum : Math.round((sum * of.items.length) / given.length);
  return whole * of.multiplier;
}

/** The items whose answer asks for a safe referral at once. */
export function safetyItems(of: Instrument, answers: Answers): string[] {
  return of.items
    .filter(({ id, safetyFrom }) => safetyFrom !== null && (answers[id] ?? -1) >= safetyFrom)
    .map(({ id }) => id);
}

/** The name of the band a score falls in, or null where the instrument has none for it. */
export function bandOf(of: Instrument, score: number | null): string | null {
  if (score === null) return null;
  return of.bands.find(({ from, to }) => score >= from && score <= to)?.name ?? null;
}

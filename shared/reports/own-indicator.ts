import { z } from 'zod';
import { exportRequest } from '../exports/contract.ts';
import { directions, themes, units } from './indicator.ts';

export const ownMeasures = ['count', 'people', 'sum'] as const;
export type OwnMeasure = (typeof ownMeasures)[number];

/** An indicator an office builds itself: a list, a filter on it, what is counted, and the column that says when. */
export const ownIndicator = z
  .object({
    list: z.string().max(40),
    view: exportRequest.shape.view.pick({ search: true, filters: true }),
    measure: z.enum(ownMeasures),
    /** The column that is summed. */
    field: z.string().max(60).nullable().default(null),
    /** The date that decides the quarter; without one the state of the day is counted. */
    dateField: z.string().max(60).nullable().default(null),
    theme: z.enum(themes),
    unit: z.enum(units).exclude(['percent', 'price', 'points']),
    direction: z.enum(directions).default('increase'),
  })
  .refine(({ measure, field }) => measure !== 'sum' || field !== null, { path: ['field'], error: 'required' });
export type OwnIndicator = z.infer<typeof ownIndicator>;

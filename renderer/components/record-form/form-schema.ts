import type { z } from 'zod';

/** A form's values by field name; nested fields are addressed as `byLaws.termYears`. */
export type FormValues = Record<string, unknown>;
export type FormSchema = z.ZodType<unknown, FormValues>;

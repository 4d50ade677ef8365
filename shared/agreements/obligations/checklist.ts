import { z } from 'zod';
import { optionalInteger, requiredText } from '../../kernel/form-values.ts';
import { sides } from '../choices.ts';

/** A line of a checklist template: what, for which side, and how many days after the agreement takes effect. */
export const templateItem = z.object({
  text: requiredText(300),
  side: z.enum(sides).nullable().default(null),
  days: optionalInteger(0, 3650),
});
export type TemplateItem = z.infer<typeof templateItem>;

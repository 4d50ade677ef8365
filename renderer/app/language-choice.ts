import { z } from 'zod';
import { languages } from '../../shared/kernel/choices.ts';
import type { Language } from '../../shared/kernel/choices.ts';
import { usePreference } from '../api/preferences.ts';
import { useSession } from '../api/session.ts';

interface LanguageChoice {
  /** `undefined` while it is being read. */
  readonly language: Language | undefined;
  readonly choose: (language: Language) => Promise<void>;
}

/** The user's own language; the office's until one is chosen. */
export function useLanguageChoice(): LanguageChoice {
  const { office } = useSession();
  const { value, save } = usePreference<Language>('language', z.enum(languages), office.language);
  return { language: value, choose: save };
}

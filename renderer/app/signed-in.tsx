import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AddedTabsContext } from '../components/added-tabs.ts';
import { addedTabs } from './added-tabs.ts';
import { OpeningContext, type Opening } from './opening-notices.tsx';
import { router } from './routes.tsx';
import { useLanguageChoice } from './language-choice.ts';

/** The program for a signed-in user, in that user's language. */
export function SignedIn({ opening }: { readonly opening: Opening }) {
  const { i18n } = useTranslation();
  const { language } = useLanguageChoice();
  useEffect(() => {
    if (language !== undefined && i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  if (language === undefined) return null;
  return (
    <OpeningContext value={opening}>
      <AddedTabsContext value={addedTabs}>
        <RouterProvider router={router} />
      </AddedTabsContext>
    </OpeningContext>
  );
}

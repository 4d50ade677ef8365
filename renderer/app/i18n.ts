import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages } from '../../shared/kernel/choices.ts';
import type { Language } from '../../shared/kernel/choices.ts';

const files = import.meta.glob<Record<string, unknown>>('../../resources/locales/*/*.json', {
  eager: true,
  import: 'default',
});

function resources(): Record<string, Record<string, Record<string, unknown>>> {
  const found: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [language, namespace] = path
      .replace(/\.json$/, '')
      .split('/')
      .slice(-2);
    if (language && namespace) (found[language] ??= {})[namespace] = texts;
  }
  return found;
}

/** The only thing this page keeps outside the office's file: in which language the sign-in screen is shown. */
const rememberedLanguage = 'language';

/** Before sign-in nothing of the office can be read, so the last language used here decides, or else the machine's own. */
function firstLanguage(): Language {
  const wanted = localStorage.getItem(rememberedLanguage) ?? navigator.language.slice(0, 2);
  return languages.find((language) => wanted === language) ?? 'en';
}

/** All texts are part of the page: they are there before the first paint, in every language. */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18next.dir(language);
    localStorage.setItem(rememberedLanguage, language);
  });
  await i18next.use(initReactI18next).init({
    resources: resources(),
    lng: firstLanguage(),
    fallbackLng: 'en',
    supportedLngs: languages,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

import { useTranslation } from 'react-i18next';

/** Names of fields stand inside sentences, in small letters; on their own they begin with a capital. */
export function useFieldTitle(): (field: string) => string {
  const { t, i18n } = useTranslation('imports');
  return (field) => {
    const name = t(`field.${field}`);
    return name.charAt(0).toLocaleUpperCase(i18n.language) + name.slice(1);
  };
}

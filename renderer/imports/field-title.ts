import { useTranslation } from 'react-i18next';
import { importFields, type ImportKind } from '../../shared/imports/kinds.ts';

/** Names of fields stand inside sentences, in small letters; on their own they begin with a capital. */
export function useFieldTitle(kind: ImportKind): (field: string) => string {
  const { t, i18n } = useTranslation('imports');
  return (field) => {
    const name = t(importFields(kind).find((one) => one.field === field)?.title ?? field);
    return name.charAt(0).toLocaleUpperCase(i18n.language) + name.slice(1);
  };
}

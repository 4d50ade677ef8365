import { Pagination } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PageButtonsProps {
  /** Number of pages. */
  readonly total: number;
  /** The page that is shown, from 1. */
  readonly value: number;
  readonly onChange: (page: number) => void;
}

/** Turns the pages of a plain table. */
export function PageButtons({ total, value, onChange }: PageButtonsProps) {
  const { t } = useTranslation();
  return (
    <Pagination
      mt="sm"
      size="sm"
      total={total}
      value={value}
      onChange={onChange}
      getControlProps={(control) =>
        control === 'previous' || control === 'next' ? { 'aria-label': t(`common:pages.${control}`) } : {}
      }
      getItemProps={(page) => ({ 'aria-label': t('common:pages.page', { page }) })}
    />
  );
}

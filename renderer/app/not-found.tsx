import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/navigation.tsx';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <EmptyState title={t('not-found.title')} text={t('not-found.text')}>
      <LinkButton to="/">{t('nav.home')}</LinkButton>
    </EmptyState>
  );
}

import { useTranslation } from 'react-i18next';
import { usePermission } from '../api/session.ts';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/navigation.tsx';
import type { PageDefinition } from '../components/page.ts';

/** The component of a route: the page itself, or a sentence for whoever may not open it. */
export function permittedPage({ page: Page, needs }: PageDefinition): PageDefinition['page'] {
  if (needs === undefined) return Page;
  return function PermittedPage() {
    return (
      <Permitted needs={needs}>
        <Page />
      </Permitted>
    );
  };
}

function Permitted({ needs, children }: { readonly needs: Permission; readonly children: React.ReactNode }) {
  const { t } = useTranslation('app');
  if (usePermission(needs)) return children;
  return (
    <EmptyState title={t('not-permitted.title')} text={t('not-permitted.text')}>
      <LinkButton to="/">{t('nav.home')}</LinkButton>
    </EmptyState>
  );
}

import 'dayjs/locale/es';
import 'dayjs/locale/fr';
import { createTheme, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client.ts';
import { styleNonce } from '../components/nonce.ts';
import { cssVariables, theme } from './theme.ts';

/** The crosses of dialogs and notices have no text of their own. */
function closeButtons(label: string) {
  const closeButtonProps = { 'aria-label': label };
  return createTheme({
    components: {
      Modal: {
        styles: { title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } },
        defaultProps: { overlayProps: { backgroundOpacity: 0.35, blur: 0 }, closeButtonProps },
      },
      Notification: { defaultProps: { closeButtonProps } },
    },
  });
}

/** What every screen needs, signed in or not. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const close = t('app:close');
  const translated = useMemo(() => mergeThemeOverrides(theme, closeButtons(close)), [close]);
  return (
    <MantineProvider
      theme={translated}
      cssVariablesResolver={cssVariables}
      forceColorScheme="light"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
          <Notifications position="bottom-right" />
          {children}
        </DatesProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

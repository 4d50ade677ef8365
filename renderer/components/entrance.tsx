import { Button, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/kernel/choices.ts';
import classes from './entrance.module.css';

interface EntranceProps {
  readonly title: string;
  readonly text?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The screen before anybody is signed in: one panel, and the language to read it in. */
export function Entrance({ title, text, wide = false, children }: EntranceProps) {
  const { t, i18n } = useTranslation('accounts');
  return (
    <main className={classes.screen}>
      <Text component="p" className={classes['brand'] ?? ''}>
        {t('app:name')}
      </Text>
      <Paper className={classes['panel'] ?? ''} data-wide={wide || undefined} withBorder>
        <Title order={1} size="h3" mb={text === undefined ? 'md' : 4}>
          {title}
        </Title>
        {text !== undefined && (
          <Text size="sm" c="dimmed" mb="lg">
            {text}
          </Text>
        )}
        {children}
      </Paper>
      <Group gap={4} className={classes['languages'] ?? ''} role="group" aria-label={t('app:language')}>
        {languages.map((language) => (
          <Button
            key={language}
            variant={i18n.language === language ? 'light' : 'subtle'}
            size="compact-sm"
            lang={language}
            aria-pressed={i18n.language === language}
            onClick={() => void i18n.changeLanguage(language)}
          >
            {t(`app:language-name.${language}`)}
          </Button>
        ))}
      </Group>
    </main>
  );
}

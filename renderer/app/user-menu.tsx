import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconKey, IconLanguage, IconLock, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/kernel/choices.ts';
import { useShowError } from '../api/refusal.ts';
import { lock, useSession } from '../api/session.ts';
import { useGo } from '../components/navigation.tsx';
import { useLanguageChoice } from './language-choice.ts';
import classes from './user-menu.module.css';

/** Who is signed in; language, password and lock. */
export function UserMenu() {
  const { t } = useTranslation('app');
  const { userName } = useSession();
  const { language, choose } = useLanguageChoice();
  const showError = useShowError();
  const go = useGo();
  return (
    <Menu position="bottom-end" shadow="md" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes['button'] ?? ''} aria-label={t('user-menu', { name: userName })}>
          <IconUserCircle size={22} stroke={1.5} />
          <span className={classes.name}>{userName}</span>
          <IconChevronDown size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            leftSection={one === language ? <IconCheck size={16} /> : <IconLanguage size={16} />}
            onClick={() => void choose(one).catch(showError)}
          >
            {t(`language-name.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => go('/account')}>
          {t('nav.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size={16} />} rightSection={t('keys.lock')} onClick={() => void lock()}>
          {t('lock')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

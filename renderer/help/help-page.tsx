import { List, NavLink, Text, Title } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { routerTarget } from '../components/navigation.tsx';
import { Page } from '../components/page-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import classes from './help-page.module.css';
import { helpTopics } from './topics.ts';

/** What each part of the program is for and how it is used, in short points. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const { topic } = useLocation().search as { topic?: string };
  const current = helpTopics.find(({ namespace }) => namespace === topic) ?? helpTopics[0];
  return (
    <Page>
      <PageHeader title={t('title')} detail={t('detail')} />
      <div className={classes.columns}>
        <nav aria-label={t('topics')} className={classes.topics}>
          {helpTopics.map(({ namespace }) => (
            <NavLink
              key={namespace}
              component={Link}
              {...routerTarget(`/help?topic=${namespace}`)}
              label={t(`${namespace}:guide.title`)}
              active={namespace === current?.namespace}
              aria-current={namespace === current?.namespace ? 'page' : undefined}
            />
          ))}
        </nav>
        {current && <Topic namespace={current.namespace} />}
      </div>
    </Page>
  );
}

function Topic({ namespace }: { readonly namespace: string }) {
  const { t } = useTranslation();
  const points = pointsOf(t, namespace);
  return (
    <article className={classes.topic}>
      <Title order={2} size="h3" mb="xs">
        {t(`${namespace}:guide.title`)}
      </Title>
      <Text mb="sm">{t(`${namespace}:guide.purpose`)}</Text>
      <List type="ordered" spacing="xs">
        {points.map((point) => (
          <List.Item key={point}>{point}</List.Item>
        ))}
      </List>
    </article>
  );
}

const mostPoints = 12;

/** The points of a guide are numbered from 1 and end where no text follows. */
function pointsOf(t: TFunction, namespace: string): string[] {
  const points: string[] = [];
  for (let number = 1; number <= mostPoints; number += 1) {
    const point = t(`${namespace}:guide.points.${number}`, { defaultValue: '' });
    if (point !== '') points.push(point);
  }
  return points;
}

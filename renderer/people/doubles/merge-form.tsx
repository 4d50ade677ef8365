import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowMerge, IconArrowsExchange } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/people/contract.ts';
import { client } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { LinkButton } from '../../components/navigation.tsx';
import { personName } from '../person-text.ts';
import type { PersonField } from '../person-text.ts';
import classes from './doubles.module.css';
import { MergeChoice } from './merge-choice.tsx';
import { groupsOf, startsWithMerged } from './merge-values.ts';
import type { DifferingField } from './merge-values.ts';

export interface MergePreview {
  readonly kept: PersonRecord;
  readonly merged: PersonRecord;
  readonly fields: readonly DifferingField[];
  readonly links: readonly { readonly kind: string; readonly count: number }[];
}

interface MergeFormProps {
  readonly preview: MergePreview;
  readonly onMerged: (mergeId: string) => void;
}

/** A choice for each field that differs, and what else the merge will move. */
export function MergeForm({ preview, onMerged }: MergeFormProps) {
  const { t } = useTranslation('people');
  const { kept, merged, fields } = preview;
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => startsWithMerged(fields));
  const groups = groupsOf(fields);
  const [confirming, setConfirming] = useState(false);
  const heads = { kept: `${kept.caseCode} ${personName(kept)}`, merged: `${merged.caseCode} ${personName(merged)}` };

  function choose(field: string, side: 'kept' | 'merged'): void {
    const next = new Set(taken);
    if (side === 'merged') next.add(field);
    else next.delete(field);
    setTaken(next);
  }
  async function merge(): Promise<void> {
    const { mergeId } = await client.people.merge({
      keptId: kept.id,
      keptVersion: kept.version,
      mergedId: merged.id,
      mergedVersion: merged.version,
      take: fields.map(({ field }) => field).filter((field) => taken.has(field)),
    });
    onMerged(mergeId);
  }
  return (
    <Stack align="flex-start">
      <LinkButton
        to={`/people/${merged.id}/merge/${kept.id}`}
        variant="default"
        size="xs"
        leftSection={<IconArrowsExchange size={16} />}
      >
        {t('merge.swap', { code: merged.caseCode })}
      </LinkButton>
      <Paper withBorder w="100%" component="section" className={classes['choices'] ?? ''}>
        <div className={classes.choiceHead} aria-hidden>
          <span />
          <span>{t('merge.kept', { record: heads.kept })}</span>
          <span>{t('merge.merged', { record: heads.merged })}</span>
        </div>
        {fields.length === 0 && (
          <Text size="sm" p="sm">
            {t('merge.no-differences')}
          </Text>
        )}
        {groups.map(
          ({ key, members }) =>
            members.length > 0 && (
              <Fragment key={key}>
                <Title order={2} className={classes['choiceGroup'] ?? ''}>
                  {t(`merge.group.${key}`)}
                </Title>
                {members.map(({ field }) => (
                  <MergeChoice
                    key={field}
                    field={field as PersonField}
                    kept={kept}
                    merged={merged}
                    side={taken.has(field) ? 'merged' : 'kept'}
                    onChoose={(side) => choose(field, side)}
                  />
                ))}
              </Fragment>
            ),
        )}
      </Paper>
      <MovedLinks links={preview.links} code={merged.caseCode} />
      <Button leftSection={<IconArrowMerge size={18} />} onClick={() => setConfirming(true)}>
        {t('merge.action')}
      </Button>
      <ConfirmDialog
        opened={confirming}
        onClose={() => setConfirming(false)}
        title={t('merge.confirm-title', { merged: merged.caseCode, kept: kept.caseCode })}
        text={t('merge.confirm-text', heads)}
        action={t('merge.action')}
        onConfirm={merge}
      />
    </Stack>
  );
}

function MovedLinks({ links, code }: { readonly links: MergePreview['links']; readonly code: string }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <section>
      <Title order={2} size="h5" mb={4}>
        {t('merge.links', { code })}
      </Title>
      {links.length === 0 ? (
        <Text size="sm">{t('merge.no-links')}</Text>
      ) : (
        <ul className={classes.links}>
          {links.map(({ kind, count }) => (
            <li key={kind}>{t(`link.${kind}`, { count, shown: format.number(count) })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

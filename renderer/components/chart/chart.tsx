import { Button, Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { IconCopy, IconDownload, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBlob } from '../../api/files.ts';
import { useAction } from '../use-action.tsx';
import type { ChartData } from './chart-data.ts';
import { ChartTable } from './chart-table.tsx';
import classes from './chart.module.css';
import { pictureOf } from './picture.ts';
import { plotHeight } from './plot-frame.ts';

// The drawing library is large and most pages have no chart.
const LinePlot = lazy(async () => ({ default: (await import('./line-plot.tsx')).LinePlot }));
const BarPlot = lazy(async () => ({ default: (await import('./bar-plot.tsx')).BarPlot }));

interface ChartProps {
  readonly kind: 'line' | 'bar';
  readonly title: string;
  /** One sentence: what is drawn, what is left out. */
  readonly note?: string;
  readonly data: ChartData;
}

/**
 * A drawing with its numbers. It is read without colours (symbols, dashes, hatchings), by ear (the table behind it), on paper, and can be
 * copied into another document as a picture.
 */
export function Chart({ kind, title, note, data }: ChartProps) {
  const { t } = useTranslation();
  const heading = useId();
  const [asTable, setAsTable] = useState(false);
  const plot = useRef<HTMLDivElement>(null);
  const Plot = kind === 'line' ? LinePlot : BarPlot;
  const isEmpty = data.rows.length === 0;
  return (
    <Paper withBorder p="md" component="figure" m={0} aria-labelledby={heading} className={classes.figure}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} size="h5" id={heading}>
            {title}
          </Title>
          {note !== undefined && (
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          )}
        </div>
        {!isEmpty && <ChartTools title={title} plot={plot} asTable={asTable} onTable={setAsTable} />}
      </Group>
      {isEmpty && <Text size="sm">{t('common:chart.empty')}</Text>}
      {!isEmpty && (
        <div ref={plot} className={classes.plot} aria-hidden>
          <Suspense fallback={<Skeleton height={plotHeight} />}>
            <Plot data={data} />
          </Suspense>
        </div>
      )}
      {!isEmpty && (
        <div className={asTable ? undefined : classes.unseen}>
          <ChartTable data={data} title={title} />
        </div>
      )}
    </Paper>
  );
}

interface ChartToolsProps {
  readonly title: string;
  readonly plot: React.RefObject<HTMLDivElement | null>;
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
}

function ChartTools({ title, plot, asTable, onTable }: ChartToolsProps) {
  const { t } = useTranslation();
  const { run, running, problem } = useAction();
  const [copied, setCopied] = useState(false);
  const picture = () => {
    if (plot.current === null) throw new Error('the chart is gone');
    return pictureOf(plot.current, title);
  };
  const copy = () =>
    run(async () => {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture() })]);
      setCopied(true);
    });
  const save = () => run(async () => saveBlob(await picture(), `${title}.png`));
  return (
    <div className={classes.tools}>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-pressed={asTable}
          leftSection={<IconTable size={16} />}
          onClick={() => onTable(!asTable)}
        >
          {asTable ? t('common:chart.hide-table') : t('common:chart.show-table')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconCopy size={16} />}
          loading={running}
          onClick={() => void copy()}
        >
          {copied ? t('common:chart.copied') : t('common:chart.copy')}
        </Button>
        <Button size="compact-sm" variant="subtle" leftSection={<IconDownload size={16} />} onClick={() => void save()}>
          {t('common:chart.save')}
        </Button>
      </Group>
      {problem}
    </div>
  );
}

import { groupSources } from './groups.ts';
import type { Source } from './source.ts';
import { tradeSources } from './trade.ts';
import { trainingSources } from './training.ts';

const sources = new Map([...groupSources, ...trainingSources, ...tradeSources].map((source) => [source.name, source]));

export function sourceOf(name: string): Source {
  const source = sources.get(name);
  if (!source) throw new Error(`no source ${name}`);
  return source;
}

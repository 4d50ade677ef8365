import { expect, test } from 'vitest';
import { journalActions, journalKinds } from '../../../shared/records/journal/actions.ts';
import { recordKinds } from '../../../shared/records/contract.ts';
import { textsOf } from '../../support/house/locale-texts.ts';

const texts = textsOf('en');

test('every action and kind that the journal offers to filter by has its words', () => {
  const lacking = [
    ...journalActions.map((action) => `common:history.action.${action}`),
    ...journalKinds.map((kind) => `common:record-kinds.${kind}`),
  ].filter((key) => !texts.has(key));
  expect(lacking).toEqual([]);
});

test('every action that has words can be filtered by, and so can every kind of record', () => {
  const prefix = 'common:history.action.';
  const worded = [...texts.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  expect(worded.filter((action) => !journalActions.some((known) => known === action))).toEqual([]);
  expect(recordKinds.filter((kind) => !journalKinds.some((known) => known === kind))).toEqual([]);
});

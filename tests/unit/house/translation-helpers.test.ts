import { expect, test } from 'vitest';
import { baseKeys, parametersOf, pluralForms } from '../../support/house/locale-texts.ts';
import { fits, usedKeys } from '../../support/house/used-keys.ts';

const namespaces = new Set(['people', 'errors']);

interface Found {
  readonly exact: string[];
  readonly patterns: string[];
  readonly withoutNamespace: string[];
}

function keysIn(text: string): Found {
  const found = usedKeys([{ path: 'renderer/people/page.tsx', text }], namespaces);
  return {
    exact: [...found.exact.keys()],
    patterns: [...found.patterns.keys()],
    withoutNamespace: [...found.withoutNamespace],
  };
}

test('a key is found wherever it stands, but not in a comment or in another kind of text', () => {
  const found = keysIn(`
    // t('people:in.comment')
    const tab = { label: 'people:tab' };
    const title = <h1>{t('people:title', { count: 1 })}</h1>;
    const state = t(isOpen ? 'people:open' : 'people:closed');
    const other = 'mailto:somebody';
  `);
  const exact = ['people:tab', 'people:title', 'people:open', 'people:closed'];
  expect(found).toEqual({ exact, patterns: [], withoutNamespace: [] });
});

test('a key of a namespace that does not exist is still a key that was asked for', () => {
  expect(keysIn(`t('elsewhere:title'); link('elsewhere:title');`).exact).toEqual(['elsewhere:title']);
});

test('a key without namespace is in the one its translator was made for', () => {
  const found = keysIn(`
    function Page() {
      const { t, i18n } = useTranslation('people');
      return <Row title={t('title')} onOpen={() => { done(t(\`sex.\${sex}\`)); }}>{t('common:save')}</Row>;
    }
  `);
  expect(found).toEqual({ exact: ['people:title', 'common:save'], patterns: ['people:sex.*'], withoutNamespace: [] });
  expect(keysIn(`function Page() { const { t } = useTranslation(); return t('loading'); }`).exact).toEqual([
    'common:loading',
  ]);
});

test('a key whose namespace nothing tells is reported with its place', () => {
  const found = keysIn(
    `function a(t) { return t('title'); }
     function b(t) { return t('name'); }
     const c = <Trans i18nKey="text" />;`,
  );
  expect(found.withoutNamespace).toEqual([
    'renderer/people/page.tsx:1 "title"',
    'renderer/people/page.tsx:2 "name"',
    'renderer/people/page.tsx:3 "text"',
  ]);
});

test('a key built at run time is a pattern, unless it would fit everything', () => {
  const found = keysIn(
    't(`people:sex.${sex}`); t(`errors:${code}`); t(`${namespace}:field.${name}`); t(`${a}:${b}`); t(`${a}`); log(`${name}: done`);',
  );
  expect(found).toEqual({ exact: [], patterns: ['people:sex.*', '*:field.*'], withoutNamespace: [] });
});

test('a comment declares what no string shows', () => {
  const found = keysIn('// i18n: people:age.*\n// i18n: people:sum\n');
  expect(found).toEqual({ exact: ['people:sum'], patterns: ['people:age.*'], withoutNamespace: [] });
});

test('a star stands for anything but the end of a namespace', () => {
  expect(fits('people:field.givenNames', '*:field.*')).toBe(true);
  expect(fits('people:sex.female', 'people:sex.*')).toBe(true);
  expect(fits('people:sexes.female', 'people:sex.*')).toBe(false);
  expect(fits('people:sex.female', '*.female')).toBe(false);
});

test('plural forms are one key, and a look-alike ending without a general form is a key of its own', () => {
  const texts = new Map([
    ['people:found_one', 'one person'],
    ['people:found_other', '{{count}} people'],
    ['people:choose_one', 'Choose one'],
  ]);
  expect([...baseKeys(texts)]).toEqual(['people:found', 'people:choose_one']);
  expect([...pluralForms(texts)]).toEqual([['people:found', ['one', 'other']]]);
});

test('parameters are found with their formats and without doubles', () => {
  expect(parametersOf('{{ name }} has {{count, number}} of {{count}} and {{- link}}')).toEqual([
    'count',
    'link',
    'name',
  ]);
});

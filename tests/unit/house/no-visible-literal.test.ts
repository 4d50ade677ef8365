import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';
import { noVisibleLiteral } from '../../support/eslint-rules/no-visible-literal.ts';

Object.assign(RuleTester, { afterAll, describe, it });

const tester = new RuleTester({ languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } });

function seen(code: string, ...texts: string[]): RuleTester.InvalidTestCase {
  return { code, errors: texts.map((text) => ({ messageId: 'literal', data: { text } })) };
}

tester.run('no-visible-literal', noVisibleLiteral, {
  valid: [
    `<p>{t('people:title')}</p>`,
    `<p>{count} / {total} - 3 %</p>`,
    `<TextInput label={t('people:field.givenNames')} name="givenNames" />`,
    `<Badge color="red" className="wide">{person.code}</Badge>`,
    `<Link to={open ? '/people' : '/home'} />`,
    `const page = { path: '/people', label: 'people:title' };`,
    `const column = { field: 'givenNames', headerName: t('people:field.givenNames') };`,
  ],
  invalid: [
    seen(`<p>Given names</p>`, 'Given names'),
    seen(`<p>Prénom : {name}</p>`, 'Prénom :'),
    seen(`<p>{'Given names'}</p>`, 'Given names'),
    seen(`<p>{isOpen ? 'Open' : t('people:closed')}</p>`, 'Open'),
    seen(`<p>{isOpen && 'Open'}</p>`, 'Open'),
    seen('<p>{`${count} people`}</p>', 'people'),
    seen(`<TextInput label="Given names" />`, 'Given names'),
    seen(`<TextInput placeholder={'Search' + '…'} />`, 'Search'),
    seen(`<button aria-label={isOpen ? 'Close' : 'Open'} />`, 'Close', 'Open'),
    seen(`<img alt="Photo" title="" />`, 'Photo'),
    seen(`notifications.show({ title: t('people:saved'), message: 'Saved' });`, 'Saved'),
    seen(`const column = { headerName: 'Sex' };`, 'Sex'),
    seen(`const props = { 'aria-label': 'Close' };`, 'Close'),
  ],
});

import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { placeOf, projectFiles, sourceFiles, topLevelNames, visitSyntax } from '../../support/house/source-files.ts';
import type { ProjectFile } from '../../support/house/source-files.ts';

const product = sourceFiles('electron', 'shared', 'renderer');
const engine = product.filter((file) => file.path.startsWith('electron/'));
const tests = sourceFiles('tests').filter((file) => !file.path.startsWith('tests/unit/house/'));
const documents = projectFiles(['.'], ['.md', '.yml', '.json', '.js', '.cjs']).filter(
  (file) => !file.path.includes('/'),
);

/** The places whose line matches, as `path:line`. */
function linesMatching(files: readonly ProjectFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : [])),
  );
}

/** The places in code, not in comments, where a node is as asked. */
function nodesMatching(files: readonly ProjectFile[], matches: (node: ts.Node) => boolean): string[] {
  const places: string[] = [];
  for (const file of files) {
    visitSyntax(file, (node) => {
      if (matches(node)) places.push(placeOf(file, node));
    });
  }
  return places;
}

describe('size and state', () => {
  test('no file is longer than 300 lines', () => {
    const long = product.map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }));
    expect(long.filter((file) => file.lines > 300)).toEqual([]);
  });

  test('nothing is left unfinished', () => {
    expect(linesMatching([...product, ...tests], /\b(?:TODO|FIXME)\b/)).toEqual([]);
  });

  test('no test keeps the others from running', () => {
    const only = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) &&
      node.name.text === 'only' &&
      /^(?:test|it|describe)\b/.test(node.getText());
    expect(nodesMatching(tests, only)).toEqual([]);
  });
});

describe('dangerous calls', () => {
  test('the engine never asks the database for its plain bytes, its driver backup or a new key in place', () => {
    const called = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) &&
      ts.isCallExpression(node.parent) &&
      node.parent.expression === node &&
      ['serialize', 'backup', 'rekey'].includes(node.name.text);
    const inSql = (node: ts.Node): boolean => isText(node) && /\brekey\b/i.test(node.text);
    expect(nodesMatching(engine, (node) => called(node) || inSql(node))).toEqual([]);
  });

  test('only the programs a person starts in a terminal print to it', () => {
    const silent = product.filter((file) => !/^electron\/(?:cli|start|browser)(?:\.ts$|\/)/.test(file.path));
    const printing = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console';
    expect(nodesMatching(silent, printing)).toEqual([]);
  });
});

describe('what lies where', () => {
  test('the top level holds only what belongs there', () => {
    const folders = ['.ci', 'electron', 'renderer', 'resources', 'shared', 'tests'];
    const documentsAllowed = [
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
    ];
    const packaging = ['electron-builder.yml', 'package-lock.json', 'package.json', 'tsconfig.json'];
    const tools = ['.dependency-cruiser.cjs', '.gitattributes', '.gitignore', '.prettierignore', 'eslint.config.js'];
    const ofPeople = ['.DS_Store', '.idea', '.vscode'];
    const allowed = new Set([...folders, ...documentsAllowed, ...packaging, ...tools, ...ofPeople]);
    expect(topLevelNames().filter((name) => !allowed.has(name))).toEqual([]);
  });

  test('nothing names a place on the machine it was written on', () => {
    const texts = projectFiles(['resources'], ['.json']);
    const absolute = /(?<![\w.])\/(?:work|root|home\/\w+|Users\/\w+)\/|\b[A-Z]:\\\\?Users\\/;
    expect(linesMatching([...product, ...documents, ...texts], absolute)).toEqual([]);
    expect(linesMatching(tests, /(?<![\w.])\/work\//)).toEqual([]);
  });

  test('only the test folder knows data beside the project', () => {
    expect(linesMatching([...product, ...documents], /FIELDSTEAD_DATA|\.\.\/shared\/data/)).toEqual([]);
  });

  test('nothing names a package registry', () => {
    const lockfile = 'package-lock.json';
    const checked = [...product, ...tests, ...documents.filter((file) => file.path !== lockfile)];
    expect(linesMatching(checked, /registry\.[\w-]+\.\w+|npmjs\.|deb\.debian\.org/)).toEqual([]);
  });
});

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

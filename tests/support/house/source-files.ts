import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../run/tool.ts';

export interface ProjectFile {
  /** Path inside the project, with forward slashes on every system. */
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set(['.git', 'node_modules', 'out', 'dist', 'test-results']);

/** Every file of the given folders of the project whose name ends in one of the endings. */
export function projectFiles(folders: readonly string[], endings: readonly string[]): ProjectFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(projectFolder.length).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .filter((file) => !file.path.split('/').some((part) => notOurs.has(part)));
}

/** Every TypeScript file of the given folders. */
export function sourceFiles(...folders: string[]): ProjectFile[] {
  return projectFiles(folders, ['.ts', '.tsx']);
}

/** The names directly in the project folder, without what tools and Git keep there. */
export function topLevelNames(): string[] {
  return readdirSync(projectFolder).filter((name) => !notOurs.has(name));
}

const trees = new WeakMap<ProjectFile, ts.SourceFile>();

/** Calls `visit` for every syntax node of a file, so that comments and strings are not taken for code. */
export function visitSyntax(file: ProjectFile, visit: (node: ts.Node) => void): void {
  const tree = trees.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  trees.set(file, tree);
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(tree);
}

/** Where a node stands, as `path:line`. */
export function placeOf(file: ProjectFile, node: ts.Node): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${file.path}:${line + 1}`;
}

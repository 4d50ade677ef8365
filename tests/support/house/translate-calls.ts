import ts from 'typescript';

/** The namespace of `useTranslation()`, as renderer/app/i18n.ts sets it. */
const defaultNamespace = 'common';

/** Whether a string is a key somebody asks a text for: the first argument of `t(…)`, alone or as one of a choice, or `i18nKey`. */
export function isAsked(node: ts.Node): boolean {
  return translator(node) !== null;
}

/**
 * The namespace of a key that names none: that of the nearest `useTranslation('…')` which the called `t` can come from. Null where there
 * is no such call.
 */
export function askedNamespace(node: ts.Node): string | null {
  const name = translator(node);
  for (let place: ts.Node = node; !ts.isSourceFile(place); place = place.parent) {
    if (!ts.isBlock(place)) continue;
    const hook = place.statements
      .filter(ts.isVariableStatement)
      .flatMap(hooksOf)
      .find((found) => found.names.includes(name ?? ''));
    if (hook !== undefined) return hook.namespace;
  }
  return null;
}

/** The name of the function that is called with the key, `t` for `i18n.t` and for `<Trans>`; null when the string is no asked key. */
function translator(node: ts.Node): string | null {
  const value = outermostChoice(node);
  const { parent } = value;
  if (ts.isJsxAttribute(parent)) return parent.name.getText() === 'i18nKey' ? 't' : null;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== value) return null;
  const called = parent.expression;
  const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
  return name === 't' ? name : null;
}

/** In `t(isOpen ? 'open' : 'closed')` the choice for either of its strings. */
function outermostChoice(node: ts.Node): ts.Node {
  const { parent } = node;
  const isBranch = ts.isConditionalExpression(parent) && parent.condition !== node;
  return isBranch || ts.isParenthesizedExpression(parent) || ts.isJsxExpression(parent)
    ? outermostChoice(parent)
    : node;
}

/** The calls of `useTranslation` in a statement `const { t } = useTranslation('people')`, with the names they give. */
function hooksOf(statement: ts.VariableStatement): { readonly names: string[]; readonly namespace: string | null }[] {
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    if (initializer === undefined || !ts.isCallExpression(initializer) || !ts.isObjectBindingPattern(name)) return [];
    if (initializer.expression.getText() !== 'useTranslation') return [];
    const [argument] = initializer.arguments;
    const namespace =
      argument === undefined ? defaultNamespace : ts.isStringLiteralLike(argument) ? argument.text : null;
    return [{ names: name.elements.map((element) => element.name.getText()), namespace }];
  });
}

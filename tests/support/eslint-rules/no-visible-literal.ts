import type { Rule } from 'eslint';

/** The few parts of a syntax node this rule reads; ESLint's own types know no JSX. */
interface SyntaxNode {
  readonly type: string;
  readonly name?: string | SyntaxNode;
  readonly key?: SyntaxNode;
  readonly value?: unknown;
  readonly operator?: string;
  readonly expression?: SyntaxNode;
  readonly consequent?: SyntaxNode;
  readonly alternate?: SyntaxNode;
  readonly left?: SyntaxNode;
  readonly right?: SyntaxNode;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
  readonly parent?: SyntaxNode;
}

/** Properties of components, and of the objects handed to them, whose text a user reads or hears. */
const visibleNames = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'headerName',
  'headerTooltip',
  'label',
  'legend',
  'message',
  'nothingFoundMessage',
  'placeholder',
  'subtitle',
  'title',
]);

/** The key of a text, `people:field.givenNames`: an object may carry one for somebody else to translate. */
const translationKey = /^[a-z][\w-]*:[\w.*-]+$/i;
const letter = /\p{L}/u;

/** Reports words written in the source where a user would see them; they belong in resources/locales. */
export const noVisibleLiteral: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: '"{{text}}" is visible to the user: put it in resources/locales and use its key.' },
  },
  create(context) {
    const reportText = (holder: SyntaxNode, text: string): void => {
      const trimmed = text.trim();
      if (!letter.test(trimmed) || translationKey.test(trimmed)) return;
      context.report({ node: holder as unknown as Rule.Node, messageId: 'literal', data: { text: trimmed } });
    };
    const reportExpression = (holder: SyntaxNode, expression: SyntaxNode | undefined): void => {
      for (const text of textsOf(expression)) reportText(holder, text);
    };
    const listener = {
      JSXText(node: SyntaxNode) {
        reportText(node, String(node.value));
      },
      JSXExpressionContainer(node: SyntaxNode) {
        if (node.parent?.type !== 'JSXAttribute') reportExpression(node, node.expression);
      },
      JSXAttribute(node: SyntaxNode) {
        if (!visibleNames.has(nameOf(node.name))) return;
        const value = node.value as SyntaxNode | null;
        reportExpression(node, value?.type === 'JSXExpressionContainer' ? value.expression : (value ?? undefined));
      },
      Property(node: SyntaxNode) {
        if (visibleNames.has(nameOf(node.key))) reportExpression(node, node.value as SyntaxNode);
      },
    };
    return listener as Rule.RuleListener;
  },
};

function nameOf(node: SyntaxNode | string | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return node.type === 'Literal' ? String(node.value) : nameOf(node.name);
}

/** The texts an expression can become: a literal, the fixed parts of a template, or either side of a choice. */
function textsOf(node: SyntaxNode | undefined): string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis ?? []).map((part) => part.value.raw);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...textsOf(node.left), ...textsOf(node.right)] : [];
    default:
      return [];
  }
}

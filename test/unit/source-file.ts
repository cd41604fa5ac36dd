import ts from 'typescript';

/** What the rules of the architecture ask about a file. */
export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  path: string;
  imports: readonly { specifier: string; isType: boolean }[];
  /** Names of variables that the file reads and does not declare. */
  globals: readonly string[];
  /** Whether it calls `Date.now()`, `performance.now()` or an argument-less `Date`. */
  readsClock: boolean;
  /** Whether it only hands on what other modules export. */
  onlyReexports: boolean;
  lines: number;
}

/** Reads a module, a component's frontmatter and scripts, or a style sheet's imports. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (path.endsWith('.css')) return { path, ...NOTHING, imports: cssImports(text), lines };
  const code = path.endsWith('.astro') ? codeOfComponent(text) : text;
  const tree = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ESNext, true);
  const imports: { specifier: string; isType: boolean }[] = [];
  const read = new Set<string>();
  const declared = new Set<string>();
  let readsClock = false;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push(found);
    if (ts.isIdentifier(node) && isDeclaration(node)) declared.add(node.text);
    else if (ts.isIdentifier(node) && isVariable(node)) read.add(node.text);
    readsClock ||= isClock(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const onlyReexports =
    tree.statements.length > 0 &&
    tree.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
  const globals = [...read].filter((name) => !declared.has(name));
  return { path, imports, globals, readsClock, onlyReexports, lines };
}

const NOTHING = { globals: [], readsClock: false, onlyReexports: false };

function cssImports(text: string): SourceFile['imports'] {
  return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map(([, specifier = '']) => ({
    specifier,
    isType: false,
  }));
}

function codeOfComponent(text: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  return [frontmatter, ...scripts].join('\n;\n');
}

function importOf(node: ts.Node): { specifier: string; isType: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return literal(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0], false);
  }
  return undefined;
}

function literal(node: ts.Node | undefined, isType: boolean): { specifier: string; isType: boolean } | undefined {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, isType } : undefined;
}

/** Whether an identifier names a variable, parameter, function, class or import. */
function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent);
  return declares && parent.name === node;
}

/** Whether an identifier stands for a variable: it is not a member, a key or the name of a type's field. */
function isVariable(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return false;
  return !('name' in parent && parent.name === node) && !('propertyName' in parent && parent.propertyName === node);
}

function isClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return node.name.text === 'now' && ['Date', 'performance'].includes(node.expression.getText());
  }
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

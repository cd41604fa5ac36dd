import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const html = 'Text from people never becomes markup: build elements, or use textContent.';
const htmlSinks = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment'].map((property) => ({
    property,
    message: html,
  })),
  ...['write', 'writeln'].map((property) => ({ object: 'document', property, message: html })),
];

const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a constant list or a union; enums are not erasable.' };
const noDefaults = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only Astro and tools want a default.',
};

export default tseslint.config(
  { ignores: ['.astro/', 'dist/', 'lib/', 'content/', 'test/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  astro.configs['flat/recommended'],
  {
    // Of the rules that know types, those that find faults; they hold whether or not Astro's generated types are there.
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-properties': ['error', ...htmlSinks],
      'no-restricted-syntax': ['error', noEnums, noDefaults],
      'astro/no-set-html-directive': 'error',
    },
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    files: ['src/index.ts', 'scripts/astro-messages.mjs', '**/*.config.{ts,mjs}'],
    rules: { 'no-restricted-syntax': ['error', noEnums] },
  },
);

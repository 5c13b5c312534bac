// The rules of style and of dependency that a machine can keep; each message says what to do instead.
import tseslint from 'typescript-eslint'

const clock = 'Take the time from the injected clock (cloud/database/clock.ts or a parameter).'
const noWallClock = {
  'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: clock }],
  'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock }],
}
const forbid = (groups) => ({ 'no-restricted-imports': ['error', { patterns: groups }] })
const outsideOfShared = { group: ['koa', '@koa/*', 'typeorm', 'mysql2', 'libsql', '@tarojs/*', '@nutui/*', 'react', 'node:*', '**/cloud/**', '**/miniprogram/**', '@/*'], message: 'shared is pure TypeScript that both sides load.' }

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'data/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  // Drafted from the declared tables, and as long as these are.
  { files: ['cloud/database/migrations/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['shared/**/*.ts'], ignores: ['**/*.test.ts'], rules: { ...noWallClock, ...forbid([outsideOfShared]) } },
  {
    files: ['cloud/**/*.ts'],
    ignores: ['**/*.test.ts', 'cloud/test/**', 'cloud/bench/**', 'cloud/database/clock.ts'],
    rules: { ...noWallClock, ...forbid([{ group: ['@tarojs/*', '@nutui/*', 'react', '**/miniprogram/**', '@/*'], message: 'The server never imports the client.' }]) },
  },
  {
    files: ['cloud/routing/**/*.ts'],
    ignores: ['cloud/routing/cli/**', '**/*.test.ts'],
    rules: forbid([{ group: ['koa', '@koa/*', 'typeorm', 'mysql2', 'libsql', 'node:*', '**/database/**', '**/features/**'], message: 'The router is pure: facts in, decision out.' }]),
  },
  {
    files: ['miniprogram/**/*.{ts,tsx}'],
    ignores: ['miniprogram/test/**'],
    rules: forbid([{ group: ['koa', '@koa/*', 'typeorm', 'mysql2', 'libsql', 'node:*', '**/cloud/**'], message: 'The client never imports the server; what both need is in shared.' }]),
  },
)

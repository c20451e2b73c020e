import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const inside = {
  regex: '^@/(?!app/|generated/)[^/]+/.+/',
  message: "Another noun's insides stay inside: import what lies at its root.",
};
const upwards = { regex: '^@/app(/|$)', message: 'Only app knows app: nouns and ui lie below it.' };
const sideways = {
  regex: '^\\.\\./',
  message: 'A file at the root of a noun reaches other nouns by @/noun/file.',
};
const twoUp = { regex: '^\\.\\./\\.\\.', message: 'Other nouns are reached by @/noun/file.' };
const noun = {
  regex: '^@/(?!api/|ui/|generated/)',
  message: 'ui and api know no noun.',
};

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default defineConfig(
  globalIgnores(['dist', 'src/generated']),
  js.configs.recommended,
  tseslint.configs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      complexity: ['error', 15],
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['src/*/**/*.{ts,tsx}'], ignores: ['src/app/**'], rules: restrict(inside, upwards, twoUp) },
  { files: ['src/*/*.{ts,tsx}'], ignores: ['src/app/**'], rules: restrict(inside, upwards, sideways) },
  { files: ['src/{ui,api}/**/*.{ts,tsx}'], rules: restrict(inside, upwards, noun) },
  { files: ['src/app/**/*.{ts,tsx}'], rules: restrict(inside) },
  { files: ['{scripts,journey}/**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
  { files: ['**/*.test.{ts,tsx}'], rules: { 'max-lines-per-function': 'off', 'no-restricted-imports': 'off' } },
);

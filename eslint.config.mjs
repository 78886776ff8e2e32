import js from '@eslint/js'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/miniprogram_dist/',
      '**/miniprogram_npm/',
      '**/dist/',
      'types/',
      'coverage/',
      '**/.cache/',
      // What a mutation run that was stopped leaves behind.
      '.stryker-tmp/',
      'reports/',
      '**/test/fixtures/',
      'test-results/'
    ]
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-require-imports': 'off',
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error'
    }
  },
  {
    // What only types can tell. Programs to look at (demo, examples, fixtures) leave their promises to the console, as programs do.
    files: ['**/*.ts'],
    ignores: ['demo/**', 'docs/**', '**/fixture/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },
  {
    // Babel has hundreds of kinds of nodes: those that nothing here knows are counted, see toolkit/src/audit/README.md.
    files: ['toolkit/src/audit/{syntax,knowledge}/**'],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' }
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly'
      }
    }
  }
)

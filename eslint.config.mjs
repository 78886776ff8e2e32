import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/** A call of the global timer with more than 1 ms, or with a span that is not written there. */
const spanOf = (timer) => `CallExpression[callee.name="${timer}"][arguments.length>1]:not([arguments.1.value<=1])`

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
    // What only types can tell. The site's own files belong to Vite, and stand in no tsconfig.json.
    files: ['**/*.ts'],
    ignores: ['docs/**', '**/fixture/**', '**/fixtures/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
    }
  },
  {
    // How long something takes is up to the machine. `setTimeout(f, 0)` is a turn of the event loop, not a span.
    files: ['test/**/*.ts', '{toolkit,fleet,preview}/test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'CallExpression[callee.property.name=/^(waitForTimeout|sleep)$/]',
          spanOf('setTimeout'),
          spanOf('setInterval')
        ].map((selector) => ({ selector, message: 'A test waits for the condition, or owns the clock.' }))
      ]
    }
  },
  {
    // Babel has hundreds of kinds of nodes: those that nothing here knows are counted, see toolkit/src/audit/README.md.
    files: ['toolkit/src/audit/{conduct,syntax,knowledge,outline}/**'],
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

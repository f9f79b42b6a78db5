import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test,generators,contracts,scripts,bench,services/launch}/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', 'test/quality/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['{src,test,generators,contracts,scripts,bench,services/launch}/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', 'test/quality/**'],
    setupFiles: ['test/equal-trees.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default config;

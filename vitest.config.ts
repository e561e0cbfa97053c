import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{engine,main,renderer,scripts,house}/**/*.test.ts'],
    maxWorkers: 2,
  },
});

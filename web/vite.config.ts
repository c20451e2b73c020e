import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.DINGYIN_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  // Assets are found relative to <base href>, so that the application may live below a path.
  base: './',
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': server, '/healthz': server } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // The phone page is an entry of its own.
    rolldownOptions: { input: ['index.html', 'm.html'] },
  },
  test: {
    environment: 'node',
    globals: true,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/app/testing/setup.ts'],
    testTimeout: 60_000,
    // The set-up cleans up itself; waiting for what appears needs no act().
    // Under NODE_ENV=test antd gives every element the same id, and labels go astray.
    env: { RTL_SKIP_AUTO_CLEANUP: 'true', NODE_ENV: 'development' },
    css: false,
  },
});

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';
import { antdSheet } from './antd-sheet.ts';
import { chunkGroups } from './chunks.ts';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const server = process.env.DINGYIN_SERVER ?? 'http://127.0.0.1:8080';

/** The page for large screens, and by `--mode phone` the phone page, which shares no file with it and so stays small. */
const entries = {
  desktop: { input: 'index.html', manifest: '.vite/manifest.json', emptyOutDir: true, groups: chunkGroups(pathOf('./src/app/main.tsx')) },
  phone: { input: 'm.html', manifest: '.vite/manifest-phone.json', emptyOutDir: false, groups: [] },
};

/** Packed once and as small as can be, for the server to send as they are; the entries are filled in by it and stay plain. */
const packed = compression({ algorithms: ['brotliCompress'], include: /\.(js|css|svg)$/, logLevel: 'silent' });

/** The browser fetches the frame as soon as it has read the entry, before the first script has asked for it. */
const preloadFrame: Plugin = {
  name: 'preload-frame',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const frame = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/app/main.tsx')));
      const files = frame === undefined ? [] : [frame.fileName, ...frame.imports].filter((file) => !html.includes(file));
      return files.map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` }, injectTo: 'head' }));
    },
  },
};

export default defineConfig(({ mode }) => {
  const { input, groups, ...output } = mode === 'phone' ? entries.phone : entries.desktop;
  return {
    // Assets are found relative to <base href>, so that the application may live below a path.
    base: './',
    plugins: [react(), antdSheet, preloadFrame, packed],
    resolve: { alias: { '@': pathOf('./src') } },
    server: { proxy: { '/api': server, '/healthz': server } },
    build: {
      outDir: 'dist',
      ...output,
      target: 'es2022',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input, output: { codeSplitting: { groups } } },
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
  };
});

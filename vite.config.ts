import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import options from './remix.config.js';

const here = import.meta.dirname ?? process.cwd();

// Forty components of 300 bytes each would cost a phone forty requests: small ones travel together.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(options)],
  resolve: {
    alias: [
      { find: /^~\//, replacement: `${path.join(here, 'app')}/` },
      { find: /^#db\//, replacement: `${path.join(here, 'db')}/` },
      { find: /^#content\//, replacement: `${path.join(here, 'content')}/` },
    ],
  },
  build: {
    cssMinify: true,
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { experimentalMinChunkSize: 12_000 } },
  },
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      '@remix-run/react',
      'react-hook-form',
      '@hookform/resolvers/zod',
      'zod',
      '@lingui/core',
    ],
  },
}));

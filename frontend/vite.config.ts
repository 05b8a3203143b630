import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  // Relative, because the window serves the page from a scheme of its own.
  base: './',
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['nl-NL'] }), enforce: 'pre' }],
  build: {
    target: ['es2022', 'safari16.4', 'chrome110'],
    sourcemap: false,
    assetsInlineLimit: 0,
    // public/.gitkeep comes along: Go's embed needs a dist before the first build.
    emptyOutDir: true,
  },
})

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/** Absolute address of the deployed site: canonical links, feeds and citations are made from it. */
const site = process.env.SITE_URL ?? 'https://kommunbeslut.example';

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.cache/kommunbeslut',
  integrations: [mdx()],
  // The site's words must keep the spaces between elements ("§ 9 <a>2023.509 KS</a>"), which the compressor drops.
  compressHTML: false,
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_s' },
  // Official words are never altered on their way out.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // A strict Content-Security-Policy allows no data: addresses and no inline scripts.
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // What answers a number is one file: a browser asks for six at once on HTTP/1.1, and the number's shard is among them.
          codeSplitting: {
            groups: [
              {
                name: 'sok',
                test: /src\/(?:scripts\/(?:element|sok\/(?:resolve|show-answer))|site\/resolver|domain\/(?:datum|diarienummer))\b.*\.ts$/,
              },
            ],
          },
        },
      },
    },
  },
});

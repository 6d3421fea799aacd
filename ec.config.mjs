// @ts-check
import { defineEcConfig } from '@astrojs/starlight/expressive-code';

export default defineEcConfig({
  // Long lines wrap: a block that scrolls cannot be reached by keyboard without scripts.
  defaultProps: { wrap: true, overridesByLang: { sh: { frame: 'none' } } },
  styleOverrides: { borderRadius: '0.625rem', borderColor: 'var(--cc-border)' },
  shiki: {
    // A line that took longer than half a second lost its colours: a slow machine built other bytes.
    transformers: [{ preprocess: (_code, options) => void (options.tokenizeTimeLimit = 0) }],
  },
});

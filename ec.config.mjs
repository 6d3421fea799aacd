// @ts-check
import { defineEcConfig } from '@astrojs/starlight/expressive-code';

/**
 * HTML allows no `div` in `code` or in a button: lines become spans, which their classes lay out as before, and the
 * copy button loses the element that only tints it.
 * @type {import('@astrojs/starlight/expressive-code').ExpressiveCodePlugin}
 */
const validElements = {
  name: 'valid-elements',
  hooks: {
    postprocessRenderedBlock: ({ renderData }) => mendElements(renderData.blockAst, ''),
  },
};

/**
 * @param {import('@astrojs/starlight/expressive-code/hast').Element} element
 * @param {string} inside
 */
function mendElements(element, inside) {
  if (inside === 'code' && element.tagName === 'div') element.tagName = 'span';
  if (element.tagName === 'button') element.children = [];
  const next = element.tagName === 'code' ? 'code' : inside;
  for (const child of element.children) if (child.type === 'element') mendElements(child, next);
}

export default defineEcConfig({
  plugins: [validElements],
  // Long lines wrap: a block that scrolls cannot be reached by keyboard without scripts.
  defaultProps: { wrap: true, overridesByLang: { sh: { frame: 'none' } } },
  styleOverrides: { borderRadius: '0.625rem', borderColor: 'var(--cc-border)' },
  shiki: {
    // A line that took longer than half a second lost its colours: a slow machine built other bytes.
    transformers: [{ preprocess: (_code, options) => void (options.tokenizeTimeLimit = 0) }],
  },
});

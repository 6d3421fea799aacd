import { plainText } from './inline.ts';
import { wordPattern } from './languages/languages.ts';
import type { HeadingBlock } from './markdown-block.ts';

/** The name in a heading that says itself that it is of a connector: `### Figma (MCP)`. */
export function connectorOfHeading({ depth, text }: HeadingBlock): string | null {
  const words = plainText(text.slice(0, 200));
  const [, label = '', kind = ''] =
    /^([^()（）]{2,60})[(（]([^()（）]{1,60})[)）]$/u.exec(words) ?? [];
  const name = label.trim();
  if (depth < 2 || name === '' || !connectorKind.test(kind)) return null;
  // "Native connectors" and "Fallback options" are groups.
  return connectorKind.test(name) || aboutFallback.test(name) ? null : name;
}

const aboutFallback = wordPattern('fallback');
const connectorKind = wordPattern('connectorNoun', '(?:', String.raw`|\bMCP\b)`);

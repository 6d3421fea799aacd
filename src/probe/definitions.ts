import type { Tool } from '@modelcontextprotocol/client';
import type { Answer } from '../catalog/answer.ts';
import { countTokens } from '../catalog/tokens.ts';

/**
 * The size of tools as their server defined them, in what a client hands to a model: name, description and the
 * form of what goes in.
 */
export function sizeOfDefinitions(tools: readonly Tool[]): NonNullable<Answer['definitions']> {
  const text = JSON.stringify(
    tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
  );
  return { bytes: Buffer.byteLength(text), tokens: countTokens(text) };
}

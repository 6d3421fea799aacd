import type { Answer } from '../catalog/answer.ts';
import { Name } from '../catalog/fields.ts';

/**
 * What to call the connector of a server: the first of what it calls itself that is fit for a name, else the
 * host of its address without the usual first label.
 */
export function nameServer({ server }: Pick<Answer, 'server'>, address: string): string {
  const names = [server?.title, server?.name, hostOf(address)];
  return names.find((name) => Name.safeParse(name).success) ?? 'Unnamed server';
}

function hostOf(address: string): string {
  return URL.canParse(address)
    ? new URL(address).hostname.replace(/^(mcp|api|www)\./, '')
    : address;
}

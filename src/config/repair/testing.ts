import assert from 'node:assert/strict';
import { projectCatalog } from '../../catalog/project-testing.ts';
import { catalogIndexData, readCatalogIndex } from './catalog-index.ts';
import { fixAll } from './fix-all.ts';
import { repairText, type Repair } from './repair.ts';

const catalog = await projectCatalog();

/** What the page knows of the catalog, as it is sent to it. */
export const catalogIndex = readCatalogIndex(JSON.parse(JSON.stringify(catalogIndexData(catalog))));

/** A made-up secret in the form of GitHub's. */
export const token = `ghp_${'0a1b2c3d4e'.repeat(3)}`;

/** A configuration with one server. */
export function server(entry: string, name = 'linear'): string {
  return `{ "mcpServers": { "${name}": ${entry} } }`;
}

/** Checks a text that is a configuration. */
export async function check(text: string, client?: string): Promise<Repair> {
  const repair = await repairText(text, { client }, catalogIndex);
  assert.ok(!('problem' in repair), JSON.stringify(repair));
  return repair;
}

/** The text with all fixes that are safe for a client: the first whose it can be, where none is named. */
export async function fixText(text: string, client?: string): Promise<string> {
  return (await fixAll(text, { client: client ?? (await firstClient(text)) }, catalogIndex)).text;
}

/** The rules of the problems of a text, in the same way. */
export async function rulesOf(text: string, client?: string): Promise<string[]> {
  const { problems } = await check(text, client ?? (await firstClient(text)));
  return problems.map(({ rule }) => rule);
}

async function firstClient(text: string): Promise<string | undefined> {
  const repair = await repairText(text, {}, catalogIndex);
  return 'problem' in repair ? undefined : repair.client.id;
}

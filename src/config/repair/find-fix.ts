import type { Client } from '../../clients/client.ts';
import { inPlace } from '../../clients/in-place.ts';
import { everywhere } from '../../clients/variable-syntaxes.ts';
import { standIn } from '../../clients/variables.ts';
import type { Edit, FixContext, Plan, ServerEntry } from '../../rules/fix/plan.ts';
import type { EntryFinding } from './check.ts';
import { replaceEntry, rewriteEntry } from './rewrite.ts';
import { planFix } from './rules.ts';

/** How to fix what a finding is about; no fix where only a person can know. */
export async function findFix(
  { entry, finding, ...hit }: EntryFinding,
  given: RepairContext,
): Promise<FixResult> {
  if (entry === undefined) return {};
  const context = { ...given, client: inPlace(given.client, entry) };
  const plan = planFix(finding, hit, entry, context);
  // A client without variables would get a text to fill in, and lose a value that works.
  const isSecret = finding.rule === 'server-secret-literal';
  if (isSecret && !takesVariable(context.client, hit.key)) return { isUnavoidable: true };
  if (plan === undefined) return {};
  const variable = 'variable' in plan ? plan.variable : undefined;
  const { label, isSafe = true } = plan;
  const edits = await editsOf(plan, entry, context);
  if (edits === undefined || edits.length === 0) return {};
  if (variable !== undefined && JSON.stringify(edits).includes(standIn(variable))) {
    return { isUnavoidable: true };
  }
  return { fix: { label, edits, isSafe } };
}

/** Whether a client has any way to take a value of an entry from a variable. */
function takesVariable({ abilities: { variables } }: Client, key: string): boolean {
  const part = key.replace(/\/.*/s, '');
  if (!everywhere.some((place) => place === part)) return true;
  return [...variables.places, ...(variables.named ?? [])].some((place) => place === part);
}

async function editsOf(
  plan: Plan,
  entry: ServerEntry,
  { client, data }: RepairContext,
): Promise<Edit[] | undefined> {
  if ('edits' in plan) return plan.edits;
  return plan.isWhole === true
    ? replaceEntry(client, entry, plan.server)
    : rewriteEntry(client, data, plan.was ? { ...entry, server: plan.was } : entry, plan.server);
}

/** A way to put right what a finding is about: changes of the text. */
export interface Fix {
  label: string;
  edits: Edit[];
  /** Whether it is right without asking; others are a person's to choose. */
  isSafe: boolean;
}

interface RepairContext extends FixContext {
  client: Client;
  data: unknown;
}

interface FixResult {
  fix?: Fix;
  /** The client has no other way to write it. */
  isUnavoidable?: boolean;
}

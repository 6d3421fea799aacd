import { outlineOf } from '../config/compare.ts';
import type { Outcome } from '../config/repair/tasks.ts';

/** What was found in a file, for programs. */
export function repairJson({ path, outcome, text, notes = [], isWritten, isUnread }: Done) {
  const { repair, paste } = outcome;
  const isBroken = isUnread === true || paste?.isWrong === true;
  const read = paste && { what: paste.what, changes: paste.changes, notes: paste.notes };
  if ('problem' in repair) {
    return {
      file: path,
      client: null,
      candidates: [],
      servers: [],
      findings: [],
      toFillIn: [],
      problem: repair.problem,
      line: repair.line ?? null,
    };
  }
  return {
    file: path,
    client: repair.client.id,
    candidates: [repair.client.id, ...repair.others.map(({ id }) => id)],
    servers: repair.servers.map(outlineOf),
    findings: repair.problems.map(({ rule, severity, message, server, line, fix }) => ({
      rule,
      severity,
      message,
      ...(server !== undefined && { server }),
      line: line ?? null,
      ...(fix && { fix: { label: fix.label, isSafe: fix.isSafe } }),
    })),
    toFillIn: repair.toFillIn.map(({ server, place, what, page, line }) => ({
      server,
      place,
      line: line ?? null,
      ...(what !== undefined && { what }),
      ...(page !== undefined && { page }),
    })),
    ...(isBroken && { broken: true }),
    ...(read && { paste: read }),
    notes: [...repair.notes, ...notes],
    ...(isWritten && { written: true }),
    ...(text !== undefined && { text }),
  };
}

/** What was found in one file, and what came of it. */
export interface Done {
  path: string;
  outcome: Outcome;
  isWritten: boolean;
  /** It is said to be a client's own file, and holds servers in a form that no client reads from a file. */
  isUnread?: boolean;
  /** After the fixes, or in the form of another client. */
  text?: string | undefined;
  /** What is printed by itself, for another program to take. */
  printed?: string | undefined;
  notes?: readonly string[];
}

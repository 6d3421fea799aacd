import { structuredPatch } from 'diff';
import type { Client } from '../../clients/client.ts';
import { buildOutput } from '../builder/output.ts';
import type { BuilderData } from '../builder/data.ts';
import type { SwapData, SwapReference } from './data.ts';
import { keepsConnector, swapText } from './edit.ts';
import { ownerOf, type SwapState } from './state.ts';

/** What the panel shows for a choice: the new file, what changed in it, what it needs, what to read again. */
export function swapOutput(
  data: SwapData,
  state: SwapState,
  builder: BuilderData,
  client: Client,
): SwapOutput {
  const text = swapText(data, state, builder);
  const left = data.servers.filter((server) => {
    const endpoint = state.swaps.get(server.name);
    return endpoint !== undefined && !keepsConnector(server, endpoint, builder);
  });
  const endpoints = [...state.swaps.values(), ...state.adds.values()].filter(Boolean);
  const settings = settingsOf(state, builder);
  const chosen = { endpoints, tokens: [], variables: state.variables, client: client.id };
  return {
    text,
    patch: patchLines(data, text),
    needs: [
      ...(endpoints.length === 0 ? [] : buildOutput(withoutCommand(client), chosen, builder).needs),
      ...settings.map(
        ({ name }) =>
          `${name}: connect it in Claude → Customize → Connectors; no file can hold it.`,
      ),
    ],
    pages: [
      ...new Set(endpoints.flatMap((id) => ownerOf(id, builder.connectors) ?? [])),
      ...settings,
    ].map(({ id, name }) => ({ id, name })),
    left: left.map(({ title, references }) => ({ title, references })),
    places: data.open.flatMap(({ label, place }) =>
      (state.adds.has(label) || state.filled.has(label)) && place !== null ? [place] : [],
    ),
  };
}

/** A file is made here, and no command: what commands need is nobody's need. */
function withoutCommand(client: Client): Client {
  const made = { ...client };
  delete made.command;
  return made;
}

/** The products that are connected in Claude's settings instead of by the file. */
function settingsOf({ elsewhere, filled }: SwapState, builder: BuilderData): Page[] {
  const ids = new Set([...elsewhere.values(), ...filled.values()]);
  return builder.elsewhere.filter(({ id }) => ids.has(id));
}

/** A unified diff that `git apply` takes, line by line; empty where nothing changed. */
function patchLines({ file, text: old, madeOf }: SwapData, text: string): string[] {
  const { hunks } = structuredPatch(file, file, old, text, '', '', { context: 3 });
  if (hunks.length === 0) return [];
  // A name with a line break in it would end the line of the patch.
  const name = file.replace(/\p{Cc}/gu, '?');
  const isNew = madeOf.length === 0 && old === '';
  return [
    isNew ? '--- /dev/null' : `--- a/${name}`,
    `+++ b/${name}`,
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines,
    ]),
  ];
}

/** Lines as `grep -n` writes them. */
export function referenceText(references: readonly SwapReference[]): string {
  return references.map(({ file, line, text }) => `${file}:${line}: ${text}`).join('\n');
}

/** A connector with a page of its own. */
interface Page {
  id: string;
  name: string;
}

/** Texts to show; empty where there is nothing of the kind. */
export interface SwapOutput {
  text: string;
  patch: string[];
  needs: string[];
  /** Whose pages say who prepares what: all that is new. */
  pages: Page[];
  /** The connectors that left, with the lines that name them. */
  left: { title: string; references: SwapReference[] }[];
  /** The lines of tables that new connectors belong into. */
  places: SwapReference[];
}

import { z } from 'zod';
import { clients } from '../../clients/clients.ts';
import { describeToFillIn } from '../../coverage/to-fill-in.ts';
import * as told from '../../config/repair/telling.ts';
import { runTask } from '../../config/repair/tasks.ts';
import { repairJson } from '../repair-json.ts';
import { defineTool, more, offset, oneOf } from './tool.ts';
import { unknownName } from './unknown-name.ts';

const ids = clients.filter(({ format }) => format !== 'none').map(({ id }) => id);
const LONGEST_TEXT = 200_000;

export const checkConfiguration = defineTool({
  title: 'Check a configuration',
  description:
    'Reads the MCP configuration of any client, or a command or a link that adds a server, tells what is wrong with it and how to mend it; with fix it answers the mended text. Replace secrets first. It runs nothing and writes no file.',
  input: {
    text: z.string().max(LONGEST_TEXT).meta({ description: 'The configuration as it stands.' }),
    client: oneOf(ids).optional().meta({ description: 'Whose it is; found out without it.' }),
    fix: z.boolean().default(false).meta({ description: 'Does the fixes that are sure.' }),
    offset: offset.meta({ description: 'Where to go on in what was found.' }),
  },
  output: z.object({
    client: z.string().nullable().meta({ description: 'Whose configuration it is.' }),
    says: z.string(),
    servers: z.array(z.string()),
    notes: z.array(z.string()),
    fixed: z
      .string()
      .nullable()
      .meta({ description: 'The mended text; `null` where nothing was mended.' }),
    toFillIn: z
      .array(z.string())
      .meta({ description: 'What the catalog itself leaves open: to be filled in before use.' }),
    findings: z.array(
      z.object({
        rule: z.string(),
        severity: z.string(),
        message: z.string(),
        server: z.string().nullable(),
        line: z.int().nullable(),
        fix: z.string().nullable(),
      }),
    ),
    more,
  }),
  run: async ({ text, client, fix, offset: from }, source) => {
    if (client !== undefined && !(ids as readonly string[]).includes(client)) {
      return { problem: unknownName('client', client, ids) };
    }
    const index = await source.catalogIndex();
    const checked = await runTask({ text, client, kind: 'check' }, index);
    const { fixed } = fix ? await runTask({ text, client, kind: 'fix-all' }, index) : checked;
    const { repair, paste } = checked;
    if ('problem' in repair) return { problem: told.refusalWords(repair) };
    const { findings = [], servers } = repairJson({ path: '', outcome: checked, isWritten: false });
    const safe = told.countSafe(repair);
    return {
      facts: {
        client: repair.client.id,
        says: `${told.summaryOf(repair, paste?.isWrong)}${safe === 0 ? '' : ` With fix it mends ${safe} of them.`}`,
        servers: servers.map(({ name }) => name),
        notes: [
          ...(paste === undefined ? [] : [told.pasteWords(paste), ...told.pasteNotes(paste)]),
          ...told.noteWords(repair),
        ],
        toFillIn: repair.toFillIn.map(describeToFillIn),
        fixed: fixed === undefined || fixed.text === text ? null : fixed.text,
      },
      list: {
        key: 'findings',
        items: findings.map(({ rule, severity, message, server, line, fix: each }) => ({
          rule,
          severity,
          message,
          server: server ?? null,
          line,
          fix: each?.label ?? null,
        })),
        offset: from,
      },
    };
  },
});

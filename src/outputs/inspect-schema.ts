import { z } from 'zod';
import { evidenceOrder } from '../plugins/connector-use.ts';

const Line = z.int().min(1);
const nullable = z.string().nullable();

const Server = z.strictObject({
  name: z.string(),
  transport: nullable.meta({ description: '`null` where a URL has no type.' }),
  url: nullable,
  state: z.enum(['ready', 'placeholder', 'templated', 'invalid']),
  connector: nullable.meta({ description: 'Id of the catalog entry it resolves to.' }),
  file: z.string(),
  line: Line,
});

const CategoryRow = z.strictObject({
  label: z.string(),
  placeholder: nullable.meta({ description: 'Without the leading ~~.' }),
  category: nullable.meta({ description: 'Id of the catalog category.' }),
  included: z.array(z.string()),
  others: z.array(z.string()),
  file: z.string(),
  line: Line,
});

const ConnectorUse = z.strictObject({
  label: z.string(),
  category: nullable,
  connector: nullable,
  adds: nullable.meta({ description: 'What the connector adds, in the words of the skill.' }),
  evidence: z.enum(evidenceOrder),
  line: Line,
});

const Skill = z.strictObject({
  name: z.string(),
  kind: z.enum(['skill', 'command']),
  path: z.string(),
  connectors: z.array(ConnectorUse),
});

/** One plugin as `inspect` prints it. */
export const InspectPlugin = z.strictObject({
  name: z.string(),
  path: nullable.meta({
    description: 'Relative to the directory read; "" for itself, `null` for external entries.',
  }),
  source: z.enum(['local', 'external', 'missing']),
  servers: z.array(Server),
  categories: z.array(CategoryRow),
  skills: z.array(Skill),
});

/** A finding as `inspect` prints it. */
export const InspectFinding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  file: z.string(),
  line: Line,
  column: Line,
});

/** What `inspect --format json` prints. */
export const InspectReport = z
  .strictObject({ plugins: z.array(InspectPlugin), findings: z.array(InspectFinding) })
  .meta({ title: 'Inspect report', description: 'What `inspect --format json` prints.' });

export type InspectReport = z.output<typeof InspectReport>;
export type InspectPlugin = z.output<typeof InspectPlugin>;

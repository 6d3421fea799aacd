import { isRecord } from './record.ts';
import { commandKeys, urlKeys } from './target-keys.ts';

/** Whether data is the inner object of one server, as \`claude mcp add-json\` takes it. */
export function isLoneServer(data: Readonly<Record<string, unknown>>): boolean {
  const { type, command } = data;
  const isNamed = targetKeys.some((key) => typeof data[key] === 'string');
  // opencode has its programs so.
  const isList = type === 'local' && Array.isArray(command);
  return (
    (isNamed || isList) &&
    (type === undefined || typeof type === 'string') &&
    !Object.values(data).some((value) => isRecord(value) && targetKeys.some((key) => key in value))
  );
}

/** Data as that of a whole file: one server alone lies under a key of those that have it in these words. */
export function wholeFile(data: Record<string, unknown>, format: string): WholeFile {
  if (!isLoneServer(data)) return { data, prefix: [] };
  const root =
    format === 'toml'
      ? 'mcp_servers'
      : Array.isArray(data['command'])
        ? 'mcp'
        : format === 'yaml' && typeof data['type'] === 'string'
          ? 'extensions'
          : 'mcpServers';
  return { data: { [root]: { server: data } }, prefix: [root, 'server'] };
}

const targetKeys = [...commandKeys, ...urlKeys].filter((key) => key !== 'endpoint');

interface WholeFile {
  data: Record<string, unknown>;
  /** The keys under which it lies there; none where it is a file as it stands. */
  prefix: string[];
}

import { isRecord } from './record.ts';

/** Whether data is the inner object of one server, as \`claude mcp add-json\` takes it. */
export function isLoneServer(data: Readonly<Record<string, unknown>>): boolean {
  const { command, url, type } = data;
  return (
    (typeof command === 'string' || typeof url === 'string') &&
    (type === undefined || typeof type === 'string') &&
    !Object.values(data).some((value) => isRecord(value) && ('command' in value || 'url' in value))
  );
}

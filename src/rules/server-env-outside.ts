import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const serverEnvOutside: Rule<Args> = {
  severity: 'error',
  title: 'Environment beside the servers',
  message: ({ name, servers }) =>
    `"${name}" stands beside the servers and is read as a server of that name. ${servers.length === 1 ? `Move it into "${servers[0]}".` : 'Move it into the server that it is for.'}`,
  page: {
    why: 'What stands beside the servers is one of them to a client. The variables reach no program, and the client says that a server called env is broken.',
    sources: [docs.mcp],
  },
};

interface Args {
  name: string;
  /** The local servers that it may be for. */
  servers: string[];
}

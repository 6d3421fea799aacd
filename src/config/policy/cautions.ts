import { describeGaps } from '../permissions/rules.ts';
import type { Caution, PolicyServer } from './policy.ts';

/** What a policy lets through that nobody meant, or cannot say, in words. */
export function describeCaution(server: PolicyServer, { id, text }: Caution): string {
  switch (id) {
    case 'any-host':
      return `${server.title}: its address ${text} could be on any host, so it is left out. Add the address of your own.`;
    case 'wide-host':
      return `${server.title}: ${text} admits the servers of all its customers, not yours alone. Put your own host in place of “*”.`;
    case 'local-program':
      return `${server.title}: ${text} runs on the machine of each user; the command is allowed word for word, and what it loads may change.`;
    case 'tools-incomplete':
      return describeGaps(server)[0] ?? '';
  }
}

import { createHash } from 'node:crypto';
import { clients } from '../../clients/clients.ts';
import source from './first.js?raw';

/**
 * What every page runs before it is shown, as a file of its own that a browser asks for once. It names the programs, which
 * every page would name in its header.
 */
export const firstScript = scriptFile(
  source
    .replace(/^ *\/[/*].*\n/gm, '')
    .replace('PROGRAMS', () => JSON.stringify(clients.map(({ id, name }) => [id, name])))
    .replace(/\n\s*/g, '\n'),
);

function scriptFile(text: string) {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { text, name, path: `/start/${name}.js` };
}

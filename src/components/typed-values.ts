import { keep, readKept } from './kept.ts';
import type { Values } from '../config/builder/state.ts';

const KEY = 'connector-catalog.typed';
const MOST = 200;
const LONGEST = 300;
// As `isSecretName` has them; with its module another page would have to load this one.
const SECRET = /key|token|secret|passw|credential|cookie|pat(?![a-z])/i;

/** What was typed in this tab for the variables of endpoints; it goes when the tab is closed. */
export function readTyped(): Values {
  return Object.fromEntries(
    entriesOf(readKept(KEY, 'sessionStorage'))
      .slice(0, MOST)
      .map(([id, values]) => [id, Object.fromEntries(entriesOf(values).flatMap(toValue))]),
  );
}

/** Keeps what was typed for one variable, for the other pages of this tab; a secret is kept nowhere. */
export function keepTyped(id: string, name: string, value: string): void {
  if (SECRET.test(name)) return;
  const all = readTyped();
  const values = Object.entries({ ...all[id], [name]: value }).filter(([, each]) => each !== '');
  keep(KEY, { ...all, [id]: Object.fromEntries(values) }, 'sessionStorage');
}

/** Forgets what was typed for endpoints. */
export function forgetTyped(ids: readonly string[]): void {
  const left = Object.entries(readTyped()).filter(([id]) => !ids.includes(id));
  keep(KEY, Object.fromEntries(left), 'sessionStorage');
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function toValue([name, value]: [string, unknown]): [string, string][] {
  return typeof value === 'string' ? [[name, value.slice(0, LONGEST)]] : [];
}

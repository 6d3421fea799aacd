import { wordPattern } from '../../plugins/languages/languages.ts';

/** Whether a name stands for that of any plugin, as in "install plugin-name@team". */
export function standsForAnyPlugin(name: string): boolean {
  const isShouted = /^[A-Z\d_-]+$/.test(name) && /[A-Z]/.test(name);
  return isShouted || anyPlugin.test(name.replace(/[\s_-]+/g, ' '));
}

const anyPlugin = wordPattern('anyPlugin', '^', '$');

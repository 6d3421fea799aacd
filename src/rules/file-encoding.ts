import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const fileEncoding: Rule<PluginFindings['file-encoding']> = {
  severity: 'error',
  title: 'File is saved in UTF-16, or encrypted',
  message: ({ client = 'Claude Code', isUnknown, encrypted }) => {
    if (encrypted !== undefined) {
      const others = encrypted === 1 ? 'another one is' : `${encrypted} more are`;
      return `The file is encrypted with git-crypt${encrypted === 0 ? '' : `, and ${others} likewise`}: who installs this gets what nobody can read. Publish it decrypted, or leave it out of the repository.`;
    }
    const loss = isUnknown
      ? `which most programs cannot read, and nobody has said whether ${client} can`
      : `and ${client} cannot read it: nothing in it is loaded`;
    return `The file is saved as UTF-16, ${loss}. Save it as UTF-8; on Windows, editors offer that under "Save as".`;
  },
  // What is written is UTF-8 in any case.
  fixFile: () => ({ label: 'Save it as UTF-8', edits: [] }),
  page: {
    why: 'Some editors and shells on Windows write UTF-16. Claude Code reads UTF-8 only, and leaves out what it cannot read without a word. What git-crypt has encrypted is text only where somebody has the key.',
    sources: [docs.plugins],
  },
};

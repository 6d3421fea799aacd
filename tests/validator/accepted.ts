import type { RuleId } from '../../src/rules/rules.ts';

/** The errors of ours that `claude plugin validate` does not look for, and why they are errors. */
export const accepted: Partial<Record<RuleId, string>> = {
  'source-missing': 'the plugin cannot be installed: its folder is not there',
  'hook-script-missing': 'the hook fails each time',
  'skills-name-file':
    'the skill that the entry of a marketplace names is reported as failed to load',
  'server-command-missing': 'the server cannot be started: its file is not there',
  'server-command-home': 'the server cannot be started on another machine',
  'server-endpoint-retired': 'the vendor has switched the address off: nothing answers there',
  'server-type-mismatch': 'the server does not answer in the transport that the type names',
  'server-secret-literal': 'the secret is given to everybody who installs the plugin',
  'marketplace-name-reserved': 'the marketplace cannot be added from its repository',
};

/** Of other rules those errors that have something of their own among their arguments. */
export const acceptedWith: Partial<Record<RuleId, { arg: string; why: string }>> = {
  'hooks-invalid': {
    arg: 'entry',
    why: 'the hooks that the entry of a marketplace names never run, and the plugin is listed as failed to load',
  },
};

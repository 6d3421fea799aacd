import type { Skill } from '../plugins/skill.ts';
import type { Rule } from './rule.ts';
import { docs, skill, table } from './shared/examples.ts';

export const skillRequiresConnector: Rule<Args> = {
  severity: 'info',
  title: 'Skill does not say how it works without a connector',
  message: ({ name, kind, stops }) =>
    stops
      ? `The ${kind} stops where ${name} is not connected. Say what to ask or paste instead.`
      : `The ${kind} uses ~~${name} and does not say what happens when it is not connected. Say what to ask or paste instead.`,
  page: {
    why: 'Not everybody has a tool of each category connected. A skill that says what to do then, such as asking for the text, still helps them.',
    sources: [docs.knowledgeWork],
    example: {
      wrong: {
        'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'skills/prep/SKILL.md': skill('prep', 'Read the account in ~~CRM and sum it up.'),
      },
      right: {
        'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
        'skills/prep/SKILL.md': skill(
          'prep',
          'If ~~CRM is connected, read the account there. Else ask the user to paste it.',
        ),
      },
    },
  },
};

interface Args {
  name: string;
  kind: Skill['kind'];
  stops: boolean;
}

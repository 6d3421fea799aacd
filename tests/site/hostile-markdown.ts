import { inTag, bare, line, text } from './hostile-words.ts';

/** A CONNECTORS.md. */
export const table = (of: string) => `# ${line(`${of}.title`)}

| Category | Placeholder | Included servers | Other options |
| --- | --- | --- | --- |
| CRM | \`~~CRM\` | Linear, ${inTag(`${of}.later`)}\\* | ${line(`${of}.other`)}, Close |
| ${line(`${of}.category`)} | \`~~${of}\` | ${line(`${of}.included`)} | \`${line(`${of}.code`)}\` |
| **${line(`${of}.bold`)}** | ~~${line(`${of}.placeholder`)} | — (${line(`${of}.remark`)}) | |

${line(`${of}.paragraph`)}
`;

/** A skill, command or agent. */
export const skill = (of: string, name: string) => `---
name: ${JSON.stringify(name.toWellFormed())}
description: ${JSON.stringify(text(`${of}.description`).toWellFormed())}
argument-hint: ${JSON.stringify(text(`${of}.hint`).toWellFormed())}
${keys.map((key) => `${key}: ${JSON.stringify(text(`${of}.${key}`).toWellFormed())}`).join('\n')}
---

# ${line(`${of}.title`)}

\`\`\`
┌──────────┐
│ STANDALONE (always works) │
│ ✓ ${line(`${of}.alone`)} │
├──────────┤
│ SUPERCHARGED (when you connect your tools) │
│ + CRM: ${line(`${of}.box`)} │
│ + ${line(`${of}.box.label`)}: more │
└──────────┘
\`\`\`

| Connector | What it adds |
| --- | --- |
| **~~CRM** | ${line(`${of}.adds`)} |
| **${line(`${of}.connector`)}** | [x](javascript:window.pwned='${of}.link') ${line(`${of}.adds`)} |

## If ${line(`${of}.heading`)} connected

If **~~CRM** is connected:
- ${line(`${of}.item`)}

- **~~chat (if connected):** ${line(`${of}.chat`)}
**If no connectors:** ${line(`${of}.without`)}

If ~~CRM is not connected, stop ${inTag(`${of}.stop`)}.
`;

/** A README. */
export const readme = (of: string) => `# ${line(`${of}.title`)}

<script>window.pwned='${of}.html'</script> ${line(`${of}.paragraph`)}

claude plugin install ${bare(`${of}.install`)}

## Connectors

- **${line(`${of}.connector`)}**: ${line(`${of}.adds`)}
- Linear, ${line(`${of}.name`)}
- **Close ${inTag(`${of}.close`)}**: more

| Command | Required | Optional |
| --- | --- | --- |
| /${line(`${of}.command`)} | ${inTag(`${of}.required`)} | ${inTag(`${of}.optional`)} |

\`\`\`
sales/
├── ${line(`${of}.tree`)}
└── commands/${line(`${of}.file`)}.md
\`\`\`
`;

// What else of a frontmatter the rules look at.
const keys = [
  'allowed-tools',
  'disallowed-tools',
  'disallowedTools',
  'tools',
  'shell',
  'hooks',
  'mcpServers',
  'permissionMode',
];

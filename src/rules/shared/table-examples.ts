export const crmRow = '| CRM | `~~CRM` | Acme CRM | Other CRM |';

export const chatRow = '| Chat | `~~chat` | Acme Chat | Other Chat |';

export const prep = 'skills/prep/SKILL.md';

export const gains = (name: string) =>
  `| Connector | What it adds |\n| --- | --- |\n| **${name}** | Recent threads |\n\nElse ask for them.`;

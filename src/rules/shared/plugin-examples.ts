export const marketplaceOf = (source: string) =>
  `{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "plugins": [{ "name": "sales", "source": ${source} }]\n}\n`;

export const manifest = '{\n  "name": "sales"\n}\n';

/**
 * The order of connectors in a catalog: that of the names of their files.
 * @example
 * compareIds('azure-devops', 'azure') < 0 // => true, for `azure-devops.yaml` stands before `azure.yaml`
 */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return `${a}.yaml` < `${b}.yaml` ? -1 : 1;
}

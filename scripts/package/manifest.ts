/** The manifest of the package: nothing to install beside it, no scripts. */
export function packageManifest(project: ProjectManifest): object {
  const { name, version, description, license, repository, type, engines } = project;
  return {
    name,
    version,
    description,
    keywords: ['mcp', 'connectors', 'claude', 'plugins', 'model-context-protocol'],
    license,
    repository,
    type,
    engines,
    bin: { [name]: 'dist/bin.mjs' },
  };
}

/** What the manifest of the project says of the package too. */
export interface ProjectManifest {
  name: string;
  version: string;
  description: string;
  license: string;
  repository: object;
  type: string;
  engines: object;
}

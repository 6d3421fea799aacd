import type { Place } from '../diagnostics/finding.ts';
import { finding, type PluginFinding } from './findings.ts';
import { readComponents, type Components } from './components.ts';
import { readPlacedDetails, type PlacedDetails } from './details.ts';
import { member, parseJson, textMember, type JsonFile, type Node } from '../diagnostics/json.ts';
import { claude } from './formats/claude.ts';
import { jsonFindings } from './json-findings.ts';
import { isInstallableManifestName, isLoadableName } from './plugin-name.ts';

/** Reads a `plugin.json`. */
export function readManifest(
  file: string,
  text: string,
): { manifest: Manifest; findings: PluginFinding[] } {
  const json = parseJson(file, text);
  const isClaudes = claude.manifests.some((each) => file.endsWith(each));
  const findings = jsonFindings(json, isClaudes ? 'plugin' : undefined);
  const { root } = json;
  if (root?.type !== 'object') {
    if (findings.length === 0)
      findings.push(finding('manifest-not-object', json.place(0), undefined));
  } else findings.push(...checkFields(json, root));
  const read = readComponents(json, root);
  const name = textMember(root, 'name');
  return {
    manifest: {
      file,
      json,
      name: name === undefined || name.trim() === '' ? null : name,
      details: readPlacedDetails(json, root),
      components: read.components,
      hasLanguageServer: member(root, 'lspServers') !== undefined,
      namePlace: json.place((member(root, 'name') ?? root)?.offset ?? 0),
    },
    findings: [...findings, ...read.findings],
  };
}

function checkFields(json: JsonFile, root: Node): PluginFinding[] {
  const homepage = member(root, 'homepage');
  const isUrl = homepage === undefined || URL.canParse(textMember(root, 'homepage') ?? '');
  return [
    ...checkName(json, root),
    ...(isUrl
      ? []
      : [finding('manifest-homepage-invalid', json.place(homepage.offset), { isEntry: false })]),
  ];
}

function checkName(json: JsonFile, root: Node): PluginFinding[] {
  const node = member(root, 'name');
  if (node === undefined) {
    return [finding('manifest-name-missing', json.place(root.offset), { isEmpty: false })];
  }
  const at = json.place(node.offset);
  if (node.type !== 'string' || String(node.value).trim() === '') {
    return [finding('manifest-name-missing', at, { isEmpty: true })];
  }
  const name = String(node.value);
  if (isLoadableName(name)) return [];
  const isInstalled = isInstallableManifestName(name);
  const severity = isInstalled ? ('warning' as const) : undefined;
  return [finding('manifest-name-refused', at, { name, isInstalled }, severity)];
}

export interface Manifest {
  file: string;
  /** As it is written. */
  json: JsonFile;
  name: string | null;
  details: PlacedDetails;
  components: Components;
  hasLanguageServer: boolean;
  namePlace: Place;
}

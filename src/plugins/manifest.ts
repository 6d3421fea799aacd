import type { Place } from '../diagnostics/finding.ts';
import { finding, type PluginFinding } from './findings.ts';
import { readComponents, type Components } from './components.ts';
import { readPlacedDetails, type PlacedDetails } from './details.ts';
import { member, parseJson, textMember } from '../diagnostics/json.ts';
import { jsonFindings } from './json-findings.ts';
import { loadableName, isLoadableName } from './plugin-name.ts';

/** Reads a `plugin.json`. */
export function readManifest(
  file: string,
  text: string,
): { manifest: Manifest; findings: PluginFinding[] } {
  const json = parseJson(file, text);
  const findings = jsonFindings(json, 'manifest-invalid');
  const { root } = json;
  const problem = (offset: number, words: string) =>
    findings.push(finding('manifest-invalid', json.place(offset), { problem: words }));
  if (root?.type !== 'object') {
    if (findings.length === 0)
      problem(0, 'Unexpected manifest without an object, expected `{ "name": … }`.');
  } else {
    const name = member(root, 'name');
    if (name === undefined) {
      problem(root.offset, 'Unexpected manifest without "name", expected the name of the plugin.');
    } else if (name.type !== 'string' || String(name.value).trim() === '') {
      problem(name.offset, 'Unexpected value of "name", expected text that is not empty.');
    } else if (!isLoadableName(String(name.value))) {
      problem(name.offset, `Unexpected name "${String(name.value)}", expected ${loadableName}.`);
    }
    const homepage = member(root, 'homepage');
    if (homepage !== undefined && !URL.canParse(textMember(root, 'homepage') ?? '')) {
      problem(
        homepage.offset,
        'Unexpected value of "homepage", expected a URL; Claude Code does not load the plugin. Correct or remove it.',
      );
    }
  }
  const read = readComponents(json, root, 'manifest-invalid');
  const name = textMember(root, 'name');
  return {
    manifest: {
      file,
      name: name === undefined || name.trim() === '' ? null : name,
      details: readPlacedDetails(json, root),
      components: read.components,
      namePlace: json.place((member(root, 'name') ?? root)?.offset ?? 0),
    },
    findings: [...findings, ...read.findings],
  };
}

export interface Manifest {
  file: string;
  name: string | null;
  details: PlacedDetails;
  components: Components;
  namePlace: Place;
}

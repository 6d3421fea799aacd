import type { Client } from '../../clients/client.ts';
import type { BuilderData } from '../../config/builder/data.ts';
import { needsOf } from '../../config/builder/needs-of.ts';
import { buildOutput, emptyOutput, type BuilderOutput } from '../../config/builder/output.ts';
import type { BuilderState } from '../../config/builder/state.ts';
import { listItem } from '../dom.ts';

export { fitEndpoints } from '../../config/builder/servers.ts';

/** Shows the files of a choice, and beside each connector what it needs; nothing while values of a link wait. */
export function showResult(
  root: HTMLElement,
  client: Client,
  state: BuilderState,
  data: BuilderData,
  isWaiting: boolean,
): void {
  showOutput(root, isWaiting ? emptyOutput : buildOutput(client, state, data));
  for (const { id, text, isReady } of needsOf(client, state, data)) {
    const need = root.querySelector<HTMLElement>(`[data-need="${CSS.escape(id)}"]`);
    if (need === null) continue;
    need.textContent = text;
    need.toggleAttribute('data-ready', isReady);
  }
}

function showOutput(root: HTMLElement, output: BuilderOutput): void {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  // What was copied before is not what stands here now.
  if (find('file-text').textContent !== output.text) {
    for (const label of root.querySelectorAll('[data-copy-label]')) label.textContent = 'Copy';
  }
  find('file').hidden = output.text === '';
  find('file-name').textContent = output.fileName;
  find('file-text').textContent = output.text;
  find('bridged').hidden = output.bridged === '';
  find('bridged-text').textContent = output.bridged;
  find('commands').hidden = output.commands === '';
  find('commands-text').textContent = output.commands;
  find('needs').hidden = output.needs.length === 0;
  find('needs-list').replaceChildren(...output.needs.map(listItem));
  find('unsupported').replaceChildren(...output.unsupported.map(listItem));
}

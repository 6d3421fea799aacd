import { describeSharedCost, sumCosts, type ContextData } from '../../config/builder/context.ts';
import type { BuilderData } from '../../config/builder/data.ts';
import { loadJson } from '../dom.ts';

/** Tells what chosen connectors bring into a conversation, and does so anew whenever others are chosen. */
export function showContext(
  root: HTMLElement,
  { connectors }: BuilderData,
  chosen: () => readonly string[],
): void {
  const words = root.querySelector('[data-context-words]');
  const list = root.querySelector('[data-chosen]');
  if (words === null || list === null) return;
  // It lies beside what there is to choose from.
  const url = (root.dataset['url'] ?? '').replace(/data\.json$/, 'context.json');
  let loading: Promise<ContextData | undefined> | undefined;
  const show = async () => {
    const data = await (loading ??= loadJson<ContextData>(url));
    if (data === undefined) {
      loading = undefined;
      words.textContent = 'The figures could not be loaded. Check the connection and try again.';
      return;
    }
    const endpoints = chosen();
    const costs = connectors
      .filter((each) => each.endpoints.some(({ id }) => endpoints.includes(id)))
      .flatMap(({ id }) => data.connectors[id] ?? []);
    words.textContent = describeSharedCost(sumCosts(costs), data.limits);
  };
  new MutationObserver(() => void show()).observe(list, { childList: true });
  void show();
}

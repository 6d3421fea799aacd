import type { BuilderConnector, BuilderData } from '../../config/builder/data.ts';
import { labelled } from '../dom.ts';
import type { Difference } from './difference.ts';
import type { SwapOptions, SwapRow, SwapServer } from '../../config/swap/data.ts';
import { elsewhereFor, optionsFor, ownerOf } from '../../config/swap/state.ts';
import { insideSentence } from '../../diagnostics/sentence.ts';

/** One server of the plugin, or one category that has none, with what may stand in its place. */
export function swapItem(
  item: Item,
  { endpoint: chosen, elsewhere }: Chosen,
  view: ItemView,
): HTMLLIElement {
  const { builder } = view;
  const key = 'name' in item ? `server-${item.name}` : `row-${item.label}`;
  const heading = 'name' in item ? item.title : 'Nothing yet';
  const rows = 'name' in item ? item.rows : [item.label];

  const element = document.createElement('li');
  if (chosen !== undefined || elsewhere !== undefined) element.dataset['changed'] = '';
  const what = document.createElement('div');
  what.append(small(rows.join(', ')), strong(heading));
  if (chosen === undefined && 'name' in item && item.problem !== undefined) {
    what.append(small(problems[item.problem]));
  }
  const controls = document.createElement('div');
  element.append(what, controls);
  const other = builder.elsewhere.find(({ id }) => id === elsewhere);

  const owner = chosen === undefined ? undefined : ownerOf(chosen, builder.connectors);
  const select = document.createElement('select');
  select.dataset['focus'] = key;
  select.setAttribute('aria-label', `${rows.join(', ')}: ${heading}`);
  fillSelect(select, item, view);
  select.value =
    other !== undefined ? SETTINGS + other.id : chosen === undefined ? KEEP : (owner?.id ?? REMOVE);
  select.addEventListener('change', () => {
    const connector = builder.connectors.find(({ id }) => id === select.value);
    view.choose(
      select.value === KEEP ? undefined : connector === undefined ? '' : firstOf(connector, item),
      select.value.startsWith(SETTINGS) ? select.value.slice(SETTINGS.length) : undefined,
    );
  });
  controls.append(select);
  if (other !== undefined) {
    controls.append(
      small(
        `${'name' in item ? 'Removed here; connect' : 'Connect'} ${other.name} in Claude → Customize → Connectors.`,
      ),
    );
  }
  const next = other?.id ?? owner?.id;
  if ('name' in item && item.connector !== undefined && next !== undefined) {
    const words = small('');
    controls.append(words);
    void view.difference(item.connector, next, chosen).then((lines) => {
      words.textContent = lines.join(' ');
    });
  }
  if (chosen === undefined || owner === undefined) return element;

  if (owner.endpoints.length > 1) {
    const endpoints = document.createElement('select');
    endpoints.dataset['focus'] = `${key}-endpoint`;
    for (const { id, label = id } of owner.endpoints) {
      endpoints.append(new Option(`${label} (${id})`, id));
    }
    endpoints.value = chosen;
    endpoints.addEventListener('change', () => view.choose(endpoints.value));
    controls.append(labelled('Endpoint', endpoints));
  }
  const found = owner.endpoints.find(({ id }) => id === chosen);
  for (const [name, { description, example }] of Object.entries(found?.endpoint.variables ?? {})) {
    const input = document.createElement('input');
    input.type = 'text';
    input.dataset['focus'] = `${key}-variable-${name}`;
    input.placeholder = example ?? '';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.value = view.variables[chosen]?.[name] ?? '';
    input.addEventListener('input', () => view.fill(chosen, name, input.value));
    controls.append(labelled(`{${name}} ${description}`, input));
  }
  return element;
}

function fillSelect(select: HTMLSelectElement, item: Item, view: ItemView): void {
  const own = 'name' in item ? item.connector : undefined;
  const options = optionsFor(item, view.builder);
  const ownConnector = options.find(({ id }) => id === own);
  select.append(new Option('name' in item ? `Keep ${item.title}` : 'Leave it open', KEEP));
  if (ownConnector !== undefined && 'name' in item && hasAnother(ownConnector, item)) {
    const isMend = item.problem !== undefined;
    select.append(new Option(isMend ? 'Use the catalog’s address' : 'Another address', own));
  }
  if ('name' in item) select.append(new Option('Remove', REMOVE));

  const others = options.filter(({ id }) => id !== own);
  const settings = elsewhereFor(item, view.builder);
  const isElsewhere = (name: string) => settings.some((each) => each.name === name);
  const isNamed = ({ id }: BuilderConnector) => item.others.includes(id);
  select.append(
    ...group('Named by the plugin', [
      ...others.filter(isNamed).map((each) => toOption(each, view)),
      ...item.without
        .filter((name) => !('title' in item && name === item.title) && !isElsewhere(name))
        .map(toDisabled),
    ]),
    ...group(
      'In Claude’s settings',
      settings.map(({ id, name }) => new Option(name, SETTINGS + id)),
    ),
    ...group(
      'In the catalog',
      others.filter((each) => !isNamed(each)).map((each) => toOption(each, view)),
    ),
  );
}

function hasAnother({ endpoints }: BuilderConnector, item: SwapServer): boolean {
  return item.problem !== undefined || endpoints.some(({ id }) => id !== item.endpoint);
}

/** The endpoint to begin with: the one that mends, another than the present, the recommended. */
function firstOf(connector: BuilderConnector, item: Item): string {
  const ids = connector.endpoints.map(({ id }) => id);
  if (!('name' in item) || connector.id !== item.connector) return ids[0]!;
  return item.problem === undefined
    ? ids.find((id) => id !== item.endpoint)!
    : (item.fix ?? ids[0]!);
}

function toOption(
  { id, name, entrance }: BuilderConnector,
  { inUse, builder }: Pick<ItemView, 'inUse' | 'builder'>,
) {
  const option = new Option(
    `${name} (${inUse.has(id) ? 'there already' : insideSentence(builder.signInLabels[entrance])})`,
    id,
  );
  option.disabled = inUse.has(id);
  return option;
}

function toDisabled(name: string): HTMLOptionElement {
  const option = new Option(`${name} (no server to configure)`, '');
  option.disabled = true;
  return option;
}

function group(label: string, options: readonly HTMLOptionElement[]): HTMLOptGroupElement[] {
  if (options.length === 0) return [];
  const element = document.createElement('optgroup');
  element.label = label;
  element.append(...options);
  return [element];
}

function small(text: string): HTMLElement {
  const element = document.createElement('small');
  element.textContent = text;
  return element;
}

function strong(text: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}

// No id of a connector begins with a hyphen.
const KEEP = '-keep';
const REMOVE = '-remove';
const SETTINGS = '-settings-';

const problems = {
  placeholder: 'Its address is empty.',
  templated: 'Its address has to be filled in.',
  invalid: 'Its entry is broken.',
  legacy: 'Its address is a former one.',
} as const satisfies Record<NonNullable<SwapServer['problem']>, string>;

type Item = (SwapServer | SwapRow) & SwapOptions;

/** What stands in the place of an item: an endpoint, '' for none, and what is connected elsewhere instead. */
interface Chosen {
  endpoint: string | undefined;
  elsewhere: string | undefined;
}

interface ItemView {
  builder: BuilderData;
  /** Connectors that may not be chosen again. */
  inUse: ReadonlySet<string>;
  variables: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** An endpoint, '' to remove, undefined to keep; with '' the product that is connected in settings. */
  choose: (endpoint: string | undefined, elsewhere?: string) => void;
  /** What one loses and gains with another connector, in sentences. */
  difference: Difference;
  fill: (endpoint: string, name: string, value: string) => void;
}

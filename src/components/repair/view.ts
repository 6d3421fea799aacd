import { formatState } from '../../config/builder/state.ts';
import { copyText } from '../copy/copy-text.ts';
import { listItem } from '../dom.ts';
import { keepTyped } from '../typed-values.ts';
import { createAsk } from './ask.ts';
import { example } from './example.ts';
import { keptItem, problemItem, toFillInItem } from './items.ts';
import { systems } from '../../protocol/system.ts';
import { lineAt } from '../../config/repair/position.ts';
import * as told from '../../config/repair/telling.ts';
import type { Repair } from '../../config/repair/repair.ts';
import type { Outcome, Task } from '../../config/repair/tasks.ts';

const MOST_SHOWN = 200;
const PAUSE = 400;

/** Makes the panel check what is pasted, fix it and turn it into other clients' shapes. */
export function startRepair(root: HTMLElement): void {
  const find = <Kind extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<Kind>(`[data-${name}]`)!;
  const input = find<HTMLTextAreaElement>('text');
  const clientSelect = find<HTMLSelectElement>('client');
  const systemSelect = find<HTMLSelectElement>('system');
  for (const [id, name] of Object.entries(systems)) systemSelect.add(new Option(name, id));
  const targetSelect = find<HTMLSelectElement>('target');
  const status = find('status');
  const ask = createAsk(root.dataset['catalogIndex'] ?? '');
  const earlier: string[] = [];
  let offeredNow: Repair['offered'] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async (task: DistributiveOmit<Task, 'text' | 'client' | 'system'>) => {
    clearTimeout(timer);
    const text = input.value;
    find('undo').hidden = earlier.length === 0;
    if (text.trim() === '') {
      find('result').hidden = true;
      status.textContent = 'Nothing pasted yet.';
      return undefined;
    }
    root.setAttribute('aria-busy', 'true');
    const outcome = await ask({
      ...task,
      text,
      client: clientSelect.value || undefined,
      system: systemSelect.value || undefined,
    } as Task);
    if (outcome === undefined) return undefined;
    root.removeAttribute('aria-busy');
    // Somebody went on typing: the answer is for another text.
    if (input.value !== text) return undefined;
    const { fixed } = outcome;
    if (fixed !== undefined && fixed.text !== text) {
      earlier.push(text);
      input.value = fixed.text;
    }
    show(outcome);
    return outcome;
  };

  const show = ({ repair, fixed, converted, paste }: Outcome) => {
    showPaste(paste);
    find('undo').hidden = earlier.length === 0;
    find('result').hidden = 'problem' in repair;
    if ('problem' in repair) {
      status.textContent = told.refusalWords(repair);
      if (repair.anchor !== undefined) status.append(' ', guideLink(repair.anchor));
      return;
    }
    const done = fixed === undefined ? '' : `${told.fixedWords(fixed)} `;
    status.textContent = done + told.summaryOf(repair, paste?.isWrong);
    showQuestion(repair);
    showProblems(repair);
    showDetails(repair);
    if (converted === undefined) {
      if (targetSelect.value !== '') void run({ kind: 'convert', target: targetSelect.value });
      return;
    }
    // All that is in the one is in the other as well.
    const { text: plain, bridged, fileName } = converted;
    find('converted').hidden = plain === '' && bridged === '';
    find('converted-name').textContent =
      bridged === '' ? fileName : `${fileName}, with mcp-remote (a program of others, on Node.js)`;
    find('converted-text').textContent = bridged === '' ? plain : bridged;
    const safe = told.countSafe(repair);
    const unfixed = safe === 0 ? [] : [`Not fixed yet: ${safe}. Fix them first.`];
    find('converted-notes').replaceChildren(...[...unfixed, ...converted.notes].map(listItem));
  };

  const guideLink = (anchor: string) => {
    const link = document.createElement('a');
    link.href = `${root.dataset['guide'] ?? ''}${anchor === '' ? '' : `#${anchor}`}`;
    link.textContent = 'Read about it';
    return link;
  };

  const showPaste = (paste: Outcome['paste']) => {
    find('paste').hidden = paste === undefined;
    if (paste === undefined) return;
    find('paste-what').textContent = told.pasteWords(paste);
    find('paste-changes').replaceChildren(...told.pasteNotes(paste).map(listItem));
    find('paste-text').textContent = paste.text;
  };

  // What is right depends on who reads it.
  const showQuestion = ({ candidates }: Repair) => {
    find('question').hidden = candidates.length < 2;
    find('answers').replaceChildren(
      ...candidates.map(({ id, name }) => {
        const answer = document.createElement('button');
        answer.type = 'button';
        answer.className = 'cc-button';
        answer.textContent = name;
        answer.addEventListener('click', async () => {
          clientSelect.value = id;
          await run({ kind: 'check' });
          find('heading').focus();
        });
        return answer;
      }),
    );
  };

  const showProblems = (repair: Repair) => {
    const { problems } = repair;
    const items = problems
      .slice(0, MOST_SHOWN)
      .map((problem) =>
        problemItem(problem, root.dataset['rules'] ?? '', { fix: fixOne, go: goTo }),
      );
    const more = problems.length - items.length;
    find('problems').replaceChildren(
      ...items,
      ...(more > 0 ? [listItem(`And ${more} more.`)] : []),
    );
    const safe = told.countSafe(repair);
    find('fix-all').hidden = safe === 0;
    find('fix-all').textContent = `Fix all that is safe (${safe})`;
  };

  const showDetails = (repair: Repair) => {
    const { client, kept, toFillIn, offered } = repair;
    find('to-fill-in').replaceChildren(
      ...toFillIn.slice(0, MOST_SHOWN).map((each) => toFillInItem(each, { go: goTo })),
    );
    find('kept-part').hidden = kept.length === 0;
    find('kept').replaceChildren(...kept.slice(0, MOST_SHOWN).map(keptItem));
    find('notes').replaceChildren(...told.noteWords(repair).slice(-MOST_SHOWN).map(listItem));
    const link = find<HTMLAnchorElement>('builder');
    link.hidden = offered.length === 0;
    link.href = formatState({
      endpoints: offered.map(({ id }) => id),
      tokens: [],
      variables: {},
      client: client.id,
    });
    offeredNow = offered;
    for (const option of targetSelect.options) option.hidden = option.value === client.id;
  };

  const fixOne = async (problem: Repair['problems'][number], button: HTMLButtonElement) => {
    if (problem.fix === undefined) return;
    const place = fixButtons().indexOf(button);
    const outcome = await run({ kind: 'fix', fix: problem.fix });
    if (outcome === undefined) return;
    const left = fixButtons();
    (left[Math.min(place, left.length - 1)] ?? find('heading')).focus();
  };
  const fixButtons = () => [...root.querySelectorAll<HTMLButtonElement>('[data-fix]')];

  const goTo = (offset: number) => {
    const end = input.value.indexOf('\n', offset);
    input.focus();
    input.setSelectionRange(offset, end === -1 ? input.value.length : end);
    // A selection alone does not scroll.
    const height = parseFloat(getComputedStyle(input).lineHeight);
    input.scrollTop = Math.max(0, (lineAt(input.value, offset) - 3) * height);
  };

  const replace = (text: string) => {
    input.value = text;
    void run({ kind: 'check' });
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run({ kind: 'check' }), PAUSE);
  });
  for (const select of [clientSelect, systemSelect]) {
    select.addEventListener('change', () => void run({ kind: 'check' }));
  }
  targetSelect.addEventListener('change', () => {
    find('converted').hidden = true;
    find('converted-notes').replaceChildren();
    if (targetSelect.value !== '') void run({ kind: 'convert', target: targetSelect.value });
  });
  find('fix-all').addEventListener('click', async () => {
    await run({ kind: 'fix-all' });
    find('heading').focus();
  });
  find('builder').addEventListener('click', () => {
    for (const { id, values } of offeredNow) {
      for (const [name, value] of Object.entries(values)) keepTyped(id, name, value);
    }
    document.querySelector('catalog-builder')?.scrollIntoView();
  });
  find('use-paste').addEventListener('click', () => {
    earlier.push(input.value);
    replace(find('paste-text').textContent ?? '');
    find('heading').focus();
  });
  find('undo').addEventListener('click', () => {
    const text = earlier.pop();
    if (text !== undefined) replace(text);
    input.focus();
  });
  find('copy-text').addEventListener('click', async () => {
    const copied = await copyText(input.value);
    if (!copied) input.select();
    status.textContent = copied ? 'The configuration is copied.' : 'Press Ctrl+C to copy.';
  });
  find('example').addEventListener('click', () => {
    if (input.value.trim() !== '' && input.value !== example) earlier.push(input.value);
    replace(example);
  });
  if (input.value.trim() !== '') void run({ kind: 'check' });
}

type DistributiveOmit<Kind, Key extends PropertyKey> = Kind extends unknown
  ? Omit<Kind, Key>
  : never;

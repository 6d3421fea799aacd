import type { Problem } from '../../config/repair/problem.ts';
import { describeToFillIn, type ToFillIn } from '../../coverage/to-fill-in.ts';
import type { Kept } from '../../config/repair/repair.ts';
import { proseWords } from '../../views/sentence.ts';

/** One problem: how bad, what, where, why, and the button that fixes it. */
export function problemItem(problem: Problem, rules: string, actions: Actions): HTMLLIElement {
  const { severity, message, rule, line, offset, fix } = problem;
  const item = document.createElement('li');
  item.dataset['severity'] = severity;
  const badge = document.createElement('span');
  badge.className = 'cc-badge';
  badge.dataset['tone'] = tones[severity];
  badge.textContent = severity;
  const text = document.createElement('p');
  text.append(
    ...proseWords(message).map(({ text: words, isCode }) => (isCode ? code(words) : words)),
  );
  const foot = document.createElement('div');
  foot.className = 'foot';
  if (fix !== undefined) {
    const fixButton = button(fix.label, `Fix: ${fix.label}`);
    fixButton.dataset['fix'] = rule;
    fixButton.addEventListener('click', () => actions.fix(problem, fixButton));
    foot.append(fixButton);
  }
  if (line !== undefined && offset !== undefined) {
    foot.append(lineButton(line, offset, actions.go));
  } else if (line !== undefined) foot.append(`Line ${line}`);
  const link = document.createElement('a');
  link.href = `${rules}${rule}/`;
  link.textContent = rule;
  foot.append(link);
  item.append(badge, text, foot);
  return item;
}

/** One place that the catalog leaves open. */
export function toFillInItem(open: ToFillIn, { go }: Pick<Actions, 'go'>): HTMLLIElement {
  const { page, line, offset } = open;
  const item = document.createElement('li');
  const words = describeToFillIn({ ...open, page: undefined });
  if (page === undefined) item.append(words);
  else {
    const link = document.createElement('a');
    link.href = page;
    link.textContent = 'how to get it';
    item.append(`${words}: `, link);
  }
  if (line !== undefined && offset !== undefined) {
    item.append(' ', lineButton(line, offset, go));
  }
  return item;
}

/** One part that was not understood. */
export function keptItem({ path, isServer }: Kept): HTMLLIElement {
  const item = document.createElement('li');
  item.append(code(path), isServer ? ' (no server that this client understands)' : '');
  return item;
}

function code(text: string): HTMLElement {
  const element = document.createElement('code');
  element.textContent = text;
  return element;
}

function lineButton(line: number, offset: number, go: Actions['go']): HTMLButtonElement {
  const element = button(`Line ${line}`, `Show line ${line}`);
  element.addEventListener('click', () => go(offset));
  return element;
}

function button(text: string, name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'cc-button';
  element.textContent = text;
  element.setAttribute('aria-label', name);
  return element;
}

const tones: Readonly<Record<Problem['severity'], string>> = {
  error: 'destructive',
  warning: 'write',
  info: 'read',
};

interface Actions {
  fix: (problem: Problem, button: HTMLButtonElement) => void;
  go: (offset: number) => void;
}

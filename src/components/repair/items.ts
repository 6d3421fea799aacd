import type { Problem } from '../../config/repair/problem.ts';
import type { Kept } from '../../config/repair/repair.ts';

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
  text.textContent = message;
  const foot = document.createElement('div');
  foot.className = 'foot';
  if (fix !== undefined) {
    const fixButton = button(fix.label, `Fix: ${fix.label}`);
    fixButton.dataset['fix'] = rule;
    fixButton.addEventListener('click', () => actions.fix(problem, fixButton));
    foot.append(fixButton);
  }
  if (line !== undefined && offset !== undefined) {
    const go = button(`Line ${line}`, `Show line ${line}`);
    go.addEventListener('click', () => actions.go(offset));
    foot.append(go);
  } else if (line !== undefined) foot.append(`Line ${line}`);
  const link = document.createElement('a');
  link.href = `${rules}${rule}/`;
  link.textContent = rule;
  foot.append(link);
  item.append(badge, text, foot);
  return item;
}

/** One part that was not understood. */
export function keptItem({ path, value, isServer }: Kept): HTMLLIElement {
  const code = document.createElement('code');
  code.textContent = `${path}: ${value}`;
  const item = document.createElement('li');
  item.append(code, isServer ? ' (no server that this client understands)' : '');
  return item;
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

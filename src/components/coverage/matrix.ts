/** Makes the matrix a grid: one stop for the tab key, arrows inside, the words of a symbol said where one points. */
export function startMatrix(): void {
  const root = document.querySelector<HTMLElement>('coverage-matrix');
  const table = root?.querySelector('table');
  if (!root || !table) return;
  table.role = 'grid';
  table.ariaLabel = 'Plugins against categories';
  startKeys(table);
  startPointing(root, table);
  startFilters(root, table);
}

/** What takes the focus in a cell: its link or button, else itself. */
function stopOf(cell: Element): HTMLElement {
  return cell.querySelector<HTMLElement>('a, button') ?? (cell as HTMLElement);
}

function gridOf(table: HTMLTableElement): HTMLElement[][] {
  return [...table.rows]
    .filter((row) => !row.hidden && !row.classList.contains('groups'))
    .map((row) => [...row.cells].filter((cell) => !cell.hidden).map(stopOf));
}

function startKeys(table: HTMLTableElement): void {
  const all = [...table.rows]
    .filter((row) => !row.classList.contains('groups'))
    .flatMap((row) => [...row.cells].map(stopOf));
  for (const stop of all) stop.tabIndex = -1;
  let current = all[0];
  if (current) current.tabIndex = 0;
  const move = (next: HTMLElement | undefined) => {
    if (next === undefined) return;
    if (current) current.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    current = next;
  };
  table.addEventListener('focusin', (event) => {
    if (!(event.target instanceof HTMLElement) || event.target === current) return;
    if (current) current.tabIndex = -1;
    event.target.tabIndex = 0;
    current = event.target;
  });
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = gridOf(table);
    const row = rows.findIndex((cells) => cells.includes(event.target as HTMLElement));
    const column = rows[row]?.indexOf(event.target as HTMLElement) ?? -1;
    if (column === -1) return;
    event.preventDefault();
    const [down, right] = step;
    const line = rows[clamp(row + down, rows.length)];
    move(line?.[clamp(column + right, line.length)]);
  });
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}

/** Lights the row and the column of what one points at, and says it in words. */
function startPointing(root: HTMLElement, table: HTMLTableElement): void {
  const told = root.querySelector('[data-told]')!;
  let lit: Element[] = [];
  const point = (event: Event) => {
    const cell = (event.target as Element).closest('td, th');
    const row = cell?.closest('tr');
    if (!(cell instanceof HTMLTableCellElement) || !row || row.classList.contains('groups')) return;
    for (const each of lit) each.classList.remove('lit');
    const head = table.tHead?.rows[1]?.cells[cell.cellIndex];
    lit = [row, ...(head ? [head] : [])];
    for (const each of lit) each.classList.add('lit');
    const words = cell.dataset['state'] === undefined ? 'not used' : cell.innerText.trim();
    const plugin = row.cells[0]?.innerText.trim();
    if (cell.tagName === 'TD' && head) {
      told.textContent = `${plugin}, ${head.innerText.trim()}: ${words}`;
    }
  };
  table.addEventListener('pointerover', point);
  table.addEventListener('focusin', point);
}

/** Shows plugins by name and cells by state; rows and columns with nothing left are hidden where that is asked for. */
function startFilters(root: HTMLElement, table: HTMLTableElement): void {
  const find = root.querySelector<HTMLInputElement>('[data-find]')!;
  const hide = root.querySelector<HTMLInputElement>('[data-hide]')!;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-only]')];
  const [body] = table.tBodies;
  const show = () => {
    const states = buttons
      .filter((button) => button.ariaPressed === 'true')
      .map((button) => button.dataset['only']);
    const isOn = (cell: HTMLElement) =>
      cell.dataset['state'] !== undefined &&
      (states.length === 0 || states.includes(cell.dataset['state']));
    const words = find.value.trim().toLowerCase();
    const used = new Set<number>();
    for (const row of body?.rows ?? []) {
      const cells = [...row.cells].slice(2);
      for (const cell of cells) cell.toggleAttribute('data-off', !isOn(cell));
      const isNamed = (row.cells[0]?.innerText ?? '').toLowerCase().includes(words);
      row.hidden = !isNamed || (hide.checked && !cells.some(isOn));
      if (row.hidden) continue;
      for (const cell of cells) if (isOn(cell)) used.add(cell.cellIndex);
    }
    for (const row of [...table.rows].filter((each) => !each.classList.contains('groups'))) {
      for (const cell of [...row.cells].slice(2)) {
        cell.hidden = hide.checked && !used.has(cell.cellIndex);
      }
    }
    fitGroups(table);
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      button.ariaPressed = String(button.ariaPressed !== 'true');
      show();
    });
  }
  find.addEventListener('input', show);
  hide.addEventListener('change', show);
}

/** Each group spans those of its columns that are shown. */
function fitGroups(table: HTMLTableElement): void {
  const [groups, columns] = table.tHead?.rows ?? [];
  const cells = [...(columns?.cells ?? [])].slice(2);
  let at = 0;
  for (const group of [...(groups?.cells ?? [])].slice(1)) {
    const size = Number((group.dataset['size'] ??= String(group.colSpan)));
    const shown = cells.slice(at, at + size).filter((cell) => !cell.hidden).length;
    group.hidden = shown === 0;
    group.colSpan = Math.max(1, shown);
    at += size;
  }
}

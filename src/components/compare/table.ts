import type { Access } from '../../catalog/connector.ts';
import type { Piece, Row } from '../../views/compare/cells.ts';
import type { Compared } from '../../views/compare/data.ts';
import type { RowGroup } from '../../views/compare/rows.ts';
import { accessLabels } from '../../views/labels.ts';
import { nextTask } from '../dom.ts';
import { element, logo } from './elements.ts';

const MOST_PIECES = 3;

/**
 * Shows the comparison as a table: a column a connector, a body a group of rows. The browser paints and answers between
 * two groups, until something else is asked for; what takes the place of another table does so whole, so that nothing
 * jumps.
 */
export async function showComparison(
  place: HTMLElement,
  compared: readonly Compared[],
  groups: readonly RowGroup[],
  { base, remove, isAsked }: TableOf,
): Promise<void> {
  const heads = compared.map((each) => columnHead(each, base, remove));
  const table = element(
    'table',
    '',
    element('thead', '', element('tr', '', element('td'), ...heads)),
  );
  keepRoles(table);
  const isFirst = place.childElementCount === 0;
  if (isFirst) place.append(table);
  for (const { title, rows } of groups) {
    if (rows.length === 0) continue;
    await (isFirst ? nextPaint() : nextTask());
    if (!isAsked()) return;
    const heading = element('th', '', title);
    heading.scope = 'rowgroup';
    heading.colSpan = compared.length + 1;
    const body = element('tbody', '', element('tr', 'group', heading));
    body.append(...rows.map((row) => tableRow(row, compared, base)));
    keepRoles(body);
    table.append(body);
  }
  if (!isFirst) place.replaceChildren(table);
}

function columnHead(
  { id, name, logo: icon }: Compared,
  base: string,
  remove: (id: string) => void,
) {
  const link = element('a', '', name);
  link.href = `${base}/connectors/${id}/`;
  const button = element('button', 'remove', '×');
  button.type = 'button';
  button.ariaLabel = `Take ${name} out`;
  button.addEventListener('click', () => remove(id));
  const head = element('th', '', element('span', 'column', logo(name, icon), link, button));
  head.scope = 'col';
  return head;
}

function tableRow(row: Row, compared: readonly Compared[], base: string): HTMLTableRowElement {
  const heading = element('th', '', row.label);
  heading.scope = 'row';
  if (row.access !== undefined) heading.append(' ', badge(row.access));
  const cells = row.cells.map((pieces, index) => {
    const { name, logo: icon } = compared[index]!;
    // On a phone each row is a card, and each line of it says of whom it speaks.
    const whose = element('span', 'whose', logo(name, icon), element('span', '', name));
    if (row.isSame && compared.length > 1) whose.replaceChildren('All of them');
    return element('td', '', whose, element('div', 'said', ...cellContent(pieces, row, base)));
  });
  return element('tr', row.isSame ? 'same' : '', heading, ...cells);
}

function cellContent(pieces: readonly Piece[], row: Row, base: string): HTMLElement[] {
  const lines = pieces.map((piece) => line(piece, row, base));
  const isLong = lines.length > MOST_PIECES + 1 && pieces[0]?.code !== undefined;
  if (!isLong) return lines;
  const shown = row.access === undefined ? 0 : MOST_PIECES;
  const rest = lines.length - shown;
  const summary = element('summary', '', shown === 0 ? `${rest} tools` : `${rest} more`);
  return [...lines.slice(0, shown), element('details', '', summary, ...lines.slice(shown))];
}

function line(piece: Piece, row: Row, base: string): HTMLElement {
  const { text, lead, code, access, mark, page, isMuted, counts } = piece;
  const made = element('p', isMuted ? 'cc-muted' : '');
  if (counts !== undefined) made.append(bar(counts));
  if (mark !== undefined) {
    const sign = element('span', 'mark', marks[mark]);
    sign.dataset['mark'] = mark;
    sign.ariaHidden = 'true';
    made.append(sign);
  }
  if (lead !== undefined) made.append(element('strong', '', `${lead}: `));
  if (page === undefined) made.append(text);
  else {
    const link = element('a', '', text);
    link.href = base + page;
    made.append(link);
  }
  if (code !== undefined) made.append(' ', element('code', '', code));
  if (access !== undefined && row.access === undefined) made.append(' ', badge(access));
  return made;
}

function badge(access: Access): HTMLElement {
  const made = element('span', 'cc-badge', accessLabels[access].label);
  made.dataset['tone'] = access;
  return made;
}

/** The counts as widths; the words beside it say the same. */
function bar(counts: Record<Access, number>): HTMLElement {
  const made = element('span', 'bar');
  made.ariaHidden = 'true';
  for (const [access, count] of Object.entries(counts)) {
    if (count === 0) continue;
    const part = element('span');
    part.dataset['tone'] = access;
    part.style.flexGrow = String(count);
    made.append(part);
  }
  return made;
}

/** A phone shows the rows as cards: what is laid out otherwise is still a table to those who listen. */
function keepRoles(made: HTMLTableElement | HTMLTableSectionElement): void {
  const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
  for (const part of [made, ...made.querySelectorAll<HTMLElement>('thead, tbody, tr, td')]) {
    part.role = roles[part.tagName as keyof typeof roles];
  }
  for (const head of made.querySelectorAll('th')) {
    head.role = head.scope === 'col' ? 'columnheader' : 'rowheader';
  }
}

/** Lets the browser paint what is there; a page that nobody sees paints nothing, and does not wait for it. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, MOST_BETWEEN_PAINTS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}

const MOST_BETWEEN_PAINTS = 100;

const marks = { yes: '✓', some: '◐', no: '✕', unknown: '?' } as const;

interface TableOf {
  /** The base path of the site. */
  base: string;
  remove: (id: string) => void;
  /** Whether what is shown is still what is asked for. */
  isAsked: () => boolean;
}

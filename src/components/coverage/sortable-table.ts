/** Makes the column headings of `table[data-sortable]` sort its rows, up and down. */
export function startSortableTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const headings = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
    for (const [column, heading] of headings.entries()) {
      heading.querySelector('button')?.addEventListener('click', () => {
        const isAscending = heading.getAttribute('aria-sort') === 'ascending';
        for (const other of headings) other.setAttribute('aria-sort', 'none');
        heading.setAttribute('aria-sort', isAscending ? 'descending' : 'ascending');
        sortRows(table, column, isAscending ? -1 : 1);
      });
    }
  }
}

function sortRows(table: HTMLTableElement, column: number, direction: 1 | -1): void {
  const key = (row: HTMLTableRowElement) => row.cells[column]?.dataset['sort'] ?? '';
  for (const body of table.tBodies) {
    const rows = [...body.rows].sort(
      (a, b) => direction * key(a).localeCompare(key(b), undefined, { numeric: true }),
    );
    body.append(...rows);
  }
}

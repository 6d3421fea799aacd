import type { Io } from './io.ts';

/** Tells how far something is, in one line of a terminal that is written over; elsewhere it says nothing. */
export function progressLine({ stderr }: Io): { show: (text: string) => void; end: () => void } {
  const isShown = stderr.isTTY === true;
  let isOpen = false;
  return {
    show: (text) => {
      if (!isShown) return;
      isOpen = true;
      stderr.write(`\r\u001B[K${text}`);
    },
    end: () => {
      if (isOpen) stderr.write('\r\u001B[K');
      isOpen = false;
    },
  };
}

/**
 * How much of a known amount is done.
 * @example
 * progressBar(5, 20) // => '[=====               ] 25 %'
 */
export function progressBar(done: number, all: number): string {
  const part = all === 0 ? 1 : Math.min(done / all, 1);
  const filled = Math.round(part * WIDTH);
  return `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${Math.floor(part * 100)} %`;
}

const WIDTH = 20;

/** The button that copies what stands below it. */
export const copy = {
  copy: 'Copy',
  copied: 'Copied',
  press: 'Press Ctrl+C to copy',
  keys: 'Ctrl+C',
};

/** Ends the program where who reads its output has read enough, such as `head`. */
export function stopAtClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

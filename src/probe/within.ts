/** A promise that fails with a `TimeoutError` after so many milliseconds; the timer does not linger. */
export async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError()), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** No answer in the time given. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

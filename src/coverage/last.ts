/**
 * A function that answers as before where it is asked the same as before: the page of a connector, its twin and its
 * documents are made one after the other and need the same.
 */
export function lastOf<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined;
  return (...asked) => {
    const isSame =
      last !== undefined &&
      last.asked.length === asked.length &&
      last.asked.every((each, index) => each === asked[index]);
    if (last === undefined || !isSame) last = { asked, answer: answer(...asked) };
    return last.answer;
  };
}

/** A function that answers once for each value that it is asked of, for as long as that value is held anywhere. */
export function onceFor<Asked extends object, Answer>(
  answer: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new WeakMap<Asked, { answer: Answer }>();
  return (asked) => {
    const own = known.get(asked) ?? { answer: answer(asked) };
    known.set(asked, own);
    return own.answer;
  };
}

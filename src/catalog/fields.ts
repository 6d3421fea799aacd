import { z } from 'zod';
import { hiddenIn } from '../diagnostics/hidden.ts';
import { isDeviceName } from '../shell/device-name.ts';

const isVisible = (text: string) => hiddenIn(text) === undefined;
const visible = {
  error: ({ input }: { input?: unknown }) =>
    `expected text without the hidden character ${hiddenIn(String(input))}`,
};

const oneLine = 'expected one line of text without surrounding spaces';

/** Any text that is seen as what it is. */
export const Text = z.string().refine(isVisible, visible);

/** One line of text without surrounding white space. */
export const Line = z
  .string()
  .regex(/^\S(?:[^\n\r]*\S)?$/u, { error: oneLine, abort: true })
  .refine(isVisible, visible);

/** What something is called: a line without markup. */
export const Name = z
  .string()
  .regex(/^[^\s<>](?:[^\n\r<>]*[^\s<>])?$/u, {
    error: ({ input }) =>
      /[<>]/.test(String(input)) ? 'expected a name without "<" and ">"' : oneLine,
    abort: true,
  })
  .refine(isVisible, visible);

/** Lower-case id: letters, digits and single hyphens. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'expected lower-case letters, digits and single hyphens, such as "google-drive"',
    abort: true,
  })
  .refine((id) => !isDeviceName(id), {
    error: 'expected a name that Windows does not keep for a device, such as "con-server"',
  });

/** A web page over https. */
export const WebUrl = z
  .url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    error: 'expected an https URL, such as "https://example.com/docs"',
    abort: true,
  })
  .refine(isVisible, visible);

/** The day a fact was read at its source. */
export const Checked = z.iso
  .date({ error: 'expected a date, such as 2026-11-22' })
  .meta({ description: 'The day the fact was read at its source, YYYY-MM-DD.' });

/** Where a fact is from: a URL, `owner/repository@commit:path`, or words. */
export const Source = z
  .union([Line, z.array(Line).min(1)], {
    error: 'expected one source (an https URL, owner/repository@commit:path or words) or a list',
  })
  .meta({
    description:
      'Where the fact is from: an https URL, owner/repository@commit:path, or words; one or a list.',
  });

/** The day a source gives itself; a year or a month where it says no more. */
const Published = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { error: 'expected YYYY, YYYY-MM or YYYY-MM-DD' })
  .meta({ description: 'The date that the source itself bears.' });

/** Where a fact is from, when it was read, and how old the source says it is. */
export const fact = { source: Source, checked: Checked, published: Published.optional() };

/** Texts by name, such as headers. */
export const Values = z.record(
  z.string().regex(/^[A-Za-z0-9_-]+$/, { error: 'expected letters, digits, "-" and "_"' }),
  Line,
);

/** The sources of a fact as a list. */
export function sourcesOf(source: z.output<typeof Source>): readonly string[] {
  return typeof source === 'string' ? [source] : source;
}

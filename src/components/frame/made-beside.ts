/**
 * Whether thousands of pages and files are made by functions beside Astro, which makes one frame for them: in a build.
 * Astro makes each of them whole where one looks at it while working on it, and where a test holds both to the same.
 */
export const isMadeBeside = !import.meta.env.DEV && import.meta.env.MADE_BESIDE === 'true';

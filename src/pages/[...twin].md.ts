import { fileRoute } from '../components/frame/file-route.ts';

/** The Markdown twins of pages. */
export const { getStaticPaths, GET } = fileRoute('twin', '', '.md');

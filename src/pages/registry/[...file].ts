import { fileRoute } from '../../components/frame/file-route.ts';

/** The registry as one file. */
export const { getStaticPaths, GET } = fileRoute('file', 'registry/', '');

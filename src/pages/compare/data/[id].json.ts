import { fileRoute } from '../../../components/frame/file-route.ts';

/** What a comparison says of each connector. */
export const { getStaticPaths, GET } = fileRoute('id', 'compare/data/', '.json');

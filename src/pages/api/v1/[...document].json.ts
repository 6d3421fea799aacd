import { fileRoute } from '../../../components/frame/file-route.ts';

/** The catalog for programs. */
export const { getStaticPaths, GET } = fileRoute('document', 'api/v1/', '.json');

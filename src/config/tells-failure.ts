import { isYamlRoot } from '../protocol/root-key.ts';

/** Whether a line of a text, its addresses aside, tells in words that something failed. */
export function tellsFailure(text: string): boolean {
  const lines = text.slice(0, LONGEST).split('\n');
  if (lines.some((line) => isYamlRoot(line) || OF_A_FILE.test(line))) return false;
  return lines.some((line) => {
    const words = line.replace(ADDRESS, '');
    return FAILURE.test(words) && (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST;
  });
}

const LONGEST = 40_000;
/** One word alone may be a name. */
const FEWEST = 2;
const ADDRESS = /\bhttps?:\/\/[^\s"'<>()]{1,2000}/gi;
/** How lines of JSON and TOML begin or end. */
const OF_A_FILE = /^\s*(?:["'{}]|\[\[?[^\]\n]{0,200}\]?\]\s*$|[\w.-]{1,100}\s?=\s)|[{[]\s*$/;
const FAILURE =
  /\b(?:err|error|errors|failed|fails|failure|failing|exception|unable|could not|couldn['’]t|cannot|can['’]t|unauthori[sz]ed|forbidden|refused|timed out|denied|rejected|unreachable|not found|unexpected|disconnected|expired|invalid|crashed|exited|aborted|no such file|warn|warning|fatal|40\d|429|50\d|fehler|fehlgeschlagen|erreur|échec|falló|erro|falha)\b|エラー|失敗|失败|错误|錯誤|오류|실패|ошибка/i;

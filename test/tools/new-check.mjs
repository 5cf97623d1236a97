import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run new-check <id>`: the code, the page and the line in the index of a new check, ready to be filled in. */

const folder = fileURLToPath(new URL('../../server/src/core/checks', import.meta.url));

/**
 * Writes the three pieces; nothing is overwritten.
 * @param {string} id
 * @param {string} into the folder of the checks
 * @returns {Promise<string[]>} what is to be done next
 */
export async function create(id, into) {
  const index = join(into, 'index.ts');
  const indexed = withCheck(await readFile(index, 'utf8'), id);
  await writeFile(join(into, `${id}.ts`), codeOf(id), { flag: 'wx' });
  await writeFile(join(into, `${id}.md`), pageOf(id), { flag: 'wx' });
  await writeFile(index, indexed);
  return [
    `${id}.md  write what it reports and why, with examples: they are its tests`,
    `${id}.ts  write the check and its words in both languages`,
    'then: npm run docs && npm run test:unit',
  ];
}

/**
 * The index with one more check, in the order of the ids.
 * @param {string} index
 * @param {string} id
 */
export function withCheck(index, id) {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(id))
    throw new Error(
      `“${id}” is no id for a check: two or more words in small letters that name the problem, sum-mismatch.`,
    );
  if (index.includes(`'./${id}.js'`)) throw new Error(`There is a check ${id} already.`);
  const name = nameOf(id);
  const imported = insertSorted(
    index,
    /^import (\w+) from '\.\/[a-z-]+\.js';\n/gm,
    name,
    `import ${name} from './${id}.js';\n`,
  );
  return insertSorted(imported, /^ {2}(\w+),\n/gm, name, `  ${name},\n`);
}

/**
 * Puts a line before the first of its kind that comes after it, or behind the last.
 * @param {string} text
 * @param {RegExp} lines of its kind; the first group is the name they are ordered by
 * @param {string} name
 * @param {string} line
 */
function insertSorted(text, lines, name, line) {
  const found = [...text.matchAll(lines)];
  const next = found.find(([, other = '']) => other > name);
  const last = found.at(-1);
  const at = next ? next.index : last ? last.index + last[0].length : text.length;
  return text.slice(0, at) + line + text.slice(at);
}

/** @param {string} id */
const nameOf = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** @param {string} id */
const codeOf = (id) => `import { defineCheck, defineMessages } from '../check.js';

const messages = defineMessages({
  'zh-CN': {
    found: ({ words }: { words: string }) => \`「\${words}」……请核对。\`,
  },
  en: {
    found: ({ words }) => \`“\${words}” … Check it.\`,
  },
});

/** What it reports, in one sentence. */
export default defineCheck({
  id: '${id}',
  severity: 'warning',
  messages,
  run({ text, report: { figures } }, report, say) {
    for (const { span } of figures) {
      const words = text.slice(span.start, span.end);
      if (words === '') report({ at: span, message: say('found', { words }) });
    }
  },
});
`;

/** @param {string} id */
const pageOf = (id) => `# ${id}：（一句话写明报告什么）

（为什么要报告；依据哪个文件、哪一条。）

## 会报告

\`\`\`draft year=2023
一、总体情况
全年主动公开信息«120条»{${id}: 请核对}。
\`\`\`

## 不报告

\`\`\`draft year=2023
一、总体情况
全年主动公开信息120条。
\`\`\`

## 修改建议

（给出什么修改；没有的写明原因。）

## 已知的局限

（读不出来的写法。）
`;

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    for (const line of await create(process.argv[2] ?? '', folder)) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

/** Where the page of each check stands. A test holds it to `repository` in package.json. */
const checks = 'https://github.com/gouji/gouji/blob/main/server/src/core/checks';

export const pageOf = (check: string): string => `${checks}/${check}.md`;

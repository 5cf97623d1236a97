// What is timed, by name: each loads in a process of its own and gives a function that checks one text.

/** @typedef {(text: string) => unknown} Check */

/**
 * Packages of this folder, known only where they are installed.
 * @param {string} name
 * @returns {Promise<any>}
 */
const peer = (name) => import(name);

/** @type {Readonly<Record<string, (core: string) => Promise<Check>>>} */
export const subjects = {
  gouji: async (core) => {
    const { checkText } = await import(core);
    return checkText;
  },
  'autocorrect-node': async () => {
    const { default: autocorrect } = await peer('autocorrect-node');
    return (text) => autocorrect.lintFor(text, 'markdown');
  },
  zhlint: async () => {
    const { run } = await peer('zhlint');
    return (text) => run(text, { rules: { preset: 'default' } });
  },
  markdownlint: async () => {
    const { lint } = await peer('markdownlint/sync');
    return (text) => lint({ strings: { text } });
  },
  textlint: async () => {
    const { TextlintKernel } = await peer('@textlint/kernel');
    const { default: plugin } = await peer('@textlint/textlint-plugin-markdown');
    const { default: rule } = await peer('textlint-rule-no-todo');
    const options = {
      ext: '.md',
      plugins: [{ pluginId: 'markdown', plugin: plugin.default ?? plugin }],
      rules: [{ ruleId: 'no-todo', rule: rule.default ?? rule }],
    };
    const kernel = new TextlintKernel();
    return (text) => kernel.lintText(text, options);
  },
  'remark-lint': async () => {
    const { remark } = await peer('remark');
    const { default: preset } = await peer('remark-preset-lint-recommended');
    const processor = remark().use(preset);
    return (text) => processor.process(text);
  },
  'markdown-it': async () => {
    const { default: MarkdownIt } = await peer('markdown-it');
    const parser = new MarkdownIt();
    return (text) => parser.parse(text, {});
  },
  loop: async () => (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    return sum;
  },
};

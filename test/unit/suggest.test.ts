import { expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { analyze, defaultSettings, suggestFigures } from '../../server/src/core/index.js';

const options = { profiles: builtInProfiles, settings: defaultSettings };

/** What is offered at `¦`, in a report whose one section is this sentence. */
function offered(sentence: string) {
  const marked = `甲局2024年政府信息公开工作年度报告\n\n一、总体情况\n${sentence}\n`;
  const offset = marked.indexOf('¦');
  return suggestFigures(marked.replace('¦', ''), offset, (text) => analyze(text, options));
}

it.each([
  ['全年共主动公开信息80条，其中网站公开20条，占¦；微信公开60条。', 'share', '25.00%', '20 ÷ 80 = 25%'],
  ['2024年收到申请81件，其中当面申请76件，占¦，信函5件。', 'share', '93.83%', '76 ÷ 81 = 93.8272%'],
  ['网站公开20条、微信公开60条，共¦。', 'sum', '80条', '20 + 60 = 80'],
  ['共¦：网站公开20条、微信公开60条。', 'sum', '80条', '20 + 60 = 80'],
  ['2024年收到申请30件，比上年的24件增长¦。', 'growth', '25.00%', '(30 − 24) ÷ 24 = 25%'],
])('offers the figure that makes the draft agree: %s', (sentence, kind, text, arithmetic) => {
  expect(offered(sentence)).toEqual([{ kind, text, arithmetic }]);
});

it.each(['全年共¦。', '公开信息¦80条。', '收到申请30件，比上年的24件下降¦。', '全年公开80条，网站20条，占¦25%。'])(
  'offers nothing where no figure follows from the draft, or one stands there: %s',
  (sentence) => {
    expect(offered(sentence)).toEqual([]);
  },
);

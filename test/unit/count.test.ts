import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../server/src/core/blocks/read.js';
import { analyze } from '../../server/src/core/index.js';
import { countRelations } from '../../server/src/core/relations/count.js';
import { optionsFor } from '../harness/index.js';

/** The declared counts of a fragment: `=` for one that its list confirms, `≠` for one that it denies; nothing for an open one. */
function counts(fragment: string): string[] {
  const text = `青禾县统计局2023年政府信息公开工作年度报告\n\n${fragment}`;
  const relations = analyze(text, optionsFor()).reports.flatMap((report) => report.relations);
  return relations
    .filter(({ kind, verdict }) => kind === 'count' && verdict !== 'cannot-say')
    .map(({ verdict, stated, computed }) => `${stated} ${verdict === 'holds' ? '=' : '≠'} ${computed}`);
}

function reads(...cases: readonly (readonly [fragment: string, ...expected: string[]])[]): void {
  it.each(cases.map(([fragment, ...expected]) => ({ fragment, expected })))('$fragment', ({ fragment, expected }) => {
    expect(counts(fragment)).toEqual(expected);
  });
}

describe('a count before numbered items', () => {
  reads(
    ['我局重点抓了三项工作：一是建章立制，二是加强培训，三是开展检查。', '三项 = 3'],
    ['存在两方面不足。一是栏目偏少。二是更新偏慢。', '两方面 = 2'],
    ['今后要把好三道关口：第一，起草关；第二，审核关；第三，发布关。', '三道 = 3'],
    ['原因有二：其一，人手紧；其二，经验少。', '二 = 2'],
    ['推出四条举措：（1）开设专栏；（2）制作图解；（3）上门宣讲；（4）回访群众。', '四条 = 4'],
    ['下一步做好五件事：①清栏目②补目录③训人员④查漏项⑤改指南。', '五件 = 5'],
    ['有以下几个方面的问题：一是公开面窄；二是互动少。', '几个方面 = 2'],
    ['主要短板有三个：一是慢；二是少；三是散；四是旧。', '三个 ≠ 4'],
    ['突出两个重点：首先，抓财政信息；其次，抓民生信息；最后，抓执法信息。', '两个 ≠ 3'],
    ['着力抓好三个环节：\n一是收集。\n各股室报送信息。\n二是审核。\n三是发布。', '三个 = 3'],
    ['工作分三个步骤：一是摸底；三是整改。'],
  );
});

describe('a count that recalls what was listed', () => {
  reads(
    ['一是来稿少，3个股室全年未报；二是图解少。针对上述两点，2024年：1.定任务；2.勤通报；3.常培训。', '两点 = 2'],
    ['问题：一是慢；二是少；三是散。对以上两个问题，我局将逐项整改。', '两个 ≠ 3'],
    ['存在的困难：（1）经费紧；（2）人手少；（3）系统旧。这三个困难有待解决。', '三个 = 3'],
    ['存在不足：一是解读少；二是互动少。改进措施：（1）增人；（2）增稿；（3）增访。以上三项措施已经落实。', '三项 = 3'],
  );
});

describe('a count before its list', () => {
  reads(
    ['2024年办好三件事：修订指南，补齐目录；轮训信息员；开通留言答复。', '三件 = 3'],
    ['差距在两处：县乡之间公开量悬殊，最多的40条、最少的3条；互动回应偏慢。', '两处 = 2'],
    ['完成2项整改任务（目录调整、平台改版）。', '2项 = 2'],
    ['仍有3个问题（更新慢、解读少）未解决。', '3个 ≠ 2'],
    ['推行“四个一”，即一窗、一号、一码，12个村全部落实。', '四个 ≠ 3'],
    ['做到“三个及时”：及时收集、及时审核、及时发布，群众满意。', '三个 = 3'],
    ['公开量居前三名的是统计股、综合与法规股、普查中心。', '三名 = 3'],
    ['结果分为四类：予以公开6件，部分公开2件，无法提供1件，不予处理1件。', '四类 = 4'],
    ['答复分三类：予以公开6件、部分公开2件、不予公开1件、无法提供1件。', '三类 ≠ 4'],
    ['发布会2场，分别有31人、45人参加。', '2场 = 2'],
    ['座谈会3次，分别有31人、45人参加。', '3次 ≠ 2'],
    ['解读会4场，主题分别为稳就业、促消费、保供应；访谈2次。', '4场 ≠ 3'],
  );
});

describe('a list before its count', () => {
  reads(
    ['设置机构职能、政策法规、统计数据和通知公告四个栏目。', '四个 = 4'],
    ['设置机构职能、政策法规、统计数据和通知公告六个栏目。', '六个 ≠ 4'],
    ['承担农业、工业和信息化、服务业三个领域的统计。', '三个 = 3'],
    ['全年办理许可9件、备案14件、核准3件，三类事项均已公示。', '三类 = 3'],
    ['政策公开、过程公开、结果公开三个方面均有进步。', '三个方面 = 3'],
    ['信息经科室、分管领导、办公室三级审核。', '三级 = 3'],
    ['经网站（9条）、微信（6条）、公告栏（3条）三种渠道发布。', '三种 = 3'],
    ['存在解读偏少、更新偏慢三个问题。', '三个 ≠ 2'],
  );
});

describe('what is no count of a list', () => {
  reads(
    ['为企业、群众解决三个问题。'],
    ['在政务大厅、图书馆设查阅点5处。'],
    ['受理申请8件：公开3件，部分公开1件，不公开4件。'],
    ['周一至周五下午两点、三点均可查阅，四点后闭馆。'],
    ['开展教育、医疗、住房等五个领域的公开。'],
    ['受理、解答意见15条，涉及交通、供水两类。', '两类 = 2'],
    ['由局长、副局长2名同志分管。'],
    ['参加业务培训、会议6次，编发简报、专报12期。'],
  );
});

it('takes time in proportion to the text', () => {
  const time = (text: string): number => {
    const start = performance.now();
    countRelations({ blocks: readBlocks(text), range: { from: 0, to: 1 } });
    return performance.now() - start;
  };
  for (const unit of [
    '三个方面',
    '三个方面：一是',
    '甲、',
    '“三个到位”，',
    '以上三点二是',
    '（甲、乙）三项制度',
    '①三类：甲1件，',
  ])
    expect(time(unit.repeat(3000)), unit).toBeLessThan(2500);
});

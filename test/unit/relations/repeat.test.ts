import { describe, it } from 'vitest';
import { both, silent } from './both.js';

describe('the same fact again', () => {
  both('by the noun behind it', {
    right: '全县共设信息查阅点8个。8个查阅点中有5个设在乡镇。',
    holds: 'repeat 8个 = 8个',
    wrong: '全县共设信息查阅点8个。«9个»{figure-conflict: 8个}查阅点中有5个设在乡镇。',
  });
  both('by the words before it', {
    right: '全年不同意公开3件。不同意公开的3件均已说明理由。',
    holds: 'repeat 3件 = 3件',
    wrong: '全年不同意公开2件。不同意公开的«3件»{figure-conflict: 2件}均已说明理由。',
  });
  both('an estimate and the exact figure', {
    right: '全年发布信息近900条，准确数为893条。',
    holds: 'repeat 近900条 = 893条',
    wrong: '全年发布信息«近900条»{figure-conflict: 913条}，准确数为913条。',
  });
  both('what stands at one value', {
    right: '县局网站访问量12.3万人次。年末再次统计，县局网站访问量12.3万人次。',
    holds: 'repeat 12.3万人次 = 12.3万人次',
    wrong: '县局网站访问量12.3万人次。年末再次统计，县局网站访问量«13.2万人次»{figure-conflict: 12.3万人次}。',
  });
  it.todo('近700件 and 700余件 of the same matter: 回复留言近700件。……共回复留言700余件。');
});

describe('figures of other facts', () => {
  silent('other periods', '上半年召开会议2次，下半年召开会议3次。');
  silent('other scopes', '全县公开信息812条，其中县局机关公开120条。');
  silent('another kind of the same noun', '新设查阅点2个，另有3个查阅点正在建设。');
  silent('last year', '受理申请14件，上年受理申请13件。');
});

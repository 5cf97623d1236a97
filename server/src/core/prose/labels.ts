const leads =
  /^(?:其中|此外|另外|同时|包括|包含|分别|主要|以及|并|且|还|又|再|及|和|与|含|其|经|对|为|在|由|以|通过|全年|全市|全县|全区|年内|当年|本年度?|今年|截至目前|目前|共|已|均|仅|有|新)+/;
const tails = /(?:[合总累]计|共|总[数量]为|达到?|约|近|超过?|逾|突破|为|有|是|的|计|各|了|仅|已|:|,){1,12}$/;

/** The noun phrase that names a figure: the words before it, or what it counts when nothing stands before it. */
export function labelOf(before: string, after: string): string {
  if (before === '') return nounAfter(after);
  const lead = before
    .replace(/^[\s(“"]+/, '')
    .replace(leads, '')
    .replace(tails, '')
    .replace(/[”"“]/g, '');
  return lead === '' ? nounAfter(after) : lead;
}

const stops = /[中的共]|均|全部|都|有|已|被|由|为|未|属于|涉及|占|[,、;:。()]/;

/** What a figure counts, when the noun follows the unit: `14个社区中有…` → `社区`. */
export function nounAfter(after: string): string {
  const stop = after.search(stops);
  return (stop < 0 ? after : after.slice(0, stop)).replace(/[”"“]/g, '').trim();
}

/** Questions as QTI 1.2, in the profile that Common Cartridge 1.1 allows. */
import { document, element, type Xml } from './xml.ts';

export type QuizItem = {
  id: string;
  ask: string;
  /** None where the answer is written freely. */
  options: readonly { text: string; why: string; right: boolean }[];
  /** Shown afterwards where the answer is written freely. */
  answer: string;
};

const material = (text: string): Xml => element('material', {}, element('mattext', { texttype: 'text/plain' }, text));

const field = (label: string, entry: string): Xml => element('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry));

const feedback = (ident: string, text: string): Xml => element('itemfeedback', { ident }, element('flow_mat', {}, material(text)));

const shown = (linkrefid: string): Xml => element('displayfeedback', { feedbacktype: 'Response', linkrefid });

const outcomes = element('outcomes', {}, element('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' }));

function head({ id }: QuizItem, title: string, fields: readonly Xml[], ...rest: Xml[]): Xml {
  return element('item', { ident: id, title }, element('itemmetadata', {}, element('qtimetadata', {}, ...fields)), ...rest);
}

function choice(item: QuizItem, title: string): Xml {
  const answers = item.options.map((option, index) => ({ ...option, id: `${item.id}-${index + 1}` }));
  const chose = (id: string) => element('conditionvar', {}, element('varequal', { respident: item.id }, id));
  return head(
    item,
    title,
    [field('cc_profile', 'cc.multiple_choice.v0p1')],
    element(
      'presentation',
      {},
      material(item.ask),
      element(
        'response_lid',
        { ident: item.id, rcardinality: 'Single' },
        element('render_choice', { shuffle: 'No' }, ...answers.map(({ id, text }) => element('response_label', { ident: id }, material(text)))),
      ),
    ),
    element(
      'resprocessing',
      {},
      outcomes,
      ...answers.map(({ id }) => element('respcondition', { continue: 'Yes' }, chose(id), shown(`${id}-why`))),
      ...answers.filter(({ right }) => right).map(({ id }) => element('respcondition', { continue: 'No' }, chose(id), element('setvar', { action: 'Set', varname: 'SCORE' }, '100'))),
    ),
    ...answers.map(({ id, why }) => feedback(`${id}-why`, why)),
  );
}

function essay(item: QuizItem, title: string): Xml {
  return head(
    item,
    title,
    // By rule 8f of the profile.
    [field('cc_profile', 'cc.essay.v0p1'), field('qmd_computerscored', 'No')],
    element('presentation', {}, material(item.ask), element('response_str', { ident: item.id, rcardinality: 'Single' }, element('render_fib', { prompt: 'Box', rows: '6' }))),
    element('resprocessing', {}, outcomes, element('respcondition', { continue: 'No' }, element('conditionvar', {}, element('other')), shown(`${item.id}-answer`))),
    feedback(`${item.id}-answer`, item.answer),
  );
}

/** A quiz of a cartridge as a document of its own. */
export function quizXml(id: string, title: string, items: readonly QuizItem[]): string {
  const asked = items.map((item, index) => (item.options.length > 0 ? choice(item, String(index + 1)) : essay(item, String(index + 1))));
  return document(
    element(
      'questestinterop',
      { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
      element(
        'assessment',
        { ident: id, title },
        element('qtimetadata', {}, field('cc_profile', 'cc.exam.v0p1'), field('qmd_assessmenttype', 'Examination'), field('cc_maxattempts', 'unlimited')),
        element('section', { ident: `${id}-section` }, ...asked),
      ),
    ),
  );
}

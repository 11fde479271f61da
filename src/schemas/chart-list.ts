/** The charts by name, without the schema, so that a page’s script can carry them. */

/** The charts of the story; also their addresses. */
export const CHART_IDS = ['borders', 'channels', 'stances'] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** The query of a chart's state: empty, or small words and numbers such as `?mode=direct&on=1993-03-02`. */
export const CHART_STATE = /^(\?[a-z]{1,16}=[A-Za-z0-9.-]{1,40}(&[a-z]{1,16}=[A-Za-z0-9.-]{1,40}){0,9})?$/;

/** Name of the event on a part of a chart that answers from now on. It bubbles. */
export const AWAKE = 'awake';

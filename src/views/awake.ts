/** Name of the event on a part of a chart that answers from now on, which bubbles, and of the one that wakes an island nobody came near. */
export const AWAKE = 'awake';

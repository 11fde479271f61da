/** The words authors may use in MDX, beside plain Markdown. */
import Bridge from './Bridge.astro';
import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Column from './Column.astro';
import Columns from './Columns.astro';
import Figure from './Figure.astro';
import FileLink from './FileLink.astro';
import Locator from './charts/Locator.astro';
import Pair from './Pair.astro';
import Quote from './Quote.astro';
import Quotes from './Quotes.astro';
import ReportLink from './ReportLink.astro';
import SinceLink from './SinceLink.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';
import Timeline from './Timeline.astro';
import Voices from './Voices.astro';

export const vocabulary = { Bridge, Chart, Cite, Column, Columns, Figure, FileLink, Locator, Pair, Quote, Quotes, ReportLink, SinceLink, Step, Steps, Term, Timeline, Voices };

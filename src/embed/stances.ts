import '../styles/charts/stances.css';
import View from '../views/stances/Explorer.svelte';
import './embed.css';
import './stances.css';
// Only drawn on the server; its styles are needed all the same.
import '../views/stances/Key.svelte';
import { start } from './start.ts';

start('stances', View);

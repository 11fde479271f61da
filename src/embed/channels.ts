import '../styles/charts/channels.css';
import View from '../views/channels/Explorer.svelte';
import './embed.css';
import './channels.css';
// Only drawn on the server; its styles are needed all the same.
import '../views/channels/Legend.svelte';
import { start } from './start.ts';

start('channels', View);

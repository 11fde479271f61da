import '../styles/charts/borders.css';
import View from '../views/borders/Explorer.svelte';
import './embed.css';
import './borders.css';
import { start } from './start.ts';

start('borders', View);

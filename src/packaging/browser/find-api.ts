import type { ScormApi } from '../../models/scorm-session.ts';

/** How many windows up a platform may stand, by the SCORM 1.2 run-time environment. */
const FARTHEST = 7;

type Host = Pick<Window, 'parent' | 'opener'> & { API?: unknown };

function isApi(value: unknown): value is ScormApi {
  return value !== null && typeof value === 'object' && typeof (value as Partial<ScormApi>).LMSInitialize === 'function';
}

/** Looks from a window upwards. A window of another site throws when it is asked: there is no platform there for us. */
function above(start: Host): ScormApi | undefined {
  let host = start;
  for (let step = 0; step <= FARTHEST; step += 1) {
    try {
      if (isApi(host.API)) return host.API;
    } catch {
      return undefined;
    }
    const parent = host.parent as Host;
    if (parent === host) return undefined;
    host = parent;
  }
  return undefined;
}

/** The platform that opened a lesson, in a frame or in a window of its own; nothing where there is none. */
export function findApi(window: Host): ScormApi | undefined {
  const found = above(window);
  if (found) return found;
  try {
    return window.opener ? above(window.opener as Host) : undefined;
  } catch {
    return undefined;
  }
}

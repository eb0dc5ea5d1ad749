import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';

/**
 * Checks the path of a resource: relative, with forward slashes, and never out of the folder of the package.
 * Whether it is a symbolic link only the caller can see who opens files.
 */
export function checkResourcePath(path: string, place: Place): string {
  const isRooted = path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path);
  const steps = path.split('/');
  const isOdd = steps.some((step) => step === '' || step === '.' || step === '..' || step.endsWith(' '));
  if (isRooted || isOdd || path.includes('\\') || hasControl(path))
    throw new ReadError('escaping-path', path, place);
  return path;
}

function hasControl(path: string): boolean {
  for (let i = 0; i < path.length; i++) if (path.charCodeAt(i) < 32) return true;
  return false;
}

import type { Ruling, Rulings } from '../ruling.ts';

/** Points: how far apart pieces of one line may stand, across and along. */
const across = 1.5;
const along = 3;
/** A merged line shorter than this is a dot, a tick or a letter drawn as a path. */
const shortest = 4;

function mergeCollinear(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number; at: number; weight: number }[] = [];
  for (const piece of sorted) {
    const weight = piece.to - piece.from + 0.01;
    const last = merged[merged.length - 1];
    if (last === undefined || piece.from > last.to + along) {
      merged.push({ from: piece.from, to: piece.to, at: piece.at * weight, weight });
      continue;
    }
    last.to = Math.max(last.to, piece.to);
    last.at += piece.at * weight;
    last.weight += weight;
  }
  return merged.map(({ from, to, at, weight }) => ({ from, to, at: at / weight }));
}

function mergeParallel(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const merged: Ruling[] = [];
  let group: Ruling[] = [];
  for (const ruling of sorted) {
    if (group.length > 0 && ruling.at - (group[0] as Ruling).at > across) {
      merged.push(...mergeCollinear(group));
      group = [];
    }
    group.push(ruling);
  }
  merged.push(...mergeCollinear(group));
  return merged.filter((ruling) => ruling.to - ruling.from >= shortest);
}

/** Joins the pieces that office programs draw (one border per cell, corner dots, dashes) into whole lines. */
export function mergeRulings(rulings: Rulings): Rulings {
  return { horizontal: mergeParallel(rulings.horizontal), vertical: mergeParallel(rulings.vertical) };
}

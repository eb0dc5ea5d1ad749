import type { Session } from './session.ts';

/** The session with the catalogue that some folders add to; without any it stays as it is. */
export async function withCatalogue(session: Session, paths: readonly string[] = []): Promise<Session> {
  if (paths.length === 0) return session;
  const [{ loadCatalogue }, { readPacks, refuseProblems }] = await Promise.all([
    import('../core/language/catalogue/load-catalogue.ts'),
    import('./rule-packs.ts'),
  ]);
  const { catalogue, problems } = loadCatalogue(await readPacks(paths, session), session.catalogue);
  refuseProblems(problems, session, session.locale.cli.problem.catalogueBroken);
  return { ...session, catalogue };
}

import {
  Application,
  Converter,
  DeclarationReflection,
  IntrinsicType,
  type ProjectReflection,
  ReflectionKind,
  type ReferenceReflection,
} from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { published } from "../../tsup.config.js";
import { byWord, capitalised, entries, words } from "./exported.js";

/** Sorts the exports of the main entry by README's words, each word a page of its own. */
function sortByWords(project: ProjectReflection): void {
  const main = project.children?.find(({ name }) => name === "index");
  if (main === undefined) throw new Error("the main entry is not there");
  const exported = [...(main.children ?? [])];
  for (const [word, names] of byWord(entries().find(({ specifier }) => specifier === "jixiao")?.exported ?? [])) {
    const page = new DeclarationReflection(word, ReflectionKind.Module, project);
    project.registerReflection(page, undefined, undefined);
    project.addChild(page);
    for (const each of exported.filter(({ name }) => names.some((other) => other.name === name))) {
      main.removeChild(each as DeclarationReflection | ReferenceReflection);
      each.parent = page;
      page.addChild(each);
    }
  }
  project.removeReflection(main);
}

/** Names that are there for the compiler alone, and what the catalogue's own pages say better than a type does. */
function leaveOut(project: ProjectReflection): void {
  for (const each of project.getReflectionsByKind(ReflectionKind.All)) {
    if (each.name.startsWith("~") || each.kind === ReflectionKind.Namespace) project.removeReflection(each);
  }
  const catalogue = project.children?.find(({ name }) => name === "catalogue");
  for (const each of catalogue?.children?.filter(({ kind }) => kind === ReflectionKind.Variable) ?? []) {
    if (each.comment === undefined) project.removeReflection(each);
    else if (each.type?.type === "reflection") each.type = new IntrinsicType("object");
  }
}

/** Writes the reference: a page for each of README's words, one for each other entry, and a first page. */
export async function writeReference(folder: string): Promise<void> {
  const options: Partial<PluginOptions> = {
    router: "module",
    entryFileName: "README",
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    expandParameters: true,
    parametersFormat: "none",
    typeDeclarationFormat: "table",
    interfacePropertiesFormat: "table",
    pageTitleTemplates: { module: ({ name }) => titleOf(name), index: "Reference" },
  };
  const app = await Application.bootstrapWithPlugins({
    entryPoints: Object.values(published),
    tsconfig: "tsconfig.json",
    plugin: ["typedoc-plugin-markdown"],
    readme: "none",
    out: folder,
    disableSources: true,
    skipErrorChecking: true,
    excludeExternals: true,
    excludeInternal: true,
    groupOrder: ["Functions", "Variables", "Interfaces", "Type Aliases"],
    validation: { notExported: false, invalidLink: true, notDocumented: false },
    githubPages: false,
    logLevel: "Warn",
    ...options,
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    sortByWords(project);
    leaveOut(project);
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("the reference cannot be made");
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("the reference has warnings, see above");
}

/** A word of README as a title, and the name by which another entry is imported. */
function titleOf(module: string): string {
  return words().has(module) ? capitalised(module) : `\`jixiao/${module}\``;
}

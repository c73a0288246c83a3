import { join, relative } from 'node:path'
import ts from 'typescript'

/** A method of a controller as its source says it. */
export interface SourceMethod {
  /** What the answer holds: the promise is taken off. */
  answer: ts.Type
  /** Types of the parameters, in their order. */
  parameters: ts.Type[]
  /** Its doc comment, or an empty text. */
  comment: string
  /** For messages about it: `apps/pipeline/src/x.controller.ts`. */
  file: string
}

/** The sources of every controller under `top`, with their types worked out. Takes seconds. */
export class SourceTypes {
  readonly checker: ts.TypeChecker
  private readonly program: ts.Program

  constructor(private readonly top: string) {
    const files = ts.sys
      .readDirectory(
        top,
        ['.controller.ts'],
        ['**/node_modules', '**/dist', '**/out-tsc'],
        ['apps/*/src/**/*.controller.ts', 'libs/*/src/**/*.controller.ts'],
      )
      .filter((file) => !file.endsWith('.d.ts'))
    this.program = ts.createProgram(files, this.options())
    this.checker = this.program.getTypeChecker()
  }

  /** Undefined where no controller of this name has this method. */
  method(service: string, controller: string, handler: string): SourceMethod | undefined {
    const declared = this.classesOf(service).filter(({ name }) => name?.text === controller)
    const [found] = declared
    if (!found || declared.length > 1) return undefined
    const method = found.members
      .filter((member) => ts.isMethodDeclaration(member))
      .find(({ name }) => name.getText() === handler)
    return method && this.describe(method)
  }

  /** Of a service, and of what every service has from a library. */
  private classesOf(service: string): ts.ClassDeclaration[] {
    const folders = [join(this.top, 'apps', service, 'src'), join(this.top, 'libs')]
    return this.program
      .getSourceFiles()
      .filter(({ fileName }) => folders.some((folder) => fileName.startsWith(`${folder}/`)))
      .filter(({ fileName }) => fileName.endsWith('.controller.ts'))
      .flatMap(({ statements }) => statements.filter((one) => ts.isClassDeclaration(one)))
  }

  private describe(method: ts.MethodDeclaration): SourceMethod {
    const { checker } = this
    const signature = checker.getSignatureFromDeclaration(method)
    if (!signature) throw new Error(`${method.name.getText()} has no signature`)
    const returned = checker.getReturnTypeOfSignature(signature)
    return {
      answer: checker.getAwaitedType(returned) ?? returned,
      parameters: method.parameters.map((parameter) => checker.getTypeAtLocation(parameter)),
      comment: ts.displayPartsToString(signature.getDocumentationComment(checker)).trim(),
      file: relative(this.top, method.getSourceFile().fileName),
    }
  }

  private options(): ts.CompilerOptions {
    const path = join(this.top, 'tsconfig.base.json')
    const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config: unknown }
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, this.top)
    return { ...options, composite: false, incremental: false, noEmit: true, skipLibCheck: true }
  }
}

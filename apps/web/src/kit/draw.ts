import type { Request, Response } from 'express'
import type { WebParts } from '../app.js'
import type { Caller } from './caller.js'
import { formMark } from '../sign-in/form-mark.js'
import { csrfTokenOf } from './csrf.js'
import { layoutData } from './layout-data.js'
import { render } from './render.js'

export interface Frame {
  request: Request
  response: Response
  caller?: Caller
}

/** A page as HTML, with all that stands around it. */
export function draw(
  { view, data }: { view: string; data: object },
  { request, caller }: Frame,
  { config, views }: WebParts,
): string {
  const mark = caller && formMark(config, caller.personId)
  const csrfToken = () => csrfTokenOf(request, mark)
  return render(views, view, data, layoutData({ config, path: request.path, caller, csrfToken }))
}

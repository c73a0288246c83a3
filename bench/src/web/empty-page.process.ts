import express from 'express'

/** The least that Express does for a page: what no page of ours can be faster than. */
const app = express()
app.get('/', (_request, response) => {
  response.type('html').send('<!doctype html><title>Empty</title>')
})
app.listen(Number(process.env['PORT']), '127.0.0.1')

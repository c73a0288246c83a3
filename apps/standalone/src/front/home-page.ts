const MAILBOX = '<li><a href="/mailbox">Dev mailbox</a>: every mail that would have been sent</li>'

const SUBSCRIBE = `curl -H 'content-type: application/json' &lt;this address&gt;/subscriptions \\
  -d '{"email": "you@example.org", "criteria": {"cpv": ["33"], "nhsOnly": true}}'`

/** What somebody sees who opens Inroad in a browser: what it is, and where things are. */
export function homePage(hasMailbox: boolean): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inroad</title>
<style>
body { font: 1.2rem/1.5 Arial, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
code { background: #f0f4f5; padding: 0 .2em }
pre { background: #f0f4f5; padding: .5em; overflow-x: auto }
</style>
</head>
<body>
<main>
<h1>Inroad</h1>
<p>Inroad tells small and medium enterprises of the NHS opportunities they asked to hear about,
and shows that each of them was told.</p>
<h2>Where things are</h2>
<ul>
<li><a href="/procurements">Procurements</a> and their notices, newest first</li>
<li><code>/opportunities/&lt;id of a procurement&gt;/delivery</code>: who was told of it, as a ledger</li>
<li><a href="/imports">Imports</a> and their count ledgers</li>
${hasMailbox ? MAILBOX : ''}
</ul>
<h2>Ask to be told</h2>
<pre><code>${SUBSCRIBE}</code></pre>
<p>A mail asks to confirm. Once that is done, take in notices with
<code>npm run inroad -- notices import &lt;file, folder or address&gt;</code>.</p>
</main>
</body>
</html>
`
}

/** Fills in what only this moment knows: who is signed in, and which services answer. */
const byId = (id) => document.getElementById(id)

async function showSession() {
  const answer = await fetch('/auth/me')
  const failed = new URLSearchParams(location.search).get('sign-in') === 'failed'
  const known = answer.ok ? await answer.json() : undefined
  byId('session').textContent = known
    ? `Signed in as ${known.name} (${known.roles.join(', ')})`
    : failed ? 'Signing in did not succeed. Try again.' : 'Not signed in'
  byId('sign-in').hidden = Boolean(known)
  byId('sign-out').hidden = !known
}

async function showServices() {
  const answer = await fetch('/status')
  const { services = {} } = answer.ok ? await answer.json() : {}
  for (const row of document.querySelectorAll('[data-service]')) {
    row.querySelector('.state').textContent = services[row.dataset.service] ?? 'unknown'
  }
}

showSession().catch(() => { byId('session').textContent = 'The session could not be checked' })
showServices().catch(() => {})

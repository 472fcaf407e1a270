// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One entry an operation: how to make each documented answer come. What all operations of a kind share (no key, another
// tenant, too large a body…) is made in walk.mjs from the good request; here stands what is an operation's own.
import { aforoEvent, fresh, pageView, trackedTokens, USER_HASH } from './world.mjs';

const json = (value) => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });
const ndjson = { headers: { accept: 'application/x-ndjson' } };
const page = (more = {}) => ({ ok: [{}, { query: 'limit=3' }, ndjson, { ...ndjson, query: 'limit=2' }, ...(more.ok ?? [])], bad: [{ query: 'limit=0' }, { query: 'limit=1001' }, { query: 'limit=ten' }, { query: 'cursor=%21' }, ...(more.bad ?? [])] });
const filters = { ok: [{ query: 'filter=status%3Arejected' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z&time=event' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=both' }] };

const requests = { ok: [{ query: 'filter=status%3E%3D400%20method%3Aget' }, { query: 'filter=-app%3A*%20duration%3E0.001&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };

const audit = { ok: [{ query: 'filter=action%3AAPI_KEY_*' }, { query: 'filter=-actor%3Anobody%20field%3Aname&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };

const keyFilters = { ok: [{ query: 'filter=state%3Aactive%20scope%3Aevents%3Awrite' }, { query: 'filter=expires%3C2100-01-01%20-owner%3Anobody&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'to=tomorrow' }, { query: 'time=event' }] };
const platform = { ok: [{ query: 'filter=type%3Aapi_key.*' }, { query: 'filter=severity%3Ainfo%20-actor%3Anobody&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };
const rates = { ok: [{ query: 'filter=category%3Aingest%20-state%3Alimited' }, { query: 'filter=used%3E%3D0%20own%3Afalse&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };
const health = { ok: [{ query: 'filter=state%3Ano_data%2Cok%20environment%3Aproduction' }, { query: 'filter=-unit%3Anothing%20new%3Atrue&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };

const organizations = { ok: [{ query: 'filter=id%3Akestrel-*%20events%3E0' }, { query: 'filter=-name%3A*%20seen%3Atrue%20lastSeen%3E2026-01-01&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z&sort=-events' }, { query: 'sort=name' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'sort=shoe-size' }, { query: 'cursor=o.7' }] };
/** Only named: no event came from it. */
const named = async (w) => {
    const id = fresh('org/with slash');
    await w.call('POST', '/api/v1/organizations/import', { csv: `external_org_id,display_name\n${id},Named\n` });
    return id;
};

function hasPosition(problem) {
    const [first] = problem.errors;
    return first?.field === 'filter' && first.position === 0 ? [] : [`no position in ${JSON.stringify(problem.errors)}`];
}

export async function versioned(world, path) {
    return { 'if-match': (await world.call('GET', path)).etag };
}

const newUnit = (more = {}) => ({ name: fresh('unit'), aggregation: 'SUM', ...more });
const madeApp = async (w) => (await w.call('POST', '/api/v1/apps', { name: fresh('app') })).data;
const madeUnit = async (w) => (await w.call('POST', '/api/v1/metrics', newUnit())).data;
const newQuota = (more = {}) => ({ customerId: fresh('customer'), metric: 'api-calls', limit: '100', period: 'MONTH', enforcement: 'BLOCK', ...more });
const madeQuota = async (w) => (await w.call('POST', '/api/v1/quotas', newQuota())).data;
const madeKey = (w) => w.newKey({ role: 'MEMBER' });
const keyPath = (key) => `/api/v1/api-keys/${key.id}`;
const ofKey = { params: (w, key) => ({ id: key.id }), version: keyPath, bad: [{ ...json(0), body: '{' }], missing: [{ params: { id: 'key_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] };
const rotatingKey = async (w) => {
    const key = await madeKey(w);
    await w.call('POST', `${keyPath(key)}/rotate`, { graceSeconds: 300 }, await versioned(w, keyPath(key)));
    return key;
};
const revokedKey = async (w) => {
    const key = await madeKey(w);
    await w.call('POST', `${keyPath(key)}/revoke`, {}, await versioned(w, keyPath(key)));
    return key;
};
const aimedAt = async (w, key, body) => ({ params: { id: key.id }, ...json(body), headers: { 'content-type': 'application/json', ...await versioned(w, keyPath(key)) } });
const inRotation = async (w, body) => aimedAt(w, await rotatingKey(w), body);
const notInRotation = async (w, body) => aimedAt(w, await madeKey(w), body);

const nowhere = 'http://127.0.0.1:9/hooks'; // nobody listens there
const endpointPath = (endpoint) => `/api/v1/webhook-endpoints/${endpoint.id}`;
const newEndpoint = async (w, more = {}) => (await w.call('POST', '/api/v1/webhook-endpoints', { url: nowhere, eventTypes: ['plan.changed'], ...more })).data;
const madeEndpoint = (w) => newEndpoint(w);
const pausedEndpoint = (w) => newEndpoint(w, { paused: true });
const ofEndpoint = { params: (w, endpoint) => ({ id: endpoint.id }), version: endpointPath, bad: [{ ...json(0), body: '{' }], missing: [{ params: { id: 'whe_none' }, headers: { 'if-match': '"1"' } }] };
const atEndpoint = async (w, endpoint, body = {}) => ({ params: { id: endpoint.id }, ...json(body), headers: { 'content-type': 'application/json', ...await versioned(w, endpointPath(endpoint)) } });
/** A test send that has failed, as nobody listens. */
const failedDelivery = async (w, more = {}) => {
    const endpoint = await newEndpoint(w, more);
    const { id } = (await w.call('POST', `${endpointPath(endpoint)}/test`, {})).data;
    for (;;) {
        const { data } = await w.call('GET', `/api/v1/webhook-deliveries/${id}`);
        if (data.completedAt)
            return data;
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
};
const runningReplay = async (w) => {
    const { endpointId } = await failedDelivery(w);
    for (let i = 0; i < 4; ++i)
        await w.call('POST', `/api/v1/webhook-endpoints/${endpointId}/test`, {});
    return (await w.call('POST', '/api/v1/webhook-replays', { filter: `endpoint:${endpointId}`, ratePerSecond: 1 })).data;
};
const deliveryFilters = { ok: [{ query: 'filter=state%3Afailed%20type%3Awebhook.*' }, { query: 'filter=-reason%3Anot_subscribed%20attempts%3E%3D1&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };
const endpointFilters = { ok: [{ query: 'filter=state%3Aactive%20type%3Aplan.changed' }, { query: 'filter=-url%3Anobody&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }], bad: deliveryFilters.bad };

const multipart = (file, name, fields = {}) => {
    const boundary = 'x-contract-boundary';
    const parts = Object.entries(fields).map(([k, v]) => `--${boundary}\r\nContent-Disposition: form-data; name="${k}"\r\n\r\n${v}\r\n`).join('');
    return { body: `${parts}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${file}\r\n--${boundary}--\r\n`,
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
};
/** A file with one good row and two refused ones. */
const uploaded = async (w) => {
    const { body, headers } = multipart(`customerId,metricName,quantity\nkestrel-air,api-calls,0\nkestrel-air,api_callz,1\nkestrel-air,api-calls,1\n`.replace('quantity', 'quantity,occurredAt').replace(/,(\d)\n/g, `,$1,${new Date().toISOString()}\n`), 'usage.csv');
    return JSON.parse((await w.server.send({ method: 'POST', path: '/v1/ingest/upload', body, headers: { ...headers, 'x-api-key': w.keys.sending } })).body).data;
};
const jobFilters = { ok: [{ query: 'filter=state%3Apartial%20format%3Acsv' }, { query: 'filter=refused%3E1%20-file%3Anobody&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };
const sourceSettings = (more = {}) => ({ name: fresh('source'), customerIdPath: '$.customer', metric: 'api-calls', ...more });
const newSource = async (w, more = {}) => (await w.call('POST', '/api/v1/webhook-sources', sourceSettings(more))).data;
const sourcePath = (source) => `/api/v1/webhook-sources/${source.id}`;
const ofSource = { prepare: (w) => newSource(w), params: (w, source) => ({ id: source.id }), version: sourcePath, bad: [{ ...json(0), body: '{' }], missing: [{ params: { id: 'none' }, headers: { 'if-match': '"1"' } }] };
const sourceFilters = { ok: [{ query: 'filter=state%3Asilent%20provider%3Astripe' }, { query: 'filter=-name%3Anobody%20env%3A*&limit=2' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };
const aiFilters = { ok: [{ query: 'filter=cost%3Aresolved%2Cmissing_price%20env%3Aproduction' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }],
    bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] };
const newAlias = (more = {}) => ({ provider: 'openai', model: fresh('gpt'), target: { provider: 'openai', model: 'gpt-5' }, ...more });
const madeAlias = async (w) => (await w.call('POST', '/api/v1/ai/aliases', newAlias())).data;
const aiPrice = (more = {}) => ({ model: 'local:*', inputPerMillion: '0.2', outputPerMillion: '0.4', currency: 'EUR', ...more });
const dryRun = async (w) => (await w.call('POST', '/api/v1/ai/re-resolve', { dryRun: true })).data;

const traced = (id) => ({ query: `id=${encodeURIComponent(id)}` });
/** A request that was refused before anybody was known: found by its id alone. */
const unproven = async (w) => JSON.parse((await w.server.send({ method: 'GET', path: '/api/v1/apps', headers: w.operator(w.keys.unknown) })).body).requestId;
/** One refused event that came alone: request, event and problem hang together. */
const refusedAlone = async (w) => JSON.parse((await w.server.send({ method: 'POST', path: '/v1/ingest', ...json(aforoEvent({ metricName: 'api_callz' })), headers: { 'content-type': 'application/json', 'x-api-key': w.keys.sending } })).body).requestId;
const newestOf = async (w, list) => (await w.call('GET', `${list}?limit=1`)).data.content[0];

/** name → { prepare?(world) → what the requests share; ok: [request or (world, made) → request]; bad (400), invalid (422),
 *  conflict (409), missing (404), signature (401), suspended (403): the same }. A request says only what differs from the operation's plain one. */
export const OPERATIONS = {
    'GET /health': { ok: [{}] },
    'POST /health': { ok: [{}] },
    'GET /actuator/health': { ok: [{}] },
    'GET /metrics': { ok: [{}] },

    'GET /api/v1/whoami': { ok: [{}] },
    'GET /api/v1/overview': { ok: [{}, { query: 'environment=production&from=2026-01-01' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }, (w) => ({ headers: { authorization: `Bearer ${w.keys.scopeless}` } }), (w) => ({ headers: { authorization: `Bearer ${w.keys.VIEWER}` } })],
        bad: [{ query: 'from=yesterday' }, { query: 'from=2026-01-02&to=2026-01-01' }, { query: 'filter=x' }] },
    'GET /api/v1/usage-events': page(filters),
    'GET /api/v1/usage-events/facets': { ok: [{}, ...filters.ok, { query: 'fields=status,cost&top=2' }], bad: [...filters.bad, { query: 'fields=shoe-size' }, { query: 'top=0' }] },
    'GET /api/v1/usage-events/histogram': { ok: [{}, { query: 'buckets=10&filter=late%3Afalse' }, { query: `from=2026-01-01&to=2126-01-01` }], bad: [{ query: 'buckets=0' }, { query: 'buckets=501' }, { query: 'filter=%22' }] },
    'GET /api/v1/usage-events/export': { ok: [{}, { query: 'format=ndjson&filter=status%3Aaccepted' }, { query: 'format=csv' }, { query: 'format=csv&columns=id,status,customerId' }, { query: 'filter=customer%3Anobody' }],
        bad: [...filters.bad, { query: 'format=xml' }, { query: 'format=csv&columns=shoe-size' }] },
    'GET /api/v1/usage-events/{id}': { params: (w) => ({ id: w.event.id }), ok: [{}], missing: [{ params: { id: 'evt_00000000000000000000000000' } }, { params: { id: 'nonsense' } }] },
    'GET /api/v1/stream': { plain: { query: 'topics=usage' }, ok: [{ enough: (text) => text.includes('event: hello') && text.endsWith('\n\n') }, { query: 'topics=usage,audit', enough: (text) => text.includes('event: hello') && text.endsWith('\n\n') }],
        bad: [{ query: 'topics=weather' }, { query: 'topics=usage&filter.usage=%28' }] },

    'GET /api/v1/apps': page(),
    'POST /api/v1/apps': { ok: [() => json({ name: fresh('app') }), () => json({ name: fresh('app'), environment: 'staging', active: true, activeIn: { development: false } })],
        invalid: [json({ name: '' }), json({ name: 7 }), json({})], bad: [{ ...json(0), body: '{' }], conflict: [json({ name: 'checkout-api' })] },
    'GET /api/v1/apps/{uuid}': { params: (w) => ({ uuid: w.app.uuid }), ok: [{}], missing: [{ params: { uuid: '00000000-0000-4000-8000-000000000000' } }] },
    'PUT /api/v1/apps/{uuid}': { prepare: madeApp, params: (w, app) => ({ uuid: app.uuid }), version: (app) => `/api/v1/apps/${app.uuid}`,
        ok: [() => json({ name: fresh('renamed') }), () => json({ active: false })], invalid: [json({ name: '' })], bad: [{ ...json(0), body: 'x' }], conflict: [json({ name: 'checkout-api' })],
        missing: [{ params: { uuid: '00000000-0000-4000-8000-000000000000' }, headers: { 'if-match': '"1"' } }] },
    'POST /api/v1/apps/{uuid}/rotate-secret': { prepare: madeApp, params: (w, app) => ({ uuid: app.uuid }), version: (app) => `/api/v1/apps/${app.uuid}`, ok: [() => json({})], bad: [{ ...json(0), body: '{' }],
        missing: [{ params: { uuid: '00000000-0000-4000-8000-000000000000' }, headers: { 'if-match': '"1"' } }] },

    'GET /api/v1/api-keys': page(keyFilters),
    'POST /api/v1/api-keys': { ok: [() => json({ name: fresh('key') }), () => json({ name: fresh('key'), role: 'VIEWER', scopes: ['events:read'], environment: 'staging', owner: { type: 'person', name: 'Dana', email: 'dana@acme.example' }, expiresAt: '2126-01-01T00:00:00.000Z', ingestLimit: 5, addresses: ['203.0.113.0/26', '2001:db8::7'] })],
        invalid: [json({ name: '' }), json({ name: 'x', role: 'KING' }), json({ name: 'x', scopes: ['moon:read'] }), json({ name: 'x', expiresAt: 'soon' }), json({ name: 'x', addresses: ['office'] }), json({ name: 'x', addresses: ['203.0.113.7/26'] })], bad: [{ ...json(0), body: '[]' }] },
    'GET /api/v1/api-keys/{id}': { params: (w) => ({ id: w.key.id }), ok: [{}], missing: [{ params: { id: 'key_00000000000000000000000000' } }] },
    'PUT /api/v1/api-keys/{id}': { prepare: madeKey, params: (w, key) => ({ id: key.id }), version: (key) => `/api/v1/api-keys/${key.id}`, ok: [() => json({ name: fresh('renamed'), ingestLimit: 10, addresses: [] }), () => json({ addresses: ['::/0'] })], invalid: [json({ scopes: ['moon:read'] }), json({ addresses: ['10.0.0.0/33'] })], bad: [{ ...json(0), body: '{' }],
        missing: [{ params: { id: 'key_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] },
    'POST /api/v1/api-keys/{id}/revoke': { prepare: madeKey, params: (w, key) => ({ id: key.id }), version: (key) => `/api/v1/api-keys/${key.id}`, ok: [() => json({})], bad: [{ ...json(0), body: '{' }],
        missing: [{ params: { id: 'key_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] },
    'POST /api/v1/api-keys/{id}/rotate': { prepare: madeKey, ...ofKey, ok: [() => json({ graceSeconds: 300 }), () => json({ graceSeconds: 604800, reason: 'leaked' })], invalid: [json({}), json({ graceSeconds: 299 }), json({ graceSeconds: 604801 })],
        conflict: [async (w) => inRotation(w, { graceSeconds: 300 })] },
    'POST /api/v1/api-keys/{id}/grace': { prepare: rotatingKey, ...ofKey, ok: [() => json({ graceSeconds: 0 }), () => json({ graceSeconds: 86400 })], invalid: [json({}), json({ graceSeconds: 1 })],
        conflict: [async (w) => notInRotation(w, { graceSeconds: 300 })] },

    'GET /api/v1/metrics': page(),
    'POST /api/v1/metrics': { ok: [() => json(newUnit()), () => json(newUnit({ aliases: [fresh('alias')], label: 'L', unitLabel: 'l', field: 'bytes', filters: [{ field: 'event', operator: 'EQUALS', value: 'page_view' }], productTypes: ['API'] }))],
        invalid: [json({ name: '', aggregation: 'SUM' }), json({ name: 'x', aggregation: 'MEDIAN' }), json({ name: 'x', aggregation: 'SUM', filters: [{ field: 'event', operator: 'LIKE', value: 'x' }] })], bad: [{ ...json(0), body: '{"name":' }],
        conflict: [json({ name: 'api-calls', aggregation: 'SUM' }), json({ name: 'calls', aggregation: 'SUM' })] },
    'GET /api/v1/metrics/{id}': { params: (w) => ({ id: w.unit.id }), ok: [{}], missing: [{ params: { id: 'met_00000000000000000000000000' } }] },
    'PUT /api/v1/metrics/{id}': { prepare: madeUnit, params: (w, unit) => ({ id: unit.id }), version: (unit) => `/api/v1/metrics/${unit.id}`, ok: [() => json({ name: fresh('renamed'), keepAlias: true }), () => json({ label: 'other' })], invalid: [json({ aggregation: 'MEDIAN' })], bad: [{ ...json(0), body: '{' }],
        conflict: [json({ name: 'api-calls' })], missing: [{ params: { id: 'met_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] },
    'DELETE /api/v1/metrics/{id}': { prepare: madeUnit, params: (w, unit) => ({ id: unit.id }), version: (unit) => `/api/v1/metrics/${unit.id}`, ok: [{}],
        conflict: [async (w) => ({ params: { id: w.unit.id }, headers: await versioned(w, `/api/v1/metrics/${w.unit.id}`) })],
        missing: [{ params: { id: 'met_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] },
    'GET /api/v1/metrics/{id}/deletion-check': { params: (w) => ({ id: w.unit.id }), ok: [{}], missing: [{ params: { id: 'met_00000000000000000000000000' } }] },
    'GET /api/v1/metrics/templates/{productType}': { params: () => ({ productType: 'AI_AGENT' }), ok: [{}, { params: { productType: 'API' } }], missing: [{ params: { productType: 'SPOON' } }] },
    'POST /api/v1/metrics/bulk': { ok: [() => json({ productType: 'MCP_SERVER', templateNames: ['MCP Tool Calls', 'MCP Errors'] })], invalid: [json({ productType: 'SPOON', templateNames: ['x'] }), json({ productType: 'API', templateNames: ['No Such'] })], bad: [{ ...json(0), body: '{' }] },
    'GET /api/v1/metering-health': page(health),
    'GET /api/v1/metering-health/{unit}': { params: (w) => ({ unit: w.unit.id }), ok: [{}], missing: [{ params: { unit: 'met_00000000000000000000000000' } }] },
    'PUT /api/v1/metering-health/{unit}': { prepare: madeUnit, params: (w, unit) => ({ unit: unit.id }), version: (unit) => `/api/v1/metering-health/${unit.id}`,
        ok: [json({ windowMinutes: 15 }), () => json({ environment: 'production', snoozedUntil: new Date(Date.now() + 3_600_000).toISOString(), reason: 'migration' }), json({ environment: 'production', snoozedUntil: null })],
        invalid: [json({ windowMinutes: 4 }), json({ windowMinutes: 'long' }), json({ snoozedUntil: '2126-01-01T00:00:00Z', environment: 'staging' }), json({ environment: 'staging' }), json({ snoozedUntil: null })], bad: [{ ...json(0), body: '{' }],
        missing: [{ params: { unit: 'met_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] },
    'GET /api/v1/usage-events/extent': { ok: [{}, ...filters.ok, { query: 'filter=app%3Anobody%20app%3Acheckout&from=2126-01-01' }], bad: [...filters.bad, { query: 'limit=3' }] },
    'GET /api/v1/audit-log': page(audit),
    'GET /api/v1/audit-log/export': { ok: [{}, { query: 'format=csv' }, { query: 'filter=action%3AMETRIC_*&format=ndjson' }, { query: 'filter=actor%3Anobody' }], bad: [...audit.bad, { query: 'format=xml' }] },
    'GET /api/v1/audit-log/verify': { ok: [{}], bad: [{ query: 'limit=3' }] },
    'GET /api/v1/audit-log/{id}': { prepare: async (w) => (await w.call('GET', '/api/v1/audit-log?limit=1')).data.content[0], params: (w, entry) => ({ id: entry.id }), ok: [{}], missing: [{ params: { id: 'audit_none' } }] },
    'GET /api/v1/requests': page(requests),
    'GET /api/v1/requests/export': { ok: [{}, { query: 'format=csv' }, { query: 'filter=status%3E%3D400&format=ndjson' }, { query: 'filter=app%3Anobody' }], bad: [...requests.bad, { query: 'format=xml' }] },
    'GET /api/v1/requests/latency': { ok: [{}, { query: 'buckets=5' }, { query: 'from=2126-01-01&to=2126-01-02T00:00:00Z' }], bad: [{ query: 'buckets=0' }, { query: 'from=yesterday' }, { query: 'from=2026-01-02&to=2026-01-01' }] },
    'GET /api/v1/requests/errors': { ok: [{}, { query: 'from=2026-01-01' }], bad: [{ query: 'to=tomorrow' }, { query: 'limit=3' }] },
    'GET /api/v1/requests/{id}': { prepare: async (w) => (await w.call('GET', '/api/v1/requests?filter=status%3E%3D400&limit=1')).data.content[0], params: (w, entry) => ({ id: entry.id }), ok: [{}], missing: [{ params: { id: 'req_none' } }] },
    // The first one's id is nobody's: what another tenant's answer repeats is what it was asked.
    'GET /api/v1/trace': { plain: { query: 'id=nothing-bears-this' },
        ok: [{}, (w) => traced(w.event.id), (w) => traced(w.event.requestId), (w) => traced(w.event.correlationId), (w) => traced(w.event.idempotencyKey), (w) => traced(w.app.uuid), (w) => traced(w.key.prefix), (w) => traced(w.key.id), () => traced('kestrel-air'),
            async (w) => traced(await refusedAlone(w)), async (w) => traced(await unproven(w)), async (w) => traced((await newestOf(w, '/api/v1/events')).eventId), async (w) => traced((await newestOf(w, '/api/v1/audit-log')).id), async (w) => traced((await newestOf(w, '/api/v1/audit-log')).correlationId),
            async (w) => traced((await failedDelivery(w)).id), async (w) => traced((await failedDelivery(w)).messageId), async (w) => traced(`${(await failedDelivery(w)).id}/1`),
            (w) => ({ ...traced(w.event.id), headers: { authorization: `Bearer ${w.keys.scopeless}` } }), (w) => ({ ...traced(w.key.prefix), headers: { authorization: `Bearer ${w.keys.VIEWER}` } })],
        bad: [{ query: '' }, { query: 'id=' }, { query: `id=${'x'.repeat(257)}` }, { query: 'id=a%0Ab' }, { query: 'id=%FF' }] },
    'GET /api/v1/events': page(platform),
    'GET /api/v1/events/facets': { ok: [{}, ...platform.ok.map(({ query }) => ({ query: query.replace('&limit=2', '') })), { query: 'fields=type,severity&top=2' }], bad: [...platform.bad, { query: 'fields=shoe-size' }, { query: 'top=0' }] },
    'GET /api/v1/events/export': { ok: [{}, { query: 'format=csv' }, { query: 'filter=type%3Aapi_key.*&format=ndjson' }, { query: 'filter=actor%3Anobody' }], bad: [...platform.bad, { query: 'format=xml' }] },
    'GET /api/v1/events/types': { ok: [{}], bad: [{ query: 'limit=3' }] },
    'GET /api/v1/events/{id}': { prepare: async (w) => (await w.call('GET', '/api/v1/events?limit=1')).data.content[0], params: (w, event) => ({ id: event.eventId }), ok: [{}], missing: [{ params: { id: 'pev_none' } }] },
    'GET /api/v1/plan': { ok: [{}] },
    'GET /api/v1/plans': page(),
    'POST /api/v1/plan/upgrade-requests': { ok: [json({ plan: 'ENTERPRISE' }), json({ plan: 'ENTERPRISE', reason: 'more events' })], invalid: [json({ plan: 'FREE' }), json({}), json({ plan: 'GROWTH' })], bad: [{ ...json(0), body: '{' }] },
    'GET /api/v1/limits': page(),
    'GET /api/v1/limits/{key}': { params: () => ({ key: 'events_per_month' }), ok: [{}, { params: { key: 'apps_max' } }, { params: { key: 'retention_days' } }], missing: [{ params: { key: 'spoons_max' } }] },
    'PUT /api/v1/limits/{key}': { params: () => ({ key: 'orgs_max' }), version: () => '/api/v1/limits/orgs_max',
        ok: [() => json({ override: { limit: '5000', validUntil: '2126-01-01T00:00:00.000Z', reason: 'as agreed' } }), json({ override: { limit: '6000' }, reason: 'for good' }), json({ override: null }), json({ enforcement: 'ALERT' })],
        invalid: [json({ override: { limit: 5 } }), json({ override: { limit: '-1' } }), json({ override: {} }), json({ override: { limit: '9', validUntil: '2020-01-01' } }), json({ enforcement: 'BLOCK' }), json({})],
        bad: [{ ...json(0), body: '{' }], missing: [{ params: { key: 'spoons_max' }, headers: { 'if-match': '"1"' } }] },
    'GET /api/v1/rate-limits': page(rates),
    'GET /api/v1/rate-limits/{keyId}': { params: (w) => ({ keyId: w.key.id }), ok: [{}], missing: [{ params: { keyId: 'key_00000000000000000000000000' } }] },
    'PUT /api/v1/rate-limits/{keyId}': { prepare: madeKey, params: (w, key) => ({ keyId: key.id }), version: keyPath, ok: [() => json({ limits: { ingest: 500, ai: 5 }, reason: 'it sent in a loop' }), json({ limits: { admin: 1 } }), json({ limits: { ingest: null } })],
        invalid: [json({}), json({ limits: {} }), json({ limits: { admin: 0 } }), json({ limits: { ingest: -1 } }), json({ limits: { ingest: 'much' } }), json({ limits: { spoons: 3 } })], bad: [{ ...json(0), body: '{' }],
        conflict: [async (w) => { const key = await revokedKey(w); return { params: { keyId: key.id }, ...json({ limits: { ai: 3 } }), headers: { 'content-type': 'application/json', ...await versioned(w, keyPath(key)) } }; }],
        missing: [{ params: { keyId: 'key_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] },
    'GET /api/v1/quotas': page({ ok: [{ query: 'filter=state%3AOK%20enforcement%3Ablock' }, { query: 'from=2026-01-01&to=2126-01-01T00:00:00Z' }], bad: [{ query: 'filter=nope%3A1', code: 'BAD_FILTER', also: hasPosition }, { query: 'from=yesterday' }, { query: 'time=event' }] }),
    'POST /api/v1/quotas': { ok: [() => json(newQuota()), () => json(newQuota({ limit: '2.5', period: 'DAY', enforcement: 'ALERT', metric: 'calls', reason: 'as sold' }))],
        invalid: [() => json(newQuota({ metric: 'api_callz' })), () => json(newQuota({ limit: '-1' })), () => json(newQuota({ limit: 5 })), () => json(newQuota({ period: 'WEEK' })), () => json(newQuota({ enforcement: 'BEG' })), json({})],
        bad: [{ ...json(0), body: '{' }], conflict: [async (w) => { const quota = await madeQuota(w); return json(newQuota({ customerId: quota.customerId })); }] },
    'GET /api/v1/quotas/{id}': { prepare: madeQuota, params: (w, quota) => ({ id: quota.id }), ok: [{}], missing: [{ params: { id: 'quo_00000000000000000000000000' } }] },
    'PUT /api/v1/quotas/{id}': { prepare: madeQuota, params: (w, quota) => ({ id: quota.id }), version: (quota) => `/api/v1/quotas/${quota.id}`, ok: [() => json({ limit: '7' }), () => json({ enforcement: 'ALERT', period: 'DAY' })],
        invalid: [json({ limit: 'much' }), json({ metric: null }), json({})], bad: [{ ...json(0), body: '{' }], conflict: [async (w) => json({ customerId: (await madeQuota(w)).customerId })],
        missing: [{ params: { id: 'quo_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] },
    'DELETE /api/v1/quotas/{id}': { prepare: madeQuota, params: (w, quota) => ({ id: quota.id }), version: (quota) => `/api/v1/quotas/${quota.id}`, ok: [{}],
        missing: [{ params: { id: 'quo_00000000000000000000000000' }, headers: { 'if-match': '"1"' } }] },
    'GET /api/v1/ai/usage': { ok: [{}, { query: 'groupBy=org&filter=cost%3Aunknown_model%20-model%3Agpt*&top=1&buckets=3' }, { query: 'groupBy=feature&from=2026-01-01&to=2026-02-01' }], bad: [{ query: 'groupBy=moon' }, { query: 'top=0' }, { query: 'buckets=501' }, { query: 'from=2026-02-01&to=2026-01-01' }, ...aiFilters.bad] },
    'GET /api/v1/ai/unmapped-models': page({ ok: [{ query: 'filter=model%3Agpt*%20resolvable%3Afalse' }, aiFilters.ok[1]], bad: aiFilters.bad }),
    'GET /api/v1/ai/aliases': page({ ok: [{ query: 'filter=target%3Agpt-5%20-provider%3A*' }, aiFilters.ok[1]], bad: aiFilters.bad }),
    'POST /api/v1/ai/aliases': { ok: [() => json(newAlias()), () => json(newAlias({ provider: null, reason: 'as the bill says' }))], bad: [{ ...json(0), body: '{' }],
        invalid: [json({}), () => json(newAlias({ target: { provider: 'openai', model: 'gpt-99' } })), json(newAlias({ model: 'GPT-5' })), () => json(newAlias({ target: 'gpt-5' })), async (w) => json(newAlias({ target: { provider: 'openai', model: (await madeAlias(w)).model } }))],
        conflict: [async (w) => json(newAlias({ model: (await madeAlias(w)).model.toUpperCase() }))] },
    'GET /api/v1/ai/aliases/{id}': { prepare: madeAlias, params: (w, alias) => ({ id: alias.id }), ok: [{}], missing: [{ params: { id: 'ali_none' } }] },
    'DELETE /api/v1/ai/aliases/{id}': { prepare: madeAlias, params: (w, alias) => ({ id: alias.id }), version: (alias) => `/api/v1/ai/aliases/${alias.id}`, ok: [{}], missing: [{ params: { id: 'ali_none' }, headers: { 'if-match': '"1"' } }] },
    'GET /api/v1/ai/prices': { ok: [{}], bad: [{ query: 'limit=3' }] },
    'PUT /api/v1/ai/prices': { version: () => '/api/v1/ai/prices', ok: [json({ prices: [aiPrice()] }), json({ prices: [aiPrice(), aiPrice({ customerId: 'kestrel-air' }), aiPrice({ validFrom: '2026-06-01T00:00:00.000Z', provider: 'local' })], reason: 'as agreed' }), json({ prices: [] })], bad: [{ ...json(0), body: '{' }],
        invalid: [json({}), json({ prices: [aiPrice(), aiPrice({ model: 'LOCAL:*' })] }), json({ prices: [aiPrice({ inputPerMillion: 0.2 })] }), json({ prices: [aiPrice({ outputPerMillion: '-1' })] }), json({ prices: [aiPrice({ currency: 'euro' })] }), json({ prices: [aiPrice({ model: 'a*b' })] }), json({ prices: [aiPrice({ model: '*' })] }), json({ prices: [aiPrice({ shoe: 'size' })] })] },
    'GET /api/v1/ai/re-resolve': page({ ok: [{ query: 'filter=state%3Adone%20dryRun%3Atrue' }, aiFilters.ok[1]], bad: aiFilters.bad }),
    'POST /api/v1/ai/re-resolve': { ok: [json({ dryRun: true }), json({ dryRun: true, filter: 'model:gpt* -org:nobody', from: '2026-01-01T00:00:00.000Z', to: '2126-01-01T00:00:00.000Z' }), json({ reason: 'new prices' })], bad: [{ ...json(0), body: '{' }],
        invalid: [json({ filter: 'nope:1' }), json({ from: 'yesterday' }), json({ dryRun: 'yes' }), json({ from: '2026-02-01', to: '2026-01-01' })] },
    'GET /api/v1/ai/re-resolve/{id}': { prepare: dryRun, params: (w, run) => ({ id: run.id }), ok: [{}], missing: [{ params: { id: 'rer_none' } }] },
    'GET /api/v1/retention': { ok: [{}] },
    'GET /api/v1/organizations/health-model': { ok: [{}] },
    'PUT /api/v1/organizations/health-model': { version: () => '/api/v1/organizations/health-model', ok: [json({ activeDays: 3 }), json({ inactiveDays: 60, reason: 'slow customers' })],
        invalid: [json({ activeDays: 0 }), json({ activeDays: 90, inactiveDays: 7 }), json({})], bad: [{ ...json(0), body: '{' }] },
    'GET /api/v1/webhook-endpoints': page(endpointFilters),
    'POST /api/v1/webhook-endpoints': { ok: [() => json({ url: nowhere }), () => json({ url: 'https://hooks.example.com:8443/a?b=c', description: 'd', eventTypes: ['limit.*', 'metric.down'], concurrency: 3, paused: true, reason: 'r' })],
        invalid: [json({}), json({ url: 'ftp://example.com' }), json({ url: 'https://user:secret@example.com/' }), json({ url: nowhere, eventTypes: [] }), json({ url: nowhere, eventTypes: ['weather.*'] }), json({ url: nowhere, concurrency: 0 })],
        bad: [{ ...json(0), body: '{' }] },
    'GET /api/v1/webhook-endpoints/{id}': { prepare: madeEndpoint, params: (w, endpoint) => ({ id: endpoint.id }), ok: [{}], missing: [{ params: { id: 'whe_none' } }] },
    'PUT /api/v1/webhook-endpoints/{id}': { ...ofEndpoint, prepare: madeEndpoint, ok: [json({ description: 'other', eventTypes: ['*'] }), json({ url: `${nowhere}/b`, concurrency: 7 }), json({ description: null })], invalid: [json({ url: 'hooks' }), json({ eventTypes: null }), json({ concurrency: 51 }), json({})] },
    'DELETE /api/v1/webhook-endpoints/{id}': { prepare: madeEndpoint, params: (w, endpoint) => ({ id: endpoint.id }), version: endpointPath, ok: [{}], missing: ofEndpoint.missing },
    'POST /api/v1/webhook-endpoints/{id}/rotate-secret': { ...ofEndpoint, prepare: madeEndpoint, ok: [json({}), json({ overlapSeconds: 0 }), json({ overlapSeconds: 604800 })], invalid: [json({ overlapSeconds: 604801 }), json({ overlapSeconds: -1 })] },
    'POST /api/v1/webhook-endpoints/{id}/pause': { ...ofEndpoint, prepare: madeEndpoint, ok: [json({})], invalid: [json({ x: 1 })], conflict: [async (w) => atEndpoint(w, await pausedEndpoint(w))] },
    'POST /api/v1/webhook-endpoints/{id}/resume': { ...ofEndpoint, prepare: pausedEndpoint, ok: [json({})], invalid: [json({ x: 1 })], conflict: [async (w) => atEndpoint(w, await madeEndpoint(w))] },
    'POST /api/v1/webhook-endpoints/{id}/test': { prepare: pausedEndpoint, params: (w, endpoint) => ({ id: endpoint.id }), ok: [json({})], bad: ofEndpoint.bad, invalid: [json({ x: 1 })], missing: [{ ...json({}), params: { id: 'whe_none' } }] },
    'GET /api/v1/webhook-deliveries': page(deliveryFilters),
    'GET /api/v1/webhook-deliveries/{id}': { prepare: failedDelivery, params: (w, delivery) => ({ id: delivery.id }), ok: [{}], missing: [{ params: { id: 'whd_none' } }] },
    'POST /api/v1/webhook-deliveries/{id}/resend': { prepare: (w) => failedDelivery(w), params: (w, delivery) => ({ id: delivery.id }), ok: [json({}), json({ reason: 'they are up again' })], bad: ofEndpoint.bad, invalid: [json({ x: 1 })], missing: [{ ...json({}), params: { id: 'whd_none' } }],
        conflict: [async (w) => ({ ...json({}), params: { id: (await failedDelivery(w, { paused: true })).id } })] },
    'POST /api/v1/webhook-replays': { ok: [json({ filter: 'endpoint:nobody', dryRun: true }), json({ filter: 'endpoint:nobody', from: '2026-01-01T00:00:00.000Z', to: '2126-01-01T00:00:00.000Z', ratePerSecond: 5 })],
        invalid: [json({ filter: 'nope:1' }), json({ ratePerSecond: 0 }), json({ from: 'yesterday' })], bad: ofEndpoint.bad },
    'GET /api/v1/webhook-replays/{id}': { prepare: runningReplay, params: (w, replay) => ({ id: replay.id }), ok: [{}], missing: [{ params: { id: 'rpl_none' } }] },
    'DELETE /api/v1/webhook-replays/{id}': { prepare: runningReplay, params: (w, replay) => ({ id: replay.id }), ok: [{}], missing: [{ params: { id: 'rpl_none' } }],
        conflict: [async (w) => ({ params: { id: (await w.call('POST', '/api/v1/webhook-replays', { filter: 'endpoint:nobody' })).data.id } })] },
    'GET /api/v1/ingest-jobs': page(jobFilters),
    'GET /api/v1/ingest-jobs/{id}': { prepare: uploaded, params: (w, job) => ({ id: job.jobId }), ok: [{}], bad: [{ query: 'limit=3' }], missing: [{ params: { id: 'job_none' } }] },
    'GET /api/v1/ingest-jobs/{id}/refused-rows': { ...page({ ok: [{ query: 'filter=code%3Abad_request%20line%3E2' }, { query: 'filter=-field%3Aquantity&limit=1' }], bad: jobFilters.bad }), prepare: uploaded, params: (w, job) => ({ id: job.jobId }), missing: [{ params: { id: 'job_none' } }] },
    'GET /api/v1/ingest-jobs/{id}/refused-rows/export': { prepare: uploaded, params: (w, job) => ({ id: job.jobId }), ok: [{}, { query: 'format=csv' }, { query: 'filter=line%3A2&format=ndjson' }], bad: [...jobFilters.bad, { query: 'format=xml' }], missing: [{ params: { id: 'job_none' } }] },
    'GET /api/v1/webhook-sources': page(sourceFilters),
    'POST /api/v1/webhook-sources': { ok: [() => json(sourceSettings()), (w) => json(sourceSettings({ tenantId: w.a.tenant, provider: 'stripe', description: 'd', environment: 'staging', active: false, signatureHeader: 'Stripe-Signature', signatureAlgorithm: 'hmac-sha256', metric: null, metricKeyPath: "$['metric key']", quantityPath: '$.lines[0].amount', timestampPath: 'created', idPath: '$.id', eventTypePath: '$.type', eventTypes: ['invoice.paid', 'usage.*'], secret: 'given-by-the-provider', reason: 'r' }))],
        invalid: [json({}), json(sourceSettings({ customerIdPath: '$..customer' })), json(sourceSettings({ customerIdPath: '$.a[*]' })), json(sourceSettings({ metric: null })), json(sourceSettings({ metricKeyPath: '$.m' })), json(sourceSettings({ signatureAlgorithm: 'md5' })), json(sourceSettings({ signatureHeader: 'X Y' })), json(sourceSettings({ secret: 'short' })), json(sourceSettings({ eventTypes: ['a.*'] })), json(sourceSettings({ tenantId: 'ten_other' }))],
        bad: [{ ...json(0), body: '{' }], conflict: [json(sourceSettings({ name: 'payments' }))] },
    'POST /api/v1/webhook-sources/preview': { ok: [json({ source: sourceSettings({ name: 'x' }), sample: '{"customer":"kestrel-air"}' }), json({ source: sourceSettings({ name: 'x', metric: 'api_callz' }), sample: '{"customer":7}' }), json({ source: { name: 'x', customerIdPath: '$.c', metricKeyPath: '$.m' }, sample: '{}' }),
            (w) => json({ sourceId: w.source.id, sample: '{"type":"customer.created"}' }), (w) => json({ sourceId: w.source.id, source: { quantityPath: null, timestampPath: null }, sample: '{"id":"1","type":"usage.x","data":{"customer":"c","metric":"api-calls"}}' })],
        invalid: [json({ sample: '{}' }), json({ source: sourceSettings() }), json({ source: sourceSettings(), sample: '{' }), json({ source: sourceSettings({ customerIdPath: '$[' }), sample: '{}' })], bad: [{ ...json(0), body: '{' }],
        missing: [json({ sourceId: 'none', sample: '{}' })] },
    'GET /api/v1/webhook-sources/{id}': { prepare: (w) => newSource(w), params: (w, source) => ({ id: source.id }), ok: [{}], missing: [{ params: { id: 'none' } }] },
    'PUT /api/v1/webhook-sources/{id}': { ...ofSource, ok: [() => json({ name: fresh('renamed'), active: false }), json({ metric: null, metricKeyPath: '$.unit', environment: 'staging' }), json({ idPath: '$.delivery.id', provider: null })],
        invalid: [json({}), json({ customerIdPath: null }), json({ metric: null }), json({ name: null }), json({ quantityPath: '$.a.' }), json({ secret: 'cannot be changed here' })], conflict: [json({ name: 'payments' })] },
    'DELETE /api/v1/webhook-sources/{id}': { ...ofSource, bad: undefined, ok: [{}] },
    'POST /api/v1/webhook-sources/{id}/rotate-secret': { ...ofSource, ok: [json({}), json({ overlapSeconds: 86400 }), json({ secret: 'given-by-the-provider', reason: 'leaked' })], invalid: [json({ overlapSeconds: 604801 }), json({ secret: 'short' })] },
    'GET /api/v1/organizations': page(organizations),
    'GET /api/v1/organizations/export': { ok: [{}, { query: 'format=csv' }, { query: 'filter=id%3Akestrel-air&from=2026-01-01' }, { query: 'format=csv&filter=id%3Anobody' }], bad: [...organizations.bad.slice(0, 2), { query: 'format=xml' }, { query: 'sort=id' }] },
    'GET /api/v1/organizations/{id}': { prepare: named, params: (w, id) => ({ id }), ok: [{}, { params: { id: 'kestrel-air' } }], missing: [{ params: { id: 'nobody' } }, { params: { id: 'KESTREL-AIR' } }] },
    'POST /api/v1/organizations/import': { ok: [() => json({ csv: `external_org_id,display_name\nkestrel-air,${fresh('Kestrel')}\n` }), () => json({ csv: `Name;ID;x\n"Kestrel; Air";Kestrel-AIR;1\n;b\n;c;2\nTwo;c;3\n`, dryRun: true, reason: 'rebranding' }), json({ csv: 'id\tname\nsame\tSame\nsame\tSame\n' })],
        invalid: [json({}), json({ csv: '' }), json({ csv: 'id,name\n' }), json({ csv: 'a,b\nc,d\n' }), json({ csv: 'id,name\na,"b\n' }), json({ csv: 7 })], bad: [{ ...json(0), body: '{' }] },
    'GET /api/v1/error-codes': { ok: [{}, ndjson], bad: [{ query: 'limit=0' }] },
    'GET /api/v1/error-codes/{code}': { params: () => ({ code: 'UNKNOWN_METRIC' }), ok: [{}], missing: [{ params: { code: 'NO_SUCH_CODE' } }] },
};

const paid = (data = {}, more = {}) => ({ id: fresh('whk'), type: 'usage.reported', created: Math.floor(Date.now() / 1000), data: { customer: 'kestrel-air', metric: 'api-calls', amount: 3, ...data }, ...more });
const batchOf = (...events) => json({ events });
const apigee = (more = {}) => ({ eventType: 'agent_step', metricKey: 'api-calls', value: 1, idempotencyKey: fresh('ik'), customerId: 'kestrel-air', ...more });
const compound = (more = {}) => ({ correlationId: '7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34', customerId: 'kestrel-air', occurredAt: new Date().toISOString(), measurements: [{ metricName: 'api-calls', quantity: 2 }], ...more });
const inTheFuture = () => new Date(Date.now() + 10 * 60_000).toISOString();

const single = {
    ok: [() => json(aforoEvent()), () => json(aforoEvent({ productType: 'API', quantity: '2.5', metadata: { environment: 'staging' } })), () => json(aforoEvent({ occurredAt: Date.now() })), () => batchOf(aforoEvent(), aforoEvent({ metricName: 'nope' })),
        () => json(aforoEvent({ metricName: 'system.session.heartbeat', customerId: 'system', quantity: 0 }))],
    bad: [{ ...json(0), body: '{"customerId":' }, () => json(aforoEvent({ customerId: '' })), () => json(aforoEvent({ quantity: 0 })), () => json(aforoEvent({ quantity: -1 })), () => json(aforoEvent({ occurredAt: inTheFuture() })), () => json(aforoEvent({ executionStatus: 'FINE' }))],
    unknownMetric: [() => json(aforoEvent({ metricName: 'api_callz' }))],
};
const doors = {
    '/v1/ingest': single,
    '/v1/ingest/test': { ...single, ok: [() => json(aforoEvent()), () => json(apigee())] },
    '/v1/ingest/events': { ok: [() => json(apigee()), () => batchOf(aforoEvent())], bad: [{ ...json(0), body: '[' }, () => json(apigee({ value: undefined }))], unknownMetric: [() => json(apigee({ metricKey: 'nope' }))] },
    '/v1/ingest/batch': { ok: [() => batchOf(aforoEvent(), aforoEvent({ quantity: 0 }), aforoEvent({ metricName: 'nope' }))], bad: [json({}), json({ events: [] }), json([]), { ...json(0), body: '' }, () => json({ events: Array.from({ length: 1001 }, () => aforoEvent()) })] },
    '/v1/ingest/events/batch': { ok: [() => batchOf({ customerId: 'kestrel-air', metricId: 'api-calls', quantity: 1, timestamp: new Date().toISOString() })], bad: [json({ events: 'none' })] },
    '/v1/ingest/async-batch': { ok: [() => json([aforoEvent(), aforoEvent()])], bad: [json({}), json([])] },
    '/v1/ingest/upload': { ok: [() => multipart(`customerId,metricName,quantity,occurredAt,idempotencyKey\nkestrel-air,api-calls,1,${new Date().toISOString()},${fresh('ik')}\n`, 'usage.csv'), () => multipart(`${JSON.stringify(aforoEvent())}\n`, 'usage.ndjson'), () => multipart(JSON.stringify([aforoEvent()]), 'usage.json')],
        bad: [{ body: '--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } }] },
    '/v1/meter': { ...single, ok: single.ok.slice(0, 3), tenant: true },
};
for (const [path, entry] of Object.entries(doors)) {
    for (const prefix of ['', '/api'])
        OPERATIONS[`POST ${prefix}${path}`] = { ...entry, door: 'aforo' };
}
for (const prefix of ['', '/api'])
    OPERATIONS[`POST ${prefix}/v1/ingest/webhook/{sourceId}`] = { door: 'aforo', signed: true, params: (w) => ({ sourceId: w.source.id }),
        ok: [(w) => w.webhook(paid()), (w) => w.webhook(paid({}, { created: new Date().toISOString() })), (w) => w.webhook(paid({}, { type: 'customer.created' })), (w) => w.webhook(paid({ customer: 4711, amount: '2.5' }))],
        bad: [(w) => w.webhook(null, { body: '{' }), (w) => w.webhook(null, { body: '[]' }), (w) => w.webhook(paid({ customer: undefined, amount: undefined }), {}), (w) => w.webhook(paid({ amount: -1 })), (w) => w.webhook(paid({}, { created: 'soon' })), (w) => w.webhook(paid({}, { id: {} }))],
        unknownMetric: [(w) => w.webhook(paid({ metric: 'api_callz' }))],
        signature: [(w) => w.webhook(paid(), { secret: 'wrong' }), (w) => { const r = w.webhook(paid()); delete r.headers['x-hub-signature-256']; return { ...r, headers: { 'content-type': 'application/json' } }; }],
        flood: (w) => w.webhook(paid(), { source: w.busySource, secret: 'wrong' }), suspended: [(w) => w.webhook({ customer: 'x' }, { source: w.suspended.source })],
        missing: [(w) => ({ ...w.webhook(paid()), params: { sourceId: w.randomUuid() } }), (w) => ({ ...w.webhook(paid()), params: { sourceId: 'none' } }), async (w) => w.webhook(paid(), { source: await newSource(w, { active: false }) })] };
Object.assign(OPERATIONS, {
    'POST /api/v1/ingest/compound': { door: 'aforo', ok: [() => json(compound())], bad: [() => json(compound({ measurements: [] })), () => json(compound({ correlationId: 'x' }))], unknownMetric: [() => json(compound({ measurements: [{ metricName: 'nope', quantity: 1 }] }))] },
    'POST /api/v1/ingest/compound/batch': { door: 'aforo', ok: [() => json({ events: [compound(), compound({ measurements: [{ metricName: 'nope', quantity: 1 }] })] })], bad: [json({ events: [] })] },
    'POST /api/v1/quota/check': { door: 'aforo', ok: [json({ customerId: 'kestrel-air' }), json({ customerId: 'kestrel-air', metricName: 'api-calls', estimatedQuantity: 5 })], bad: [json({}), { ...json(0), body: '{' }] },
    'POST /v1/events/ingest': { door: 'openmonetize',
        ok: [async (w) => { const sent = batchOf(trackedTokens(), trackedTokens()); await w.server.send({ method: 'POST', path: '/v1/events/ingest', ...sent, headers: { ...sent.headers, authorization: `Bearer ${w.keys.sending}` } }); return sent; }],
        accepted: [() => batchOf(trackedTokens()), () => batchOf(...Array.from({ length: 1500 }, () => trackedTokens())), () => batchOf(trackedTokens({ event_type: 'CUSTOM', unit_type: 'api-calls', quantity: 2.5 }), trackedTokens({ unit_type: 'api_callz' })),
            () => batchOf(trackedTokens({ event_type: 'VIDEO_GENERATION', provider: 'RUNWAY', duration_seconds: 4.5, resolution: '720p', metadata: { environment: 'staging' } })), () => batchOf(trackedTokens({ metadata: { filler: 'x'.repeat(60_000) } }), ...Array.from({ length: 30 }, () => trackedTokens({ metadata: { filler: 'x'.repeat(60_000) } })))],
        bad: [{ ...json(0), body: '{' }, json({}), json({ events: [] }), () => batchOf(trackedTokens({ event_id: 'x' })), () => batchOf(trackedTokens(), trackedTokens({ timestamp: '2026-11-20 14:00' })), () => batchOf(trackedTokens({ provider: 'NOBODY' }))] },
    'GET /v1/events': { door: 'openmonetize', ok: [{}, { query: 'limit=1&offset=2' }, { query: 'limit=100' }], bad: [{ query: 'limit=101' }, { query: 'limit=0' }, { query: 'offset=-1' }, { query: 'limit=ten' }] },
    'GET /v1/events/info': { door: 'openmonetize', ok: [{}] },
    'GET /v1/customers/me': { door: 'openmonetize', ok: [{}] },
    'POST /v1/events': {
        door: 'saastracker',
        ok: [(w) => w.signed(pageView()), (w) => w.signed(pageView({ customer_org_id: 42, ts_epoch: 1738000000, plan: 'premium', environment: 'staging', session_id: '550e8400-e29b-41d4-a716-446655440000' })),
            (w) => w.signed({ event: 'ai_call_completed', user_hash: USER_HASH, customer_org_id: 'org_1', properties: { feature: 'f', provider: 'openai', model: 'gpt-5.4-mini', input_tokens: 1200, output_tokens: 350 } }), (w) => w.signed(pageView({ surprise: 1, prompt: 'never kept' }))],
        bad: [(w) => w.signed(pageView({ user_hash: USER_HASH.slice(1) })), (w) => w.signed(pageView({ path: 'no-slash' })), (w) => w.signed(pageView({ event: '' })), (w) => w.signed(pageView({ customer_org_id: undefined })), (w) => w.signed(pageView({ environment: 'e'.repeat(33) })),
            (w) => w.signed(pageView({ ts_epoch: -1 })), (w) => w.signed(pageView({ session_id: 'not-a-uuid' })), (w) => w.signed(null, { body: `[${JSON.stringify(pageView())}]` }), (w) => w.signed(null, { body: '{"event":"x",}' })],
        signature: [(w) => w.signed(pageView(), { headers: { 'x-signature': '0'.repeat(64) } }), (w) => w.signed(pageView(), { headers: { 'x-signature': w.signed(pageView()).headers['x-signature'].toUpperCase() } }), (w) => ({ ...w.signed(pageView()), body: JSON.stringify(pageView(), null, 1) }),
            (w) => { const r = w.signed(pageView()); delete r.headers['x-signature']; return r; }, (w) => { const r = w.signed(pageView()); delete r.headers['x-app-uuid']; return r; }],
        suspended: [(w) => w.signed(pageView(), { app: w.suspended.app })],
        missing: [(w) => w.signed(pageView(), { app: { uuid: w.randomUuid(), secret: 'x' } }), (w) => w.signed(pageView(), { app: w.sleepingApp }), (w) => w.signed(pageView(), { app: { uuid: 'not-a-uuid', secret: 'x' } })],
    },
});

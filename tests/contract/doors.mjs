// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The platforms' own clients, as their reference pages and SDKs send: nothing of it may need a change to work here.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { aforoEvent, fresh, sign, trackedTokens, USER_HASH } from './world.mjs';

const SNIPPET = fileURLToPath(new URL('./saastracker-snippet.sh', import.meta.url));

export async function walkDoors(world, report) {
    await signaturesOfTheReference(world, report);
    curlSnippet(world, report);
    await octoberBatch(world, report);
    await juneBatch(world, report);
    await duplicates(world, report);
    await heartbeats(world, report);
    await forbiddenProperties(world, report);
    await openMonetizeSdk(world, report);
    await mendedUpload(world, report);
    await otherMethods(world, report);
}

const find = async (world, filter) => (await world.call('GET', `/api/v1/usage-events?filter=${encodeURIComponent(filter)}`)).data.content;

/** HMAC over the raw bytes: the test vectors of our reference, so that signing here is not its own proof. */
async function signaturesOfTheReference(world, report) {
    const compact = `{"event":"page_view","user_hash":"${'0'.repeat(64)}","customer_org_id":"org_1","path":"/"}`;
    const vectors = [[compact, 'd976bbf2fe336255505f4c4b4399fa6d58f138958a530f95ca148bb917d30908'],
        [compact.replaceAll('":"', '": "').replaceAll('","', '", "'), '36fdec66e1dfb864b720a5e672cd9291f28aa0db694b74180fa5dd11d4fb6f4d'], ['', 'f7f9bd47fb987337b5796fdc1fdb9ba221d0d5396814bfcaf9521f43fd8927fd']];
    for (const [body, expected] of vectors)
        report.check(`signature of ${body.length} bytes`, sign('test_secret', body) === expected ? [] : ['the test signs in another way than the reference']);
}

/** curl and openssl in a shell, the body as Python's json.dumps(separators=(",",":")) writes it. */
function curlSnippet(world, report) {
    const run = (name, env, status, body) => {
        const result = spawnSync('bash', [SNIPPET], { encoding: 'utf8', env: { ...process.env, BASE_URL: world.server.hello.address, APP_UUID: world.app.uuid, API_SECRET: world.app.secret, ...env } });
        const [code, ...rest] = result.stdout.trimEnd().split('\n').reverse();
        const answer = rest.reverse().join('\n');
        report.check(`SaaS Tracker's curl snippet, ${name}`, code === String(status) && (body === null || answer === JSON.stringify(body)) ? [] : [`answered ${code} ${answer} ${result.stderr}`]);
    };
    run('as it stands', {}, 202, { accepted: true });
    run('with a wrong secret', { API_SECRET: 'wrong' }, 401, { detail: 'Invalid signature' });
    run('with a wrong app', { APP_UUID: world.randomUuid() }, 404, { detail: 'Unknown app_uuid' });
    run('with an inactive app', { APP_UUID: world.sleepingApp.uuid, API_SECRET: world.sleepingApp.secret }, 404, { detail: 'Unknown app_uuid' });
    run('with a hash of 63 characters', { USER_HASH: USER_HASH.slice(1) }, 400, null);
}

const ingest = (world, path, body, headers) => world.server.send({ method: 'POST', path, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

/** October 2026: X-API-Key, {"events"} to /v1/ingest/batch, productType always there; `data` is read. */
async function octoberBatch(world, report) {
    const events = [aforoEvent({ productType: 'API' }), aforoEvent({ productType: 'API', metricName: 'api_callz' }), aforoEvent({ productType: 'API', quantity: 0 })];
    const answer = await ingest(world, '/v1/ingest/batch', { events }, { 'x-api-key': world.keys.sending, 'user-agent': 'aforo-node/1.3.1' });
    const { data } = JSON.parse(answer.body);
    const faults = answer.status === 202 && data.accepted === 1 && data.failed === 2 && data.duplicates === 0 ? [] : [answer.body];
    if (data.errors?.length !== data.failed || data.errors.some((e) => e.message !== e.error) || data.errors.map((e) => e.index).join() !== '1,2')
        faults.push(`the SDK trusts indexes only when they account for every failure: ${JSON.stringify(data.errors)}`);
    if (data.errors?.[0]?.code !== 'UNKNOWN_METRIC')
        faults.push(`code ${data.errors?.[0]?.code} for an unknown metric`);
    report.check("Aforo's October SDK", faults);
    const [row] = await find(world, `key:${events[1].idempotencyKey}`);
    report.check("Aforo's October SDK: the refused event is a row", row?.status === 'REJECTED' && row.nearName === 'api-calls' && row.client === 'aforo-node/1.3.1' ? [] : [JSON.stringify(row)]);
}

/** June 2026: Bearer, no productType, variants that send batches to /v1/ingest/events; top-level members are read. */
async function juneBatch(world, report) {
    for (const path of ['/v1/ingest/batch', '/v1/ingest/events', '/v1/ingest']) {
        const answer = await ingest(world, path, { events: [aforoEvent(), aforoEvent({ occurredAt: Date.now() - 1000 })] }, { authorization: `Bearer ${world.keys.sending}`, 'user-agent': 'aforo-java/1.0.0' });
        const body = JSON.parse(answer.body);
        report.check(`Aforo's June SDK at ${path}`, answer.status === 202 && body.accepted === 2 && Array.isArray(body.killedSessionIds) ? [] : [`${answer.status} ${answer.body}`]);
    }
}

async function duplicates(world, report) {
    const event = aforoEvent();
    const counts = [];
    for (let i = 0; i < 3; ++i)
        counts.push(JSON.parse((await ingest(world, '/v1/ingest/batch', { events: [event] }, { 'x-api-key': world.keys.sending })).body));
    const shown = counts.map((c) => `${c.accepted}/${c.duplicates}`).join();
    const rows = await find(world, `key:${event.idempotencyKey}`);
    report.check('a repeated idempotency key counts once', shown === '1/0,0/1,0/1' && rows.filter((r) => r.status === 'ACCEPTED').length === 1 ? [] : [shown, JSON.stringify(rows.map((r) => r.status))]);
}

async function heartbeats(world, report) {
    const key = fresh('hb:');
    const beat = aforoEvent({ metricName: 'system.session.heartbeat', customerId: 'system', quantity: 0, idempotencyKey: key, sessionId: 's', sessionBoundary: 'HEARTBEAT', metadata: { heartbeatType: 'PERIODIC', uptimeMs: 5, sdkLanguage: 'node' } });
    const answer = await ingest(world, '/v1/ingest/batch', { events: [beat, aforoEvent()] }, { 'x-api-key': world.keys.sending });
    const body = JSON.parse(answer.body);
    const rows = await find(world, `key:"${key}"`);
    report.check('a heartbeat is taken at any quantity and is no row', answer.status === 202 && body.failed === 0 && rows.length === 0 ? [] : [answer.body, `${rows.length} rows`]);
}

async function forbiddenProperties(world, report) {
    const word = fresh('never-to-be-stored');
    const event = { event: 'ai_call_completed', user_hash: USER_HASH, customer_org_id: 'org_secret', prompt: word, properties: { feature: 'f', prompt: word, messages: [word], completion: word, output: word, response_text: word, kept: 'yes' } };
    const answer = await world.server.send(world.signed(event));
    const rows = await find(world, 'customer:org_secret');
    const faults = answer.status === 202 && rows.length === 1 && rows[0].properties.kept === 'yes' ? [] : [answer.body, JSON.stringify(rows)];
    if (JSON.stringify(rows).includes(word))
        faults.push('what must never be stored was stored');
    report.check('prompts and outputs are dropped', faults);
}

/** Its SDK: every header as it sends them, the whole buffer in one request; the body of the answer has to be JSON. */
async function openMonetizeSdk(world, report) {
    const headers = { authorization: `Bearer ${world.keys.sending}`, 'content-type': 'application/json', 'user-agent': '@openmonetize/sdk/0.8.1', accept: '*/*', 'accept-encoding': 'gzip, deflate' };
    const events = Array.from({ length: 2500 }, () => trackedTokens());
    const flush = () => world.server.send({ method: 'POST', path: '/v1/events/ingest', body: JSON.stringify({ events }), headers });
    const first = await flush();
    report.check("OpenMonetize's SDK: a buffer of 2,500 events is taken whole", first.status === 202 && JSON.parse(first.body).accepted === 2500 ? [] : [`${first.status} ${first.body.slice(0, 300)}`]);
    const again = await flush();
    report.check("OpenMonetize's SDK: its retry counts nothing twice", again.status === 200 && JSON.parse(again.body).duplicates === 2500 ? [] : [`${again.status} ${again.body.slice(0, 300)}`]);
    const [row] = await find(world, `source:openmonetize key:${events[7].event_id} status:accepted`);
    report.check("OpenMonetize's SDK: what is acknowledged is found", row?.user === undefined && row?.userHash === 'sdk-u1' && row.ai?.cost === '0.0075' && row.client === '@openmonetize/sdk/0.8.1' ? [] : [JSON.stringify(row)]);
    const other = await world.server.send({ method: 'POST', path: '/v1/events/ingest', body: JSON.stringify({ events: events.slice(0, 1) }), headers: { ...headers, authorization: `Bearer ${world.b.owner}` } });
    report.check("OpenMonetize's SDK: an id is known to one tenant", other.status === 202 ? [] : [`${other.status} ${other.body}`]);
}

/** A file with refused rows: they are exported, mended and sent again, and are in. */
async function mendedUpload(world, report) {
    const upload = async (file) => {
        const body = `--b\r\nContent-Disposition: form-data; name="file"; filename="march.csv"\r\n\r\n${file}\r\n--b--\r\n`;
        const answer = await world.server.send({ method: 'POST', path: '/v1/ingest/upload', body, headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-api-key': world.keys.sending } });
        return JSON.parse(answer.body).data;
    };
    const [key, other] = [fresh('row'), fresh('row')];
    const sent = await upload(`event_id,event_timestamp,tenant_id,customer_id,metric_id,quantity\n${key},${new Date().toISOString()},t,"kestrel, air",api_callz,1\n${other},${new Date().toISOString()},t,b,api-calls,2\n`);
    const path = `/api/v1/ingest-jobs/${sent.jobId}`;
    const job = (await world.call('GET', path)).data;
    report.check('an upload with refused rows is a partial job', sent.status === 'PARTIAL' && job.state === 'PARTIAL' && job.accepted === 1 && job.refused === 1 && job.fileName === 'march.csv' ? [] : [JSON.stringify(job)]);
    const [row] = (await world.call('GET', `${path}/refused-rows`)).data.content;
    report.check('a refused row says why', row?.line === 2 && row.field === 'metricName' && row.code === 'UNKNOWN_METRIC' && row.row.includes(key) ? [] : [JSON.stringify(row)]);
    const file = (await world.server.send({ method: 'GET', path: `${path}/refused-rows/export`, query: 'format=csv', headers: world.operator() })).body;
    const again = await upload(file.replaceAll('api_callz', 'api-calls'));
    report.check('refused rows, exported and mended, are taken', again.status === 'COMPLETED' && again.accepted === 1 && again.rows === 1 ? [] : [JSON.stringify(again), file]);
    const found = await find(world, `key:${key} status:accepted`);
    report.check('and count once', found.length === 1 && found[0].customerId === 'kestrel, air' ? [] : [JSON.stringify(found)]);
}

async function otherMethods(world, report) {
    for (const [method, path] of [['PUT', '/v1/events'], ['DELETE', '/api/v1/whoami'], ['PUT', '/v1/ingest/batch'], ['POST', '/api/v1/usage-events']]) {
        const answer = await world.server.send({ method, path, headers: world.operator() });
        report.check(`${method} ${path} is 405 and says what is there`, answer.status === 405 && answer.headers.allow ? [] : [`${answer.status} ${JSON.stringify(answer.headers.allow)}`]);
    }
    const nowhere = await world.server.send({ method: 'GET', path: '/api/v1/no-such-thing', headers: world.operator() });
    report.check('an unknown path is 404', nowhere.status === 404 && nowhere.headers['content-type'] === 'application/problem+json' ? [] : [`${nowhere.status} ${nowhere.body}`]);
}

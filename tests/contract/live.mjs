// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The live stream as a client holds it: an event arrives, a cursor resumes with no gap and no repeat, a lost right ends it.
import { parseEvents } from './contract.mjs';
import { aforoEvent, fresh, ROLE_SCOPES } from './world.mjs';

export async function walkStream(contract, world, report) {
    const operation = contract.operations.find((o) => o.name === 'GET /api/v1/stream');
    const listen = (enough, { query = 'topics=usage', headers = {}, key } = {}) => world.server.send({ method: 'GET', path: '/api/v1/stream', query,
        headers: { ...world.operator(key), ...headers }, enough: (text) => enough(parseEvents(text)) });
    const send = (customerId) => world.server.send({ method: 'POST', path: '/v1/ingest', body: JSON.stringify(aforoEvent({ customerId })),
        headers: { 'x-api-key': world.keys.sending, 'content-type': 'application/json' } });
    const items = (events) => events.filter((e) => e.event === 'message').flatMap((e) => JSON.parse(e.data).items);
    const judge = (name, answer, faults) => report.check(`stream: ${name}`, [...contract.answerFaults(operation, answer), ...faults]);

    await arrives({ listen, send, items, judge });
    await resumes({ listen, send, items, judge });
    await auditArrives({ world, listen, items, judge });
    await keysArrive({ world, listen, items, judge });
    await healthArrives({ world, listen, items, judge });
    await deliveriesArrive({ world, listen, items, judge });
    await ends({ world, listen, judge });
}

async function arrives({ listen, send, items, judge }) {
    const [wanted, other] = [fresh('wanted'), fresh('other')];
    const answer = await listen((events) => {
        if (events.length === 1 && items(events).length === 0)
            send(other).then(() => send(wanted));
        return items(events).length > 0;
    }, { query: `topics=usage&filter.usage=${encodeURIComponent(`customer:${wanted}`)}` });
    const events = parseEvents(answer.body);
    judge('an event that fits the filter arrives, another does not', answer,
        events[0]?.event === 'hello' && items(events).map((i) => i.customerId).join() === wanted ? [] : [answer.body.slice(0, 500)]);
}

async function resumes({ listen, send, items, judge }) {
    const first = await listen((events) => events.length > 0);
    const cursor = parseEvents(first.body)[0].id;
    const customers = Array.from({ length: 5 }, () => fresh('resume'));
    for (const customer of customers)
        await send(customer);
    for (const how of [{ headers: { 'last-event-id': cursor } }, { query: `topics=usage&cursor=${encodeURIComponent(cursor)}` }]) {
        const answer = await listen((events) => items(events).length >= customers.length, how);
        const heard = items(parseEvents(answer.body)).map((i) => i.customerId);
        judge(`goes on after ${Object.keys(how)[0]} with no gap and no repeat`, answer, heard.join() === customers.join() ? [] : [`${heard} instead of ${customers}`]);
    }
    const broken = await listen(() => true, { headers: { 'last-event-id': 'nonsense' } });
    judge('a cursor that is none is refused', broken, broken.status === 400 ? [] : [`status ${broken.status}`]);
}

/** A write is on the stream as its audit entry, on the same connection and cursor as usage events. */
async function auditArrives({ world, listen, items, judge }) {
    const name = fresh('audited');
    let written = null;
    const answer = await listen((events) => {
        written ??= world.call('POST', '/api/v1/apps', { name, reason: 'contract' });
        return items(events).some((item) => item.target?.name === name);
    }, { query: 'topics=usage,audit' });
    await written;
    const entry = items(parseEvents(answer.body)).find((item) => item.target?.name === name);
    judge('a write arrives as its audit entry', answer, entry?.metadata.reason === 'contract' ? [] : [answer.body.slice(-500)]);
}

/** A key is told of when it is made, and again when somebody uses it. */
async function keysArrive({ world, listen, items, judge }) {
    let made = null;
    const of = (events, key) => items(events).filter((item) => item.id === key?.id);
    let key = null;
    let used = null;
    const answer = await listen((events) => {
        made ??= world.newKey({ role: 'VIEWER', scopes: ['events:read'] }).then((done) => { key = done; });
        if (of(events, key).length > 0)
            used ??= world.call('GET', '/api/v1/whoami', undefined, {}, key.secret).catch(() => null);
        return of(events, key).some((item) => item.requests24h > 0);
    }, { query: 'topics=keys' });
    await Promise.all([made, used]);
    const told = of(parseEvents(answer.body), key);
    judge('a key arrives when it is made and when it is used', answer, told[0]?.requests24h === 0 && told.at(-1)?.lastUsedAt ? [] : [answer.body.slice(-500)]);
}

/** How a unit is watched is changed: its meter comes as it is now. */
async function healthArrives({ world, listen, items, judge }) {
    const unit = (await world.call('POST', '/api/v1/metrics', { name: fresh('metered'), aggregation: 'SUM' })).data;
    let written = null;
    const answer = await listen((events) => {
        written ??= world.call('PUT', `/api/v1/metering-health/${unit.id}`, { windowMinutes: 30 }, { 'if-match': '"1"' });
        return items(events).some((item) => item.unitId === unit.id && item.windowMinutes === 30);
    }, { query: 'topics=health' });
    await written;
    const meter = items(parseEvents(answer.body)).find((item) => item.unitId === unit.id && item.windowMinutes === 30);
    judge('a meter arrives when it changes', answer, meter?.state === 'OK' && meter.isNew ? [] : [answer.body.slice(-500)]);
}

/** A platform event, and what an endpoint gets of it: each state as it comes. */
async function deliveriesArrive({ world, listen, items, judge }) {
    let made = null;
    let endpoint = null;
    const of = (events) => items(events).filter((item) => endpoint && (item.endpointId === endpoint.id || item.targetId === endpoint.id));
    const answer = await listen((events) => {
        made ??= world.call('POST', '/api/v1/webhook-endpoints', { url: 'http://127.0.0.1:9/hooks', eventTypes: ['webhook.created'] }).then(({ data }) => { endpoint = data; });
        return of(events).some((item) => item.state === 'RETRYING') && of(events).some((item) => item.eventType === 'webhook.created' && item.severity);
    }, { query: 'topics=platform,deliveries' });
    await made;
    const states = of(parseEvents(answer.body)).map((item) => item.state).filter((state) => state);
    judge('a platform event and its delivery arrive', answer, states[0] === 'PENDING' && states.at(-1) === 'RETRYING' ? [] : [answer.body.slice(-500)]);
    const { etag } = await world.call('GET', `/api/v1/webhook-endpoints/${endpoint.id}`);
    await world.call('DELETE', `/api/v1/webhook-endpoints/${endpoint.id}`, undefined, { 'if-match': etag });
}

/** The key is revoked, expires or loses its scope while the stream is open. */
async function ends({ world, listen, judge }) {
    const ways = [['KEY_REVOKED', (key, etag) => world.call('POST', `/api/v1/api-keys/${key.id}/revoke`, {}, { 'if-match': etag })],
        ['KEY_EXPIRED', (key, etag) => world.call('PUT', `/api/v1/api-keys/${key.id}`, { expiresAt: new Date(Date.now() + 1500).toISOString() }, { 'if-match': etag })],
        ['SCOPE_LOST', (key, etag) => world.call('PUT', `/api/v1/api-keys/${key.id}`, { scopes: ['metrics:read'] }, { 'if-match': etag })]];
    for (const [reason, take] of ways) {
        const key = await world.newKey({ role: 'VIEWER', scopes: ROLE_SCOPES.VIEWER });
        const { etag } = await world.call('GET', `/api/v1/api-keys/${key.id}`);
        let taken = null;
        const answer = await listen((events) => {
            taken ??= take(key, etag);
            return events.some((e) => e.event === 'end');
        }, { key: key.secret });
        await taken;
        const end = parseEvents(answer.body).find((e) => e.event === 'end');
        judge(`ends with ${reason}`, answer, end && JSON.parse(end.data).reason === reason ? [] : [answer.body.slice(-300)]);
    }
}

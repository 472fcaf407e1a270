// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the walks need in a server: two tenants, a key of every role and of every fault, applications, units, events.
import { createHmac, randomUUID } from 'node:crypto';

export const ROLE_SCOPES = (() => {
    const read = ['events:read', 'requests:read', 'metrics:read', 'health:read', 'limits:read', 'orgs:read', 'ai:read'];
    const look = ['audit:read', 'keys:read', 'webhooks:read'];
    const build = ['metrics:write', 'health:write', 'apps:write', 'webhooks:write', 'keys:write', 'rates:write'];
    const money = ['limits:write', 'ai:write', 'orgs:write'];
    const all = [...read, 'events:write', ...look, ...build, ...money];
    return { OWNER: all, ADMIN: all, BILLING_ADMIN: [...read, ...look, ...money], MEMBER: [...read, 'events:write', ...look], VIEWER: read };
})();

export const sign = (secret, body) => createHmac('sha256', secret).update(body).digest('hex');
export const USER_HASH = '7462108984f629db2ced1aeb2dc3e747e53a2e1c607059f72955ab864c724335';

/** What a category's limit is used up with. */
const CHEAP = { admin: { path: '/api/v1/whoami', limit: 600 }, analytics: { path: '/api/v1/organizations?limit=1', limit: 60 },
    ai: { method: 'POST', path: '/api/v1/ai/re-resolve', body: '{"filter":"nope:1"}', limit: 20 } };

let counter = 0;
export const fresh = (prefix) => `${prefix}-${process.pid}-${++counter}`;

export const aforoEvent = (more = {}) => ({ customerId: 'kestrel-air', metricName: 'api-calls', quantity: 1,
    occurredAt: new Date().toISOString(), idempotencyKey: fresh('ik'), ...more });
export const pageView = (more = {}) => ({ event: 'page_view', user_hash: USER_HASH, customer_org_id: 'org_1', path: '/', ...more });

/** As OpenMonetize's SDK writes it. */
export const trackedTokens = (more = {}) => ({ event_id: randomUUID(), customer_id: 'ignored', user_id: 'sdk-u1', event_type: 'TOKEN_USAGE', feature_id: 'sdk', timestamp: new Date().toISOString(), metadata: { a: 1 }, provider: 'OPENAI', model: 'gpt-4o', input_tokens: 1000, output_tokens: 500, ...more });

export class World {
    constructor(server, tenantA, tenantB, suspended) {
        this.server = server;
        this.a = { tenant: tenantA.tenant, owner: tenantA.key };
        this.b = { tenant: tenantB.tenant, owner: tenantB.key };
        this.suspended = { tenant: suspended.tenant, owner: suspended.key, app: suspended.app, source: suspended.source };
        this.keys = {};
        // Each key may ask 600 times a minute, and the walks ask more.
        this.owners = [tenantA.key];
        this.turn = 0;
    }

    /** An application of a tenant, made with its first key. */
    static async appOf(server, { tenant, key }) {
        const answer = await server.send({ method: 'POST', path: '/api/v1/apps', body: JSON.stringify({ name: 'sends on' }),
            headers: { authorization: `Bearer ${key}`, 'x-tenant-id': tenant, 'content-type': 'application/json' } });
        if (answer.status !== 201)
            throw new Error(`an application was answered ${answer.status}: ${answer.body}`);
        return JSON.parse(answer.body).data;
    }

    /** A webhook source of a tenant, made with its first key. */
    static async sourceOf(server, { tenant, key }) {
        const answer = await server.send({ method: 'POST', path: '/api/v1/webhook-sources', body: JSON.stringify({ name: 'pays on', customerIdPath: '$.customer', metric: 'api-calls' }),
            headers: { authorization: `Bearer ${key}`, 'x-tenant-id': tenant, 'content-type': 'application/json' } });
        if (answer.status !== 201)
            throw new Error(`a webhook source was answered ${answer.status}: ${answer.body}`);
        return JSON.parse(answer.body).data;
    }

    anOwner() {
        return this.owners[this.turn++ % this.owners.length];
    }

    operator(key = this.anOwner(), tenant = this.a.tenant) {
        return { authorization: `Bearer ${key}`, 'x-tenant-id': tenant };
    }

    async call(method, path, body, headers = {}, key, tenant) {
        const answer = await this.server.send({ method, path, body: body === undefined ? '' : JSON.stringify(body),
            headers: { ...this.operator(key, tenant), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers } });
        if (answer.status >= 300)
            throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.body}`);
        return { data: JSON.parse(answer.body).data, etag: answer.headers.etag };
    }

    async newKey(more) {
        return (await this.call('POST', '/api/v1/api-keys', { name: fresh('key'), ...more })).data;
    }

    async found() {
        while (this.owners.length < 8)
            this.owners.push((await this.newKey({ role: 'OWNER', scopes: ROLE_SCOPES.OWNER, ingestLimit: null })).secret);
        for (const [role, scopes] of Object.entries(ROLE_SCOPES))
            this.keys[role] = (await this.newKey({ role, scopes })).secret;
        this.keys.scopeless = (await this.newKey({ role: 'VIEWER', scopes: [] })).secret;
        this.keys.sending = (await this.newKey({ role: 'MEMBER', scopes: ['events:write'], ingestLimit: null })).secret;
        this.keys.limited = (await this.newKey({ role: 'MEMBER', scopes: ['events:write'], ingestLimit: 0 })).secret;
        this.keys.busy = (await this.newKey({ role: 'OWNER', scopes: ROLE_SCOPES.OWNER })).secret;
        this.keys.exhausted = (await this.newKey({ role: 'OWNER', scopes: ROLE_SCOPES.OWNER })).secret;
        this.keys.elsewhere = (await this.newKey({ role: 'OWNER', scopes: ROLE_SCOPES.OWNER, addresses: ['203.0.113.0/26', '2001:db8::/32'] })).secret;
        this.keys.unknown = 'sk_test_' + '0'.repeat(40);
        this.keys.live = 'sk_live_' + '0'.repeat(40);
        const revoked = await this.newKey({ role: 'MEMBER' });
        this.keys.revoked = revoked.secret;
        const etag = (await this.call('GET', `/api/v1/api-keys/${revoked.id}`)).etag;
        await this.call('POST', `/api/v1/api-keys/${revoked.id}/revoke`, {}, { 'if-match': etag });
        const expiry = Date.now() + 400;
        this.keys.expired = (await this.newKey({ role: 'MEMBER', expiresAt: new Date(expiry).toISOString() })).secret;

        // The walks make more applications than any plan allows.
        const limit = await this.call('GET', '/api/v1/limits/apps_max');
        await this.call('PUT', '/api/v1/limits/apps_max', { override: { limit: '10000' }, reason: 'contract tests' }, { 'if-match': limit.etag });
        this.unit = (await this.call('POST', '/api/v1/metrics', { name: 'api-calls', aliases: ['calls'], aggregation: 'COUNT' })).data;
        this.app = (await this.call('POST', '/api/v1/apps', { name: 'checkout-api' })).data;
        this.sleepingApp = (await this.call('POST', '/api/v1/apps', { name: 'asleep', active: false })).data;
        this.source = (await this.call('POST', '/api/v1/webhook-sources', { name: 'payments', provider: 'stripe', customerIdPath: '$.data.customer', metricKeyPath: '$.data.metric', quantityPath: '$.data.amount',
            timestampPath: '$.created', idPath: '$.id', eventTypePath: '$.type', eventTypes: ['usage.*'] })).data;
        this.busySource = (await this.call('POST', '/api/v1/webhook-sources', { name: 'busy', customerIdPath: '$.customer', metric: 'api-calls' })).data;
        this.key = (await this.newKey({ role: 'MEMBER' }));
        await this.sendSome();
        while (Date.now() <= expiry)
            await new Promise((resolve) => setTimeout(resolve, 50));
    }

    async sendSome() {
        const events = Array.from({ length: 30 }, (_, i) => aforoEvent({ metricName: i % 7 === 3 ? 'api_callz' : 'api-calls',
            metadata: { environment: i % 5 ? 'production' : 'staging', region: 'eu-west-1' } }));
        events.push({ ...events[0] });
        const answer = await this.server.send({ method: 'POST', path: '/v1/ingest/batch', body: JSON.stringify({ events }),
            headers: { 'x-api-key': this.keys.sending, 'content-type': 'application/json' } });
        if (answer.status !== 202)
            throw new Error(`the first events were answered ${answer.status}: ${answer.body}`);
        this.event = (await this.call('GET', '/api/v1/usage-events')).data.content[0];
    }

    askExhausted(category) {
        const { method = 'GET', path, body = '' } = CHEAP[category];
        return this.server.send({ method, path, body, headers: { ...this.operator(this.keys.exhausted), ...(body ? { 'content-type': 'application/json' } : {}) } });
    }

    /** One key over a category's limit of requests a minute. It has to be done again when the minute is over. */
    async exhaust(category) {
        const left = 60_000 - (Date.now() % 60_000);
        if (left < 5_000)
            await new Promise((resolve) => setTimeout(resolve, left + 100));
        for (let asked = 0; asked < CHEAP[category].limit; asked += 14)
            await Promise.all(Array.from({ length: 14 }, () => this.askExhausted(category)));
        if ((await this.askExhausted(category)).status !== 429)
            throw new Error(`${CHEAP[category].limit} requests and more within a minute were all answered`);
    }

    signed(event, { app = this.app, body = JSON.stringify(event), headers = {} } = {}) {
        return { method: 'POST', path: '/v1/events', body,
            headers: { 'content-type': 'application/json', 'x-app-uuid': app.uuid, 'x-signature': sign(app.secret, body), ...headers } };
    }

    /** A provider's webhook to a source, signed with its secret. */
    webhook(event, { source = this.source, body = JSON.stringify(event), secret = source.secret } = {}) {
        return { body, params: { sourceId: source.id }, headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${sign(secret, body)}` } };
    }

    randomUuid() {
        return randomUUID();
    }
}

// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The walks over every operation: each documented status, each role and scope, each tenant's doors against the other's.
import { OPERATIONS, versioned } from './operations.mjs';
import { fresh, ROLE_SCOPES } from './world.mjs';

const merge = (...parts) => Object.assign({}, ...parts, { headers: Object.assign({}, ...parts.map((p) => p?.headers)) });

export class Walk {
    constructor(contract, world, report) {
        this.contract = contract;
        this.world = world;
        this.report = report;
        this.seen = new Map(contract.operations.map((o) => [o.name, new Set()]));
    }

    /** What the operation's plain request is: identity, path, and whatever every one of its requests needs. */
    async #plain(operation, entry, made) {
        const { world } = this;
        const tenant = world.a.tenant;
        const identity = operation.security.length === 0 ? {}
            : operation.tag === 'saastracker' ? {}
            : operation.tag === 'openmonetize' ? { authorization: `Bearer ${operation.scope === 'events:read' ? world.anOwner() : world.keys.sending}` }
            : operation.tag === 'aforo' ? { 'x-api-key': world.keys.sending, ...(entry.tenant ? { 'x-tenant-id': tenant } : {}) }
            : { authorization: `Bearer ${world.anOwner()}`, 'x-tenant-id': tenant };
        const ifMatch = entry.version ? await versioned(world, entry.version(made)) : {};
        return { method: operation.method, params: entry.params?.(world, made) ?? {}, headers: { ...identity, ...ifMatch }, ...(operation.ownListener ? { origin: new URL(world.server.hello.metrics) } : {}) };
    }

    async #request(operation, entry, part = {}) {
        const made = entry.prepare ? await entry.prepare(this.world) : undefined;
        const plain = merge(await this.#plain(operation, entry, made), entry.plain ?? {});
        const own = typeof part === 'function' ? await part(this.world, made) : part;
        const request = merge(plain, own);
        request.params = { ...plain.params, ...own.params };
        request.path = operation.path.replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(request.params[name]));
        return request;
    }

    /** Sends, holds the answer against the file, and the status against what was to come. */
    async #expect(operation, what, request, status, code, also) {
        // What proves no tenant is limited by its address: the walk comes from many.
        this.turn = ((this.turn ?? 0) + 1) % 50;
        const answer = await this.world.server.send({ ...request, localAddress: `127.0.0.${this.turn + 2}` });
        const faults = this.contract.answerFaults(operation, answer);
        if (answer.status !== status)
            faults.unshift(`status ${answer.status} instead of ${status}: ${answer.body.slice(0, 300)}`);
        else
            this.seen.get(operation.name).add(String(status));
        if (code || also) {
            const body = safeJson(answer.body);
            if (code && body.code !== code)
                faults.push(`code ${body.code} instead of ${code}`);
            faults.push(...(also?.(body) ?? []));
        }
        this.report.check(`${operation.name}: ${what}`, faults);
        return answer;
    }

    #good(entry) {
        return entry.ok[0] ?? entry.missing?.[0] ?? {};
    }

    async statuses() {
        for (const operation of this.contract.operations) {
            const entry = OPERATIONS[operation.name];
            if (!entry) {
                this.report.check(operation.name, ['tests/contract/operations.mjs has no entry for it']);
                continue;
            }
            await this.#own(operation, entry);
            if (operation.tag === 'operator')
                await this.#operatorsShare(operation, entry);
            if (operation.tag === 'aforo')
                await this.#aforosShare(operation, entry);
            if (operation.tag === 'openmonetize')
                await this.#openMonetizesShare(operation, entry);
            if (operation.tag === 'saastracker')
                await this.#saasTrackersShare(operation, entry);
            if (operation.parameters.some((p) => p.name === 'If-Match'))
                await this.#versions(operation, entry);
            if (operation.parameters.some((p) => p.name === 'Idempotency-Key'))
                await this.#idempotency(operation, entry);
        }
        this.#coverage();
    }

    async #own(operation, entry) {
        const good = Object.keys(operation.responses).find((s) => s.startsWith('2'));
        for (const [i, part] of entry.ok.entries())
            await this.#expect(operation, `good request ${i + 1}`, await this.#request(operation, entry, part), Number(good));
        const kinds = [['bad', 400], ['invalid', 422], ['conflict', 409], ['missing', 404], ['signature', 401], ['suspended', 403], ['accepted', 202]];
        for (const [kind, status] of kinds) {
            for (const [i, part] of (entry[kind] ?? []).entries()) {
                const request = await this.#request(operation, entry, part);
                await this.#expect(operation, `${kind} request ${i + 1}`, request, status, part.code, part.also);
            }
        }
        for (const part of entry.unknownMetric ?? [])
            await this.#expect(operation, 'unknown metric', await this.#request(operation, entry, part), 422, 'UNKNOWN_METRIC');
    }

    async #keys(operation, entry) {
        const { keys } = this.world;
        const elsewhere = await this.#request(operation, entry, this.#good(entry));
        delete elsewhere.headers.authorization;
        await this.#expect(operation, 'a key from an address that is not on its list', merge(elsewhere, { headers: { 'x-api-key': keys.elsewhere } }), 403, 'ADDRESS_NOT_ALLOWED');
        const faulty = [['no key', null, 'UNAUTHORIZED'], ['unknown key', keys.unknown, 'KEY_UNKNOWN'], ['revoked key', keys.revoked, 'KEY_REVOKED'], ['expired key', keys.expired, 'KEY_EXPIRED'], ['live key in a sandbox', keys.live, 'KEY_MODE']];
        for (const [what, key, code] of faulty) {
            for (const header of key ? ['authorization', 'x-api-key'] : ['authorization']) {
                const request = await this.#request(operation, entry, this.#good(entry));
                delete request.headers.authorization;
                delete request.headers['x-api-key'];
                if (key)
                    request.headers[header] = header === 'authorization' ? `Bearer ${key}` : key;
                await this.#expect(operation, `${what} in ${header}`, request, 401, code);
            }
        }
    }

    async #tenants(operation, entry, required) {
        const good = async (headers) => merge(await this.#request(operation, entry, this.#good(entry)), { headers });
        if (required) {
            const without = await good({});
            delete without.headers['x-tenant-id'];
            await this.#expect(operation, 'no tenant header', without, 400, 'TENANT_HEADER_MISSING');
        }
        await this.#expect(operation, 'a tenant by its name', await good({ 'x-tenant-id': 'acme' }), 400, 'TENANT_HEADER_MALFORMED');
        await this.#expect(operation, 'another tenant', await good({ 'x-tenant-id': this.world.b.tenant }), 404, 'NOT_FOUND');
        await this.#expect(operation, 'no tenant of that id', await good({ 'x-tenant-id': 'ten_00000000000000000000000000' }), 404, 'NOT_FOUND');
    }

    async #operatorsShare(operation, entry) {
        await this.#keys(operation, entry);
        await this.#tenants(operation, entry, true);
        const good = async (part) => merge(await this.#request(operation, entry, this.#good(entry)), part);
        const limited = await good({});
        limited.headers.authorization = `Bearer ${this.world.keys.exhausted}`;
        if ((await this.world.askExhausted(operation.category)).status !== 429)
            await this.world.exhaust(operation.category);
        await this.#expect(operation, 'too many requests', limited, 429, 'RATE_LIMITED');
        const suspended = await good({});
        Object.assign(suspended.headers, this.world.operator(this.world.suspended.owner, this.world.suspended.tenant));
        await this.#expect(operation, 'a suspended tenant', suspended, 403, 'ACCOUNT_SUSPENDED');
        if (operation.scope) {
            const weak = await good({});
            weak.headers.authorization = `Bearer ${this.world.keys.scopeless}`;
            await this.#expect(operation, 'no scope', weak, 403, 'FORBIDDEN', (problem) =>
                (problem.errors?.some((e) => e.field === 'scope' && e.message === operation.scope) ? [] : [`the missing scope ${operation.scope} is not named`]));
        }
        const query = (await good({})).query;
        await this.#expect(operation, 'unknown query parameter', await good({ query: query ? `${query}&surprise=1` : 'surprise=1' }), 400, 'BAD_REQUEST', (problem) =>
            (JSON.stringify(problem).includes('surprise') ? [] : ['the parameter is not named']));
        await this.#expect(operation, 'a key in the address', await good({ query: `api_key=${this.world.anOwner()}` }), 400);
        if (operation.body) {
            await this.#expect(operation, 'a body of another kind', await good({ headers: { 'content-type': 'text/plain' }, body: 'name=x' }), 415);
            await this.#expect(operation, 'too large a body', await good({ headers: { 'content-type': 'application/json' }, body: `{"name":"${'x'.repeat(2 << 20)}"}` }), 413, 'BODY_TOO_LARGE');
            await this.#expect(operation, 'a member nobody knows', await good({ headers: { 'content-type': 'application/json' }, body: '{"surprise":1}' }), 422);
        }
    }

    async #aforosShare(operation, entry) {
        const good = async (part) => merge(await this.#request(operation, entry, this.#good(entry)), part);
        const { keys } = this.world;
        const limit = operation.path.endsWith('/upload') ? 51 << 20 : 11 << 20;
        await this.#expect(operation, 'too large a body', await good({ headers: { 'content-type': 'application/json' }, body: '['.padEnd(limit, ' ') }), 413, 'BODY_TOO_LARGE');
        if (entry.signed) {
            await this.#flood(operation, await this.#request(operation, entry, entry.flood));
            return;
        }
        await this.#keys(operation, entry);
        await this.#tenants(operation, entry, entry.tenant);
        await this.#expect(operation, 'a key that may not send', await good({ headers: { 'x-api-key': keys.VIEWER } }), 403, 'FORBIDDEN');
        await this.#expect(operation, 'a suspended tenant', await good({ headers: { 'x-api-key': this.world.suspended.owner, ...(entry.tenant ? { 'x-tenant-id': this.world.suspended.tenant } : {}) } }), 403, 'ACCOUNT_SUSPENDED');
        await this.#expect(operation, 'too many requests', await good({ headers: { 'x-api-key': keys.limited } }), 429, 'RATE_LIMITED');
    }

    async #openMonetizesShare(operation, entry) {
        const good = async (part) => merge(await this.#request(operation, entry, this.#good(entry)), part);
        const { keys } = this.world;
        const without = await good({});
        delete without.headers.authorization;
        await this.#expect(operation, 'no key', without, 401, undefined, (body) => (body.message.startsWith('Missing API key.') ? [] : [body.message]));
        for (const key of [keys.unknown, keys.revoked, keys.expired, keys.live, `om_live_${'a'.repeat(64)}`, this.world.suspended.owner])
            await this.#expect(operation, 'a key that does not work here', await good({ headers: { authorization: `Bearer ${key}` } }), 401, undefined, (body) => (body.message === 'Invalid or missing API key' ? [] : [body.message]));
        await this.#expect(operation, 'a key from an address that is not on its list', await good({ headers: { authorization: `Bearer ${keys.elsewhere}` } }), 403);
        await this.#expect(operation, 'a tenant by its name', await good({ headers: { 'x-tenant-id': 'acme' } }), 400);
        await this.#expect(operation, "another tenant's id", await good({ headers: { 'x-tenant-id': this.world.b.tenant } }), 404);
        if (operation.scope)
            await this.#expect(operation, 'no scope', await good({ headers: { authorization: `Bearer ${keys.scopeless}` } }), 403);
        if (operation.body)
            await this.#expect(operation, 'too large a body', await good({ body: '{'.padEnd(11 << 20, ' ') }), 413);
        await this.#flood(operation, await good({ headers: { authorization: `Bearer ${operation.body ? keys.limited : keys.busy}` } }));
    }

    async #saasTrackersShare(operation, entry) {
        const large = this.world.signed({ event: 'x'.repeat(257 << 10) });
        await this.#expect(operation, 'too large a body', large, 413);
        const app = await this.world.call('POST', '/api/v1/apps', { name: fresh('busy') });
        const one = this.world.signed({ event: 'page_view', user_hash: 'a'.repeat(63), customer_org_id: 'o' }, { app: app.data });
        await this.#flood(operation, this.world.signed({ event: 'page_view', user_hash: 'a'.repeat(63), customer_org_id: 'o' }, { app: app.data }));
    }

    /** 10,000 a minute, and a minute may end meanwhile; refused ones count, and cost the store the least. */
    async #flood(operation, one) {
        let answer;
        for (let sent = 0; sent < 21_000 && answer?.status !== 429; sent += 50)
            answer = (await Promise.all(Array.from({ length: 50 }, () => this.world.server.send(one)))).at(-1);
        this.report.check(`${operation.name}: too many requests`, answer.status === 429 ? this.contract.answerFaults(operation, answer) : [`status ${answer.status} after 21,000 requests`]);
        if (answer.status === 429)
            this.seen.get(operation.name).add('429');
    }

    async #versions(operation, entry) {
        const without = await this.#request(operation, entry, this.#good(entry));
        delete without.headers['if-match'];
        await this.#expect(operation, 'no version', without, 428, 'PRECONDITION_REQUIRED');
        const stale = merge(await this.#request(operation, entry, this.#good(entry)), { headers: { 'if-match': '"999999"' } });
        await this.#expect(operation, 'a stale version', stale, 412, 'STALE', (problem) =>
            (problem.current?.version >= 0 ? [] : ['the present state is not in the answer']));
    }

    async #idempotency(operation, entry) {
        const request = await this.#request(operation, entry, this.#good(entry));
        request.headers['idempotency-key'] = fresh('once');
        const good = Number(Object.keys(operation.responses).find((s) => s.startsWith('2')));
        const first = await this.#expect(operation, 'with an idempotency key', request, good);
        const again = await this.#expect(operation, 'the same once more', request, good);
        const [one, two] = [safeJson(first.body).data ?? {}, safeJson(again.body).data ?? {}];
        const expected = 'secret' in one ? { ...one, secret: null, secretShown: true } : one;
        this.report.check(`${operation.name}: the same answer once more`, sameJson(expected, two) ? [] : [`${JSON.stringify(two).slice(0, 200)} after ${JSON.stringify(one).slice(0, 200)}`]);
        const other = operation.body ? { ...request, body: JSON.stringify({ ...safeJson(request.body), reason: 'another body' }) } : operation.parameters.some((p) => p.name === 'confirm') ? { ...request, query: 'confirm=true' }
            : { ...request, headers: { ...request.headers, 'content-type': 'application/json' }, body: '{"reason":"another body"}' };
        await this.#expect(operation, 'the same key for another body', other, 409, 'IDEMPOTENCY_CONFLICT');
    }

    #coverage() {
        for (const operation of this.contract.operations) {
            const lacking = Object.keys(operation.responses).filter((s) => /^[24]/.test(s) && !this.seen.get(operation.name).has(s));
            this.report.check(`${operation.name}: every documented status was seen`, lacking.map((s) => `${s} never came`));
        }
    }

    /** Each role at each operation: 403 with the scope's name where the table has no "y", and never there where it has. */
    async roles() {
        const scoped = this.contract.operations.filter((o) => o.scope && o.tag === 'operator');
        for (const [role, scopes] of Object.entries(ROLE_SCOPES)) {
            for (const operation of scoped) {
                const entry = OPERATIONS[operation.name];
                const stream = operation.name === 'GET /api/v1/stream' ? this.#good(entry) : {};
                const request = await this.#request(operation, { ...entry, prepare: undefined, version: undefined, params: () => ({ id: 'none', uuid: 'none', key: 'none', productType: 'API' }) }, stream);
                request.headers.authorization = `Bearer ${this.world.keys[role]}`;
                if (operation.body)
                    Object.assign(request, { body: '{"surprise":1}', headers: { ...request.headers, 'content-type': 'application/json' } });
                const answer = await this.world.server.send(request);
                const allowed = scopes.includes(operation.scope);
                const faults = this.contract.answerFaults(operation, answer);
                if (allowed === (answer.status === 403) || answer.status === 401)
                    faults.push(`${role} ${allowed ? 'has' : 'lacks'} ${operation.scope} and was answered ${answer.status}`);
                this.report.check(`${role} at ${operation.name}`, faults);
            }
        }
    }

    /** The other tenant's owner finds nothing of ours: not by id, not in a list, not by naming our tenant. */
    async twoTenants() {
        const { world } = this;
        const ours = [world.event.id, world.app.uuid, world.unit.id, world.key.id, world.event.requestId, 'kestrel-air', 'checkout-api'];
        let asked = '';
        for (const operation of this.contract.operations.filter((o) => o.tag === 'operator')) {
            const entry = OPERATIONS[operation.name];
            const request = await this.#request(operation, entry, this.#good(entry));
            request.headers = { ...request.headers, ...world.operator(world.b.owner, world.b.tenant) };
            // The request log gives back what this very tenant asked before.
            const said = `${operation.path.startsWith('/api/v1/requests') ? asked : ''}${request.path}${request.body ?? ''}`;
            asked += request.path;
            const answer = await world.server.send(request);
            const owned = /\{(id|uuid)\}/.test(operation.path);
            const faults = this.contract.answerFaults(operation, answer);
            if (owned && answer.status !== 404)
                faults.push(`answered ${answer.status} for what is another tenant's`);
            for (const secret of ours) {
                // What a request itself says may come back in the sentence that refuses it.
                if (answer.body.includes(secret) && !said.includes(secret))
                    faults.push(`"${secret}" is told to another tenant`);
            }
            this.report.check(`another tenant at ${operation.name}`, faults);
        }
    }
}

function safeJson(text) {
    try {
        return JSON.parse(text);
    } catch {
        return {};
    }
}

function sameJson(a, b) {
    const sorted = (v) => (Array.isArray(v) ? v.map(sorted) : v && typeof v === 'object' ? Object.fromEntries(Object.keys(v).sort().map((k) => [k, sorted(v[k])])) : v);
    return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

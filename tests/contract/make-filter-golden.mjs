// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes docs/api/filter-golden.json: events, filters, and which events each filter finds or where its fault is.
// With --check it compares instead.
// Every expectation is worked out twice: by filter-oracle.mjs and by the predicate or position written here by hand.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { compileFilter, FilterError } from './filter-oracle.mjs';

const hash = (text) => createHash('sha256').update(text).digest('hex');
const uuid = (text) => hash(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
const T0 = Date.UTC(2026, 10, 20, 12, 0, 0);
const iso = (ms) => new Date(ms).toISOString();

function usageEvent(index, over) {
    const received = T0 + index * 157_331;
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const tail = [...hash(`id ${index}`).slice(0, 22)].map((c) => digits[(parseInt(c, 16) * 7 + index) % 32]).join('');
    const base = {
        sequence: 12_400_000 + index, id: `evt_01KA${tail}`, environment: 'production', app: null, appUuid: null,
        event: 'api.request', metric: 'api-calls', unit: 'api-calls', customerId: 'kestrel-air', userHash: null,
        feature: null, quantity: '1', occurredAt: iso(received - 850), receivedAt: iso(received), status: 'ACCEPTED',
        code: null, reason: null, nearName: null, late: false, source: 'aforo-batch', client: 'aforo-java/2.18.3',
        requestId: `req_${hash(`request ${index >> 1}`).slice(0, 32)}`, correlationId: uuid(`correlation ${index >> 1}`),
        idempotencyKey: `k-${hash(`key ${index}`).slice(0, 12)}`, sessionId: null, path: null, plan: null,
        keyPrefix: 'sk_live_9fQ2', address: '203.0.113.24', ai: null, properties: {},
    };
    const event = { ...base, ...over };
    if (event.app !== null && event.appUuid === null)
        event.appUuid = uuid(`app ${event.app}`);
    if (event.source === 'saastracker')
        Object.assign(event, { metric: null, unit: over.unit ?? null, idempotencyKey: null, keyPrefix: null,
            userHash: over.userHash ?? hash(`user ${index}`) });
    return event;
}

const ai = (provider, model, inputTokens, outputTokens, cost, costStatus) => ({ provider, model, inputTokens, outputTokens,
    totalTokens: inputTokens === null || outputTokens === null ? null : inputTokens + outputTokens, cost,
    currency: cost === null ? null : 'EUR', costStatus });
const page = (path, over) => ({ source: 'saastracker', event: 'page_view', app: 'web-console', path, client: 'curl/7.88.1', ...over });
const call = (provider, model, tokens, cost, costStatus, over) => ({ source: 'saastracker', event: 'ai_call_completed',
    app: 'support-assistant', feature: 'support_reply_generator', ai: ai(provider, model, ...tokens, cost, costStatus),
    client: 'python-requests/2.32', ...over });
const unknown = (metric, nearName, over) => ({ status: 'REJECTED', code: 'UNKNOWN_METRIC', metric, unit: null, nearName,
    reason: `No billable unit is called "${metric}".`, ...over });

const events = [
    {}, { quantity: '2' }, { quantity: '10' }, { quantity: '100' }, { quantity: '0.5' }, { quantity: '0.000001' },
    { quantity: '99999999999999.999999' }, { quantity: '99999999999999.999998' }, { quantity: '2.5' }, { quantity: '12400' },
    { environment: 'staging' }, { environment: 'staging', customerId: 'harbor-freight' }, { environment: 'development' },
    { environment: 'Production', customerId: 'Kestrel-Air' }, { environment: 'prod' },
    { customerId: 'org_4' }, { customerId: 'org_41' }, { customerId: 'org_42', feature: 'search' }, { customerId: 'ORG_42' },
    { customerId: '1042' }, { customerId: '01042' }, { customerId: 'org:eu:7' }, { customerId: 'Kestrel, Inc.' },
    { customerId: 'say "hi"' }, { customerId: 'back\\slash' }, { customerId: 'zürich-energie' }, { customerId: 'Zürich-Energie' },
    { customerId: '東京ガス' }, { customerId: null, status: 'REJECTED', code: 'BAD_REQUEST', reason: 'customerId is missing.' },
    { metric: 'api_calls', unit: 'api-calls', customerId: 'org_4' },
    unknown('api_calls', 'api-calls', {}), unknown('api_calls', 'api-calls', { environment: 'staging', customerId: 'org_41' }),
    unknown('gpu-hrs', 'gpu-hours', { source: 'aforo-single', client: 'aforo-python/1.1.2' }), unknown('frobnications', null, { source: 'aforo-async' }),
    { status: 'DUPLICATE' }, { status: 'DUPLICATE', customerId: 'org_42', source: 'aforo-compound' },
    { late: true, occurredAt: iso(T0 - 30 * 3_600_000) }, { late: true, occurredAt: iso(T0 - 80 * 86_400_000), customerId: 'org_41' },
    { late: true, status: 'DUPLICATE', occurredAt: iso(T0 - 26 * 3_600_000) },
    { source: 'aforo-event', event: 'agent_step', metric: 'step_count', unit: 'step_count', feature: 'planner', sessionId: 'ses-7' },
    { source: 'aforo-meter', event: 'gpu.lease', metric: 'gpu-hours', unit: 'gpu-hours', quantity: '3.25' },
    { source: 'aforo-upload', event: 'storage.snapshot', metric: 'storage-gb', unit: 'storage-gb', quantity: '512', client: null },
    page('/'), page('/orders'), page('/orders/17?tab=lines&x=a:b'), page('/Orders', { plan: 'premium' }),
    page('/v1/*', { plan: 'Gold "Plus"' }), page('/a b', { plan: 'Größe L' }), page(null, { event: 'signup', plan: 'trial', environment: 'staging' }),
    page('/orders', { sessionId: '550e8400-e29b-41d4-a716-446655440000', userHash: '7462108984f629db2ced1aeb2dc3e747e53a2e1c607059f72955ab864c724335' }),
    page('/orders', { status: 'REJECTED', code: 'BAD_REQUEST', reason: 'user_hash must have exactly 64 characters.', userHash: 'a'.repeat(63), environment: 'development' }),
    call('openai', 'gpt-5.4-mini', [1200, 350], '0.014', 'RESOLVED', {}),
    call('openai', 'gpt-5.4-mini', [800, 120], '0', 'EXPLICIT_ZERO', { customerId: 'org_42' }),
    call('openai', 'gpt-5.9-turbo-preview', [90, 10], null, 'UNKNOWN_MODEL', { feature: 'summary' }),
    call('local', 'local:llama-4-70b', [4000, 900], null, 'MISSING_PRICE', { feature: 'summary', environment: 'staging' }),
    call('anthropic', 'claude-sonnet-5', [null, null], null, 'MISSING_TOKENS', { feature: '検索' }),
    call('openai', 'gpt-5.4', [15000, 2200], '0.31', 'RESOLVED', { plan: 'enterprise', properties: { request_type: 'generate', latency_ms: 1420, success: true } }),
    { properties: { region: 'eu-central-1', note: 'Straße gesperrt ☂', OR: 'keyword as a key' } },
    { properties: { nested: { deep: ['one', 'two', { three: 'Needle-In-Haystack' }] } }, idempotencyKey: 'K-CASE' },
    { idempotencyKey: 'k-case', event: 'order.placed', metric: 'orders', unit: 'orders', app: 'checkout-api', feature: 'express*checkout' },
    { idempotencyKey: 'k-case-2', event: 'order.cancelled', metric: 'orders', unit: 'orders', app: 'checkout-api', feature: 'express' },
    { app: 'Checkout-API', event: 'Order.Placed', metric: 'Orders', unit: null, status: 'REJECTED', code: 'UNKNOWN_METRIC', nearName: 'orders', reason: 'No billable unit is called "Orders".' },
].map((over, index) => usageEvent(index, over));

const text = (needle) => (e) => JSON.stringify(e).toLowerCase().includes(needle.toLowerCase());
const is = (field, ...values) => (e) => values.includes(e[field]);
const has = (field) => (e) => e[field] !== null;
const not = (p) => (e) => !p(e);
const all = (...ps) => (e) => ps.every((p) => p(e));
const any = (...ps) => (e) => ps.some((p) => p(e));
const after = (field, time) => (e) => Date.parse(e[field]) > Date.parse(time);
const before = (field, time) => (e) => Date.parse(e[field]) < Date.parse(time);
const ofAi = (field, ...values) => (e) => e.ai !== null && values.includes(e.ai[field]);
const E = (n) => events[n];

const found = [
    // Nothing asked, everything found.
    ['', () => true], ['   ', () => true], ['\t\n', () => true],
    // Every name and every alias.
    ['environment:staging', is('environment', 'staging')], ['env:staging', is('environment', 'staging')],
    ['app:checkout-api', is('app', 'checkout-api')], ['event:page_view', is('event', 'page_view')],
    ['metric:api_calls', is('metric', 'api_calls')], ['metric:api-calls', is('metric', 'api-calls')],
    ['customer:org_42', is('customerId', 'org_42')], ['org:org_42', is('customerId', 'org_42')],
    ['customerId:org_42', is('customerId', 'org_42')], ['customer_org_id:org_42', is('customerId', 'org_42')],
    [`user:${E(49).userHash}`, is('userHash', E(49).userHash)], ['feature:summary', is('feature', 'summary')],
    ['quantity:10', is('quantity', '10')], ['status:REJECTED', is('status', 'REJECTED')],
    ['code:UNKNOWN_METRIC', is('code', 'UNKNOWN_METRIC')], ['source:saastracker', is('source', 'saastracker')],
    ['cost:RESOLVED', ofAi('costStatus', 'RESOLVED')], ['costStatus:MISSING_PRICE', ofAi('costStatus', 'MISSING_PRICE')],
    [`correlation:${E(30).correlationId}`, is('correlationId', E(30).correlationId)], [`corr:${E(8).correlationId}`, is('correlationId', E(8).correlationId)],
    [`request:${E(12).requestId}`, is('requestId', E(12).requestId)], [`id:${E(3).id}`, is('id', E(3).id)],
    ['key:k-case', is('idempotencyKey', 'k-case')], ['idempotencyKey:K-CASE', is('idempotencyKey', 'K-CASE')],
    ['session:ses-7', is('sessionId', 'ses-7')], ['path:/orders', is('path', '/orders')], ['plan:trial', is('plan', 'trial')],
    ['late:true', (e) => e.late], ['late:false', (e) => !e.late], ['provider:openai', ofAi('provider', 'openai')],
    ['model:gpt-5.4', ofAi('model', 'gpt-5.4')],
    ['received>2026-11-20T13:00Z', after('receivedAt', '2026-11-20T13:00:00Z')],
    ['occurred<2026-11-20', before('occurredAt', '2026-11-20T00:00:00Z')],
    // Case: names and ids keep theirs, the four enumerations do not.
    ['customer:ORG_42', is('customerId', 'ORG_42')], ['customer:Org_42', () => false], ['env:PRODUCTION', () => false],
    ['env:Production', is('environment', 'Production')], ['event:PAGE_VIEW', () => false], ['event:Order.Placed', is('event', 'Order.Placed')],
    ['path:/Orders', is('path', '/Orders')], ['code:unknown_metric', () => false], ['app:Checkout-API', is('app', 'Checkout-API')],
    ['status:rejected', is('status', 'REJECTED')], ['status:Duplicate', is('status', 'DUPLICATE')],
    ['cost:explicit_zero', ofAi('costStatus', 'EXPLICIT_ZERO')], ['source:Aforo-Compound', is('source', 'aforo-compound')],
    ['late:TRUE', (e) => e.late], ['provider:OpenAI', () => false],
    [`id:${E(3).id.toLowerCase()}`, () => false],
    // Several values are one of them.
    ['env:staging,development', is('environment', 'staging', 'development')], ['status:rejected,DUPLICATE', is('status', 'REJECTED', 'DUPLICATE')],
    ['customer:org_4,"Kestrel, Inc.",1042', is('customerId', 'org_4', 'Kestrel, Inc.', '1042')],
    ['quantity:1,2,0.5', is('quantity', '1', '2', '0.5')], ['customer:org_4*,kestrel*', (e) => /^(org_4|kestrel)/.test(e.customerId ?? '')],
    ['model:gpt-5.4,local:llama-4-70b', ofAi('model', 'gpt-5.4', 'local:llama-4-70b')], ['late:true,false', () => true],
    // Prefixes.
    ['customer:org_4*', (e) => (e.customerId ?? '').startsWith('org_4')], ['customer:ORG_4*', is('customerId', 'ORG_42')],
    ['path:/orders*', (e) => (e.path ?? '').startsWith('/orders')], ['path:/v1/*', (e) => (e.path ?? '').startsWith('/v1/')],
    ['model:gpt-5.4*', ofAi('model', 'gpt-5.4', 'gpt-5.4-mini')], ['event:order.*', is('event', 'order.placed', 'order.cancelled')],
    ['source:aforo*', (e) => e.source.startsWith('aforo')], ['source:AFORO-*', (e) => e.source.startsWith('aforo-')],
    ['status:rej*', is('status', 'REJECTED')], ['user:7462*', is('userHash', E(49).userHash)], ['id:evt_*', () => true], ['key:k-case*', is('idempotencyKey', 'k-case', 'k-case-2')],
    ['model:local:*', ofAi('model', 'local:llama-4-70b')], ['customer:zür*', is('customerId', 'zürich-energie')], ['customer:東*', is('customerId', '東京ガス')],
    ['customer:nobody*', () => false],
    // Present and absent.
    ['feature:*', has('feature')], ['-feature:*', not(has('feature'))], ['NOT feature:*', not(has('feature'))], ['cost:*', has('ai')], ['-cost:*', not(has('ai'))],
    ['code:*', has('code')], ['metric:*', has('metric')], ['-metric:*', not(has('metric'))], ['-customer:*', not(has('customerId'))], ['key:*', has('idempotencyKey')],
    ['session:*', has('sessionId')], ['plan:*', has('plan')], ['app:* -path:*', all(has('app'), not(has('path')))], ['user:*', has('userHash')], ['quantity:*', () => true], ['received:*', () => true], ['provider:*', has('ai')],
    // Negation is the complement, so what has no value is found too.
    ['-env:production', not(is('environment', 'production'))], ['NOT env:production', not(is('environment', 'production'))],
    ['-feature:search', not(is('feature', 'search'))], ['-customer:org_4*', not((e) => (e.customerId ?? '').startsWith('org_4'))], ['-status:accepted,duplicate', is('status', 'REJECTED')],
    ['-late:true', (e) => !e.late], ['-quantity>1', (e) => Number(e.quantity) <= 1], ['-"page_view"', not(text('page_view'))], ['-kestrel', not(text('kestrel'))],
    ['NOT (env:production OR env:staging)', not(is('environment', 'production', 'staging'))], ['-(late:true)', (e) => !e.late], ['NOT(late:true)', (e) => !e.late], ['-(-late:true)', (e) => e.late],
    // AND, written or not; OR; and which binds tighter.
    ['env:staging status:rejected', all(is('environment', 'staging'), is('status', 'REJECTED'))], ['env:staging AND status:rejected', all(is('environment', 'staging'), is('status', 'REJECTED'))],
    ['env:staging OR late:true', any(is('environment', 'staging'), (e) => e.late)],
    ['late:true OR env:staging status:rejected', any((e) => e.late, all(is('environment', 'staging'), is('status', 'REJECTED')))],
    ['status:rejected env:staging OR late:true', any((e) => e.late, all(is('environment', 'staging'), is('status', 'REJECTED')))],
    ['(late:true OR env:staging) status:rejected', all(any((e) => e.late, is('environment', 'staging')), is('status', 'REJECTED'))],
    ['status:duplicate (late:true OR customer:org_42)', all(is('status', 'DUPLICATE'), any((e) => e.late, is('customerId', 'org_42')))],
    ['late:true AND status:duplicate OR env:development AND status:rejected', any(all((e) => e.late, is('status', 'DUPLICATE')), all(is('environment', 'development'), is('status', 'REJECTED')))],
    ['NOT late:true AND status:duplicate', all((e) => !e.late, is('status', 'DUPLICATE'))], ['NOT late:true OR status:duplicate', any((e) => !e.late, is('status', 'DUPLICATE'))],
    ['env:staging OR env:development OR env:prod', is('environment', 'staging', 'development', 'prod')], ['( env:staging )', is('environment', 'staging')],
    ['((env:staging))((status:rejected))', all(is('environment', 'staging'), is('status', 'REJECTED'))],
    ['(env:staging OR (env:development AND -(status:rejected))) -customer:org_41', all(any(is('environment', 'staging'), all(is('environment', 'development'), not(is('status', 'REJECTED')))), not(is('customerId', 'org_41')))],
    ['status:accepted\tenv:staging\n', all(is('status', 'ACCEPTED'), is('environment', 'staging'))],
    ['env:staging env:development', () => false], ['env:staging -env:staging', () => false],
    // Quoting and escapes; a star in quotes is a star.
    ['customer:"org_42"', is('customerId', 'org_42')], ['customer:"Kestrel, Inc."', is('customerId', 'Kestrel, Inc.')], ['customer:"say \\"hi\\""', is('customerId', 'say "hi"')],
    ['customer:"back\\\\slash"', is('customerId', 'back\\slash')], ['customer:back\\slash', is('customerId', 'back\\slash')], ['plan:"Gold \\"Plus\\""', is('plan', 'Gold "Plus"')],
    ['path:"/a b"', is('path', '/a b')], ['path:"/v1/*"', is('path', '/v1/*')], ['feature:"express*checkout"', is('feature', 'express*checkout')], ['feature:express*', is('feature', 'express', 'express*checkout')],
    ['customer:"org_4*"', () => false], ['feature:"*"', () => false], ['customer:"org_42" OR customer:"org_41"', is('customerId', 'org_41', 'org_42')], ['status:"rejected"', is('status', 'REJECTED')],
    ['customer:org:eu:7', is('customerId', 'org:eu:7')], ['path:/orders/17?tab=lines&x=a:b', is('path', '/orders/17?tab=lines&x=a:b')], ['path:/', is('path', '/')],
    ['customer:1042', is('customerId', '1042')], ['customer:01042', is('customerId', '01042')],
    // Unicode.
    ['customer:zürich-energie', is('customerId', 'zürich-energie')], ['customer:Zürich-Energie', is('customerId', 'Zürich-Energie')], ['feature:検索', is('feature', '検索')],
    ['plan:"Größe L"', is('plan', 'Größe L')], ['東京', (e) => e.customerId === '東京ガス'], ['straße', (e) => e.properties.note !== undefined], ['☂', (e) => e.properties.note !== undefined],
    ['ZüRICH', is('customerId', 'zürich-energie', 'Zürich-Energie')], ['ZÜRICH', () => false],
    // Text: anywhere in the record, letters A to Z in either case.
    ['kestrel', text('kestrel')], ['KESTREL-AIR', text('kestrel-air')], ['needle-in-haystack', (e) => e.properties.nested !== undefined], ['eu-central-1', (e) => e.properties.region !== undefined],
    ['"Straße gesperrt"', (e) => e.properties.note !== undefined], ['aforo-python', is('client', 'aforo-python/1.1.2')], ['2.18.3', is('client', 'aforo-java/2.18.3')], ['latency_ms', (e) => 'latency_ms' in e.properties],
    ['"no billable unit"', (e) => (e.reason ?? '').startsWith('No billable unit')], ['203.0.113.24', () => true], ['llama gpt', () => false], ['llama OR turbo', ofAi('model', 'local:llama-4-70b', 'gpt-5.9-turbo-preview')],
    ['"\\"quantity\\":\\"512\\""', is('quantity', '512')], ['"keyword as a key"', (e) => 'OR' in e.properties], ['order', text('order')], ['ORDER', text('order')], ['"OR"', text('or')], ['"AND"', text('and')], ['"-1"', text('-1')], ['or', text('or')],
    ['page_view -path:/orders', all(text('page_view'), not(is('path', '/orders')))], ['no-such-thing-anywhere', () => false], ['req_', () => true], [E(40).id.slice(4, 20), is('id', E(40).id)],
    // Quantities are decimals, not text and not doubles.
    ['quantity:1.0', is('quantity', '1')], ['quantity:2.50', is('quantity', '2.5')], ['quantity:010', is('quantity', '10')], ['quantity>10', (e) => Number(e.quantity) > 10], ['quantity>=10', (e) => Number(e.quantity) >= 10],
    ['quantity<1', is('quantity', '0.5', '0.000001')], ['quantity<=0.5', is('quantity', '0.5', '0.000001')], ['quantity<0.000001', () => false], ['quantity<=0.000001', is('quantity', '0.000001')],
    ['quantity>99999999999999.999998', is('quantity', '99999999999999.999999')], ['quantity>=99999999999999.999998', is('quantity', '99999999999999.999999', '99999999999999.999998')], ['quantity:99999999999999.999999', is('quantity', '99999999999999.999999')],
    ['quantity>2 quantity<100', (e) => Number(e.quantity) > 2 && Number(e.quantity) < 100], ['quantity>"100"', (e) => Number(e.quantity) > 100],
    // Times; a day is its first instant, a missing zone is UTC.
    ['received>=2026-11-20T12:00:00.000Z', () => true], ['received>2026-11-20T12:00:00.000Z', not(is('id', E(0).id))], ['received<=2026-11-20T12:00:00Z', is('id', E(0).id)], ['received<2026-11-20T12:00Z', () => false],
    [`received>=${E(20).receivedAt}`, (e) => e.sequence >= E(20).sequence], [`received<${E(20).receivedAt}`, (e) => e.sequence < E(20).sequence],
    ['received>2026-11-20', () => true], ['received<2026-11-21', () => true], ['received>2026-11-21', () => false], ['received>=2026-11-20T13:30:00 received<2026-11-20T14:00:00', all(after('receivedAt', '2026-11-20T13:29:59.999Z'), before('receivedAt', '2026-11-20T14:00:00Z'))],
    ['received>2026-11-20T14:00+01:00', after('receivedAt', '2026-11-20T13:00:00Z')], ['occurred<2026-11-19T08:00:00.001Z', before('occurredAt', '2026-11-19T08:00:00.001Z')], ['occurred<=2026-11-19', before('occurredAt', '2026-11-19T00:00:00.001Z')], ['occurred<2026-09-30 late:true', is('id', E(37).id)],
    ['occurred>2028-02-29', () => false],
    // A value that no event has is no fault: a newer server may know it.
    ['status:PENDING', () => false], ['source:openmonetize', () => false], ['cost:FREE', () => false],
    // What operators really ask.
    ['env:production status:rejected code:UNKNOWN_METRIC metric:api_calls', all(is('environment', 'production'), is('code', 'UNKNOWN_METRIC'), is('metric', 'api_calls'))],
    ['cost:unknown_model,missing_price,missing_tokens -env:development', ofAi('costStatus', 'UNKNOWN_MODEL', 'MISSING_PRICE', 'MISSING_TOKENS')],
    ['provider:openai (cost:resolved OR cost:explicit_zero) customer:org_42', all(ofAi('costStatus', 'EXPLICIT_ZERO'), is('customerId', 'org_42'))],
    ['(customer:kestrel-air OR customer:Kestrel-Air) -status:accepted quantity>=1', all(is('customerId', 'kestrel-air', 'Kestrel-Air'), not(is('status', 'ACCEPTED')))],
    ['"user_hash must have"', (e) => (e.reason ?? '').startsWith('user_hash')],
    // At the limits.
    ['('.repeat(32) + 'late:true' + ')'.repeat(32), (e) => e.late], ['late:true' + ' '.repeat(4096 - 9), (e) => e.late],
];

const faults = [
    ['status:', 7, 'a value is missing'], ['env:staging status:', 19, 'a value is missing'], ['status: ACCEPTED', 7, 'no space before a value'], ['status:ACCEPTED,', 16, 'a value is missing after the comma'], ['status:,ACCEPTED', 7, 'a value is missing before the comma'],
    ['status:ACCEPTED, REJECTED', 16, 'no space in a list'], ['quantity>', 9, 'a value is missing'], ['quantity>=', 10, 'a value is missing'], ['customer:)', 9, 'a value is missing'],
    ['nope:1', 0, 'unknown field'], ['status:ACCEPTED nope:1', 16, 'unknown field'], ['zürich nope:1', 7, 'characters are counted, not bytes'], ['東京 nope:1', 3, 'characters are counted, not bytes'], ['-nope:1', 1, 'unknown field'], ['(nope:1)', 1, 'unknown field'], ['size>5', 0, 'unknown field'],
    ['Status:ACCEPTED', 0, 'names of fields keep their case'], ['https://example.com', 0, 'unknown field: quote the text'],
    ['(', 1, 'a condition is missing'], ['()', 1, 'a condition is missing'], ['(env:staging', 0, 'parenthesis not closed'], ['late:true (env:staging OR env:prod', 10, 'parenthesis not closed'], ['((late:true)', 0, 'parenthesis not closed: the outer one'], [')', 0, 'a condition is missing'], ['late:true)', 9, 'nothing is open'], ['(late:true))', 11, 'nothing is open'],
    ['"abc', 0, 'quotation mark not closed'], ['plan:"Gold', 5, 'quotation mark not closed'], ['plan:"Gold\\"', 5, 'quotation mark not closed: the last one is escaped'], ['late:true "', 10, 'quotation mark not closed'],
    ['OR', 0, 'a condition is missing'], ['OR late:true', 0, 'a condition is missing'], ['AND late:true', 0, 'a condition is missing'], ['late:true OR', 12, 'a condition is missing'], ['late:true OR   ', 15, 'a condition is missing'], ['late:true AND', 13, 'a condition is missing'], ['late:true OR OR env:prod', 13, 'a condition is missing'], ['late:true AND OR env:prod', 14, 'a condition is missing'], ['late:true AND AND env:prod', 14, 'a condition is missing'],
    ['NOT', 3, 'a condition is missing'], ['NOT OR late:true', 4, 'a condition is missing'], ['-', 1, 'a condition is missing'], ['(late:true OR)', 13, 'a condition is missing'], ['late:true NOT)', 13, 'a condition is missing'],
    ['customer:a*b', 10, 'star in the middle'], ['customer:*a', 9, 'star in front'], ['customer:ok,a*b', 13, 'star in the middle'], ['customer>x', 8, 'not comparable'], ['status>=ACCEPTED', 6, 'not comparable'], ['late<true', 4, 'not comparable'],
    ['quantity:abc', 9, 'not a decimal'], ['quantity>abc', 9, 'not a decimal'], ['quantity>1e3', 9, 'not a decimal'], ['quantity:1,x', 11, 'not a decimal'], ['quantity>=1.2.3', 10, 'not a decimal'], ['quantity>0.0000001', 9, 'more than six places'],
    ['late:maybe', 5, 'true or false'], ['late:1', 5, 'true or false'], ['received>yesterday', 9, 'not a time'], ['received>2026-13-01', 9, 'no such month'], ['occurred<2026-02-30', 9, 'no such day'], ['received>=2026-11-20T25:00Z', 10, 'no such hour'], ['received>14:00', 9, 'a time needs its date'], ['received:2026-11-20', 9, 'a time is compared with > >= < <='],
    ['('.repeat(33) + 'late:true' + ')'.repeat(33), 32, 'nested deeper than 32'], ['late:true' + ' '.repeat(4097 - 9), 4096, 'longer than 4096 bytes'],
];

const newestFirst = (predicate) => events.filter(predicate).map((e) => e.id).reverse();

function expectFound([filter, byHand]) {
    const ids = newestFirst(compileFilter(filter));
    if (ids.join() !== newestFirst(byHand).join())
        throw new Error(`the oracle and the hand disagree on ${JSON.stringify(filter)}: ${ids.length} against ${newestFirst(byHand).length}`);
    return { filter, ids };
}

function expectFault([filter, position, why]) {
    try {
        compileFilter(filter);
    } catch (fault) {
        if (!(fault instanceof FilterError))
            throw fault;
        if (fault.position !== position)
            throw new Error(`${JSON.stringify(filter)}: the oracle says ${fault.position} (${fault.message}), the hand ${position}`);
        return { filter, error: { position }, why };
    }
    throw new Error(`${JSON.stringify(filter)} should be refused: ${why}`);
}

const cases = [...found.map(expectFound), ...faults.map(expectFault)];
if (new Set(events.map((e) => e.id)).size !== events.length)
    throw new Error('two events have one id');
const lines = (list) => list.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
const target = new URL('../../docs/api/filter-golden.json', import.meta.url);
const golden = `{\n  "events": [\n${lines(events)}\n  ],\n  "cases": [\n${lines(cases)}\n  ]\n}\n`;
if (!process.argv.includes('--check'))
    writeFileSync(target, golden);
else if (readFileSync(target, 'utf8') !== golden)
    throw new Error('docs/api/filter-golden.json is not what this script writes: run it without --check');
console.log(`${events.length} events, ${found.length} filters, ${faults.length} faults`);

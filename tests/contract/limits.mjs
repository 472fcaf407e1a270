// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a limit, a plan and a quota refuse, and that a change of one is on the stream. With the second tenant, whose plan is
// a small one.
import { parseEvents } from './contract.mjs';
import { fresh } from './world.mjs';

export async function walkLimits(contract, world, report) {
    const { owner, tenant } = world.b;
    const call = (method, path, body, headers) => world.call(method, path, body, headers, owner, tenant);
    const send = (method, path, body, headers = {}) => world.server.send({ method, path, body: body === undefined ? '' : JSON.stringify(body),
        headers: { ...world.operator(owner, tenant), 'content-type': 'application/json', ...headers } });
    const judge = (name, operation, answer, faults) => report.check(`limits: ${name}`,
        [...contract.answerFaults(contract.operations.find((o) => o.name === operation), answer), ...faults]);
    const refused = (answer, code) => (answer.status === 403 && JSON.parse(answer.body).code === code ? [] : [answer.body.slice(0, 300)]);
    const setApps = async (override) => call('PUT', '/api/v1/limits/apps_max', { override }, { 'if-match': (await call('GET', '/api/v1/limits/apps_max')).etag });

    const used = (await call('GET', '/api/v1/limits/apps_max')).data.used;
    await setApps({ limit: used });
    judge('no application beyond apps_max', 'POST /api/v1/apps', await send('POST', '/api/v1/apps', { name: fresh('one-too-many') }), refused(await send('POST', '/api/v1/apps', { name: fresh('one-too-many') }), 'LIMIT_REACHED'));
    const name = 'PUT /api/v1/organizations/health-model';
    const model = await send('PUT', '/api/v1/organizations/health-model', { activeDays: 3 }, { 'if-match': '"0"' });
    judge('no feature beyond the plan', name, model, refused(model, 'UPGRADE_REQUIRED'));
    await setApps(null);

    await quotaDenies({ world, call, send, judge });
    await limitArrives({ world, call, judge, owner, tenant });
}

async function quotaDenies({ call, send, judge }) {
    const metric = fresh('quota-unit');
    await call('POST', '/api/v1/metrics', { name: metric, aggregation: 'COUNT' });
    const customerId = fresh('customer');
    await call('POST', '/api/v1/quotas', { customerId, metric, limit: '2', period: 'MONTH', enforcement: 'BLOCK' });
    const event = () => ({ customerId, metricName: metric, quantity: 1, occurredAt: new Date().toISOString(), idempotencyKey: fresh('ik') });
    const decisions = [];
    for (let i = 0; i < 3; ++i) {
        const answer = await send('POST', '/api/v1/quota/check', { customerId, metricName: metric });
        judge(`quota check ${i + 1}`, 'POST /api/v1/quota/check', answer, []);
        decisions.push(JSON.parse(answer.body).decision);
        const taken = await send('POST', '/v1/ingest', event());
        judge(`ingest ${i + 1} goes on`, 'POST /v1/ingest', taken, taken.status === 202 ? [] : [taken.body]);
    }
    const quota = (await call('GET', `/api/v1/quotas?filter=${encodeURIComponent(`customer:${customerId}`)}`)).data.content[0];
    judge('two are allowed, the third is denied, and all are counted', 'GET /api/v1/whoami', await send('GET', '/api/v1/whoami'),
        decisions.join() === 'ALLOW,WARN,DENY' && quota?.used === '3' && quota.state === 'OVER' && quota.since ? [] : [`${decisions} ${JSON.stringify(quota)}`]);
}

async function limitArrives({ world, call, judge, owner, tenant }) {
    let written = null;
    const items = (text) => parseEvents(text).filter((e) => e.event === 'message').flatMap((e) => JSON.parse(e.data).items);
    const wanted = (text) => items(text).some((item) => item.key === 'orgs_max' && item.limit === '777');
    const answer = await world.server.send({ method: 'GET', path: '/api/v1/stream', query: 'topics=limits', headers: world.operator(owner, tenant), enough: (text) => {
        written ??= call('GET', '/api/v1/limits/orgs_max').then(({ etag }) => call('PUT', '/api/v1/limits/orgs_max', { override: { limit: '777' } }, { 'if-match': etag }));
        return wanted(text);
    } });
    await written;
    judge('a changed limit arrives', 'GET /api/v1/stream', answer, wanted(answer.body) ? [] : [answer.body.slice(-300)]);
}

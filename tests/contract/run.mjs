// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The contract tests. Usage: METERD=… node run.mjs [--write] [a part of a check's name]; --write makes docs/api/coverage.md
// anew.
import { Contract } from './contract.mjs';
import { Coverage } from './coverage.mjs';
import { walkDoors } from './doors.mjs';
import { walkEnding } from './ending.mjs';
import { walkLimits } from './limits.mjs';
import { walkStream } from './live.mjs';
import { Server } from './server.mjs';
import { Walk } from './walk.mjs';
import { World } from './world.mjs';

class Report {
    constructor(only) {
        this.only = only;
        this.checks = 0;
        this.failed = 0;
    }

    check(name, faults) {
        if (this.only && !name.includes(this.only))
            return;
        ++this.checks;
        if (faults.length === 0)
            return;
        ++this.failed;
        console.error(`✗ ${name}\n    ${faults.join('\n    ')}`);
    }
}

const program = process.env.METERD;
if (!program) {
    console.error('METERD does not say where meterd is: run this by ctest, or METERD=build/dev/bin/meterd node run.mjs');
    process.exit(2);
}
const asked = process.argv.slice(2);
const report = new Report(asked.find((argument) => argument !== '--write'));
const folder = Server.newFolder();
const tenants = [['Acme', 'growth'], ['Globex', 'starter'], ['Initech', 'starter']]
    .map(([name, plan]) => Server.init(program, folder, name, `owner@${name.toLowerCase()}.example`, plan));
// The suspended tenant was not always so: it has an application and a source that go on sending.
const before = await Server.start(program, folder);
tenants[2].app = await World.appOf(before, tenants[2]);
tenants[2].source = await World.sourceOf(before, tenants[2]);
await before.stop({ keep: true });
Server.suspend(program, folder, tenants[2].tenant);
const server = await Server.start(program, folder);
const contract = new Contract();
const coverage = new Coverage(contract);
let exitCode = null;
try {
    const world = new World(server, ...tenants);
    await world.found();
    const walk = new Walk(contract, world, report, coverage);
    await walkDoors(world, report);
    await walkStream(contract, world, report);
    await walkLimits(contract, world, report);
    await walk.statuses();
    await walk.roles();
    await walk.twoTenants();
    exitCode = await walkEnding(contract, world, report, coverage);
} finally {
    const code = exitCode ?? await server.stop();
    report.check('meterd ends well when its parent goes', code === 0 ? [] : [`it ended with ${code}`]);
}
for (const operation of contract.operations)
    report.check(`${operation.name}: every documented status was seen`, coverage.emptyCells(operation).map((status) => `${status} never came`));
if (asked.includes('--write'))
    coverage.write();
report.check('docs/api/coverage.md is what this run saw', coverage.pageFaults());
console.log(`${report.checks} checks, ${report.failed} failed`);
process.exit(report.failed === 0 ? 0 : 1);

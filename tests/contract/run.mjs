// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The contract tests. Usage: METERD=… node run.mjs [a part of a check's name]
import { Contract } from './contract.mjs';
import { walkDoors } from './doors.mjs';
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
const report = new Report(process.argv[2]);
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
try {
    const contract = new Contract();
    const world = new World(server, ...tenants);
    await world.found();
    const walk = new Walk(contract, world, report);
    await walkDoors(world, report);
    await walkStream(contract, world, report);
    await walkLimits(contract, world, report);
    await walk.statuses();
    await walk.roles();
    await walk.twoTenants();
} finally {
    const code = await server.stop();
    report.check('meterd ends well when its parent goes', code === 0 ? [] : [`it ended with ${code}`]);
}
console.log(`${report.checks} checks, ${report.failed} failed`);
process.exit(report.failed === 0 ? 0 : 1);

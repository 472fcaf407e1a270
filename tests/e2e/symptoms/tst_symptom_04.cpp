// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 4: "401 and 404 in confusing mixture." Two servers whose addresses and keys were crossed: the first checks
// say whose key it is, once the operator lets them ask there.
#include "app/profilestore.h"
#include "tests/e2e/doctordesk.h"
#include "tests/e2e/main.h"
#include "ui/widgets/button.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom04 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_east.start(), qPrintable(m_east.error()));
        QVERIFY2(m_west.start(), qPrintable(m_west.error()));
        // Each has the other's key and tenant.
        m_ours = profileOf(u"east"_s, m_east.url(), m_west.tenant());
        ProfileStore store(ProfileStore::defaultPath());
        QVERIFY(!store.save(m_ours));
        QVERIFY(!store.save(profileOf(u"west"_s, m_west.url(), m_east.tenant())));
    }

    void saysWhoseKeyItIs()
    {
        Console console(m_east, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(failToConnect(console, m_ours, m_west.key().toUtf8()));
        Operator op(console);
        op.click(firstChecksLink(console));
        MD_READS(op, u"A server answers; is it the right one?"_s);
        op.click(console.find<Button>(u"checkOther"_s));
        MD_READS(op, u"The key belongs to west"_s);
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        QVERIFY(m_east.stop());
        QVERIFY(m_west.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_east;
    MeterdServer m_west;
    Profile m_ours;
};

MD_E2E_MAIN(TestSymptom04)
#include "tst_symptom_04.moc"

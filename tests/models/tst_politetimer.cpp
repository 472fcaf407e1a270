// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PoliteTimer: one look for many changes, rests that grow under load and end with it, none while nobody looks.
#include "models/politetimer.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace md;
using namespace std::chrono_literals;

class TestPoliteTimer : public QObject
{
    Q_OBJECT

private slots:
    void asksOnceForManyChanges()
    {
        PoliteTimer timer({1ms, 10min, 1h});
        QSignalSpy due(&timer, &PoliteTimer::due);
        for (int i = 0; i < 100; ++i)
            timer.want();
        QTRY_COMPARE(due.count(), 1);
        QVERIFY(!timer.isWanted());
    }

    void restsLongerEachTimeWhileChangesGoOn()
    {
        PoliteTimer timer({1ms, 1ms, 4ms});
        std::vector<std::chrono::milliseconds> rests;
        connect(&timer, &PoliteTimer::due, &timer, [&] {
            rests.push_back(timer.rest());
            timer.want();
        });
        timer.want();
        QTRY_VERIFY(rests.size() >= 4);
        rests.resize(4);
        QCOMPARE(rests, (std::vector<std::chrono::milliseconds>{2ms, 4ms, 4ms, 4ms}));
    }

    void isQuickAgainAfterAQuietRest()
    {
        PoliteTimer timer({1ms, 2ms, 64ms});
        QSignalSpy due(&timer, &PoliteTimer::due);
        timer.want();
        QTRY_COMPARE(due.count(), 1);
        QTRY_COMPARE(timer.rest(), 2ms);
    }

    void saysThatItHoldsBack()
    {
        PoliteTimer timer({1ms, 10min, 1h});
        QSignalSpy due(&timer, &PoliteTimer::due);
        timer.want();
        QVERIFY(!timer.isHoldingBack());
        QTRY_COMPARE(due.count(), 1);
        timer.want();
        QVERIFY(timer.isHoldingBack());
        timer.forget();
        QVERIFY(!timer.isHoldingBack());
    }

    void keepsChangesUntilSomebodyLooks()
    {
        PoliteTimer timer({0ms, 1ms, 1ms});
        QSignalSpy due(&timer, &PoliteTimer::due);
        timer.setWatched(false);
        timer.want();
        timer.want();
        QCoreApplication::processEvents();
        QTest::qWait(5);
        QCOMPARE(due.count(), 0);
        timer.setWatched(true);
        QTRY_COMPARE(due.count(), 1);
    }
};

MD_TEST_MAIN(QCoreApplication, TestPoliteTimer)
#include "tst_politetimer.moc"

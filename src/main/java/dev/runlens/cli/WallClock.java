package dev.runlens.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/// The machine's clock in its own zone. The zone is told by the offset that holds at the moment, which takes less than to
/// look up its rules: for these the JDK asks every library there is.
final class WallClock extends Clock {
    private static final int MILLIS = 1000;

    @Override
    public ZoneId getZone() {
        return ZoneOffset.ofTotalSeconds(TimeZone.getDefault().getOffset(millis()) / MILLIS);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public long millis() {
        return System.currentTimeMillis();
    }
}

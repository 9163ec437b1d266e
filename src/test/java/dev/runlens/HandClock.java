package dev.runlens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that a test moves by hand.
public final class HandClock extends Clock {
    private Instant now;

    /// @param begin what it shows first
    public HandClock(Instant begin) {
        this.now = begin;
    }

    /// Begins at the true time, as files do that the test writes.
    public HandClock() {
        this(Instant.now(Clock.systemUTC()));
    }

    /// Lets some time pass.
    public void go(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

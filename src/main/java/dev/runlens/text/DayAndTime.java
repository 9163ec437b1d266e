package dev.runlens.text;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A day and a time as a person reads them.
public final class DayAndTime {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private DayAndTime() {}

    /// To the minute: `30 November 2026, 21:29`.
    public static String of(LocalDateTime time) {
        return MINUTES.format(time);
    }
}

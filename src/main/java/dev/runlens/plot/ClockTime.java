package dev.runlens.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// How seconds since 1970 are written where the clock of a time zone is read: the time of the day at the ticks, with the
/// date at the first of them and at midnight; dates alone where a tick is days from the next.
///
/// @param zone whose clock
record ClockTime(ZoneId zone) {
    private static final DateTimeFormatter DAY = pattern("d MMM");
    private static final DateTimeFormatter DAY_OF_YEAR = pattern("d MMM uuuu");
    private static final DateTimeFormatter TIME = pattern("HH:mm");
    private static final DateTimeFormatter SECONDS = pattern("HH:mm:ss");
    private static final DateTimeFormatter FRACTION = pattern("HH:mm:ss.SSS");
    private static final int MOST = 1000;
    private static final int HOURS = 24;

    private static DateTimeFormatter pattern(String letters) {
        return DateTimeFormatter.ofPattern(letters, Locale.ENGLISH);
    }

    /// The ticks of a scale in seconds.
    Ticks ticks(Scale scale, int wanted) {
        double step = TimeSteps.atLeast((scale.high() - scale.low()) / wanted);
        double[] values = step < TimeSteps.DAY ? ofDay(scale, step) : ofDays(scale, Math.round(step / TimeSteps.DAY));
        double first = values.length == 0 ? Double.NaN : values[0];
        boolean oneYear = at(scale.low()).getYear() == at(scale.high()).getYear();
        return Ticks.written(values, step, value -> tick(value, step, value == first, oneYear));
    }

    private double[] ofDay(Scale scale, double step) {
        LocalDate last = at(scale.high()).toLocalDate();
        DoubleStream.Builder values = DoubleStream.builder();
        for (LocalDate day = at(scale.low()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            (step < TimeSteps.HOUR ? parts(day, step, scale) : hours(day, (int) (step / TimeSteps.HOUR)))
                    .filter(second -> second >= scale.low() && second <= scale.high())
                    .forEach(values::add);
        }
        return values.build().toArray();
    }

    /// The clock is put forward and back by whole parts of hours: parts counted from midnight stay round.
    private DoubleStream parts(LocalDate day, double step, Scale scale) {
        double midnight = start(day);
        double end = Math.min(start(day.plusDays(1)), scale.high() + step);
        long first = Math.max(0, (long) Math.floor((scale.low() - midnight) / step));
        return LongStream.iterate(first, i -> midnight + i * step < end, i -> i + 1)
                .mapToDouble(i -> midnight + i * step);
    }

    /// Hours that the clock shows on a day, without those that it leaves out where it is put forward.
    private DoubleStream hours(LocalDate day, int each) {
        return IntStream.iterate(0, hour -> hour < HOURS, hour -> hour + each)
                .mapToObj(hour -> day.atTime(hour, 0))
                .filter(time -> time.atZone(zone).toLocalDateTime().equals(time))
                .mapToDouble(time -> time.atZone(zone).toEpochSecond());
    }

    private double[] ofDays(Scale scale, long days) {
        long first = Math.ceilDiv(at(scale.low()).toLocalDate().toEpochDay(), days) * days;
        return LongStream.iterate(first, day -> day + days)
                .limit(MOST)
                .mapToDouble(day -> start(LocalDate.ofEpochDay(day)))
                .takeWhile(second -> second <= scale.high())
                .filter(second -> second >= scale.low())
                .toArray();
    }

    private String tick(double seconds, double step, boolean first, boolean oneYear) {
        ZonedDateTime at = at(seconds);
        String date = (oneYear ? DAY : DAY_OF_YEAR).format(at);
        boolean midnight = seconds == start(at.toLocalDate());
        if (midnight) {
            return date;
        }
        String time = (step >= TimeSteps.MINUTE ? TIME : step >= 1 ? SECONDS : FRACTION).format(at);
        return first ? date + " " + time : time;
    }

    /// A time with its date.
    ///
    /// @param finest how fine a difference is written, in seconds
    String place(double seconds, double finest) {
        ZonedDateTime at = at(seconds);
        return DAY_OF_YEAR.format(at) + " "
                + (finest >= 1 || seconds == Math.rint(seconds) ? SECONDS : FRACTION).format(at);
    }

    private double start(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    private ZonedDateTime at(double seconds) {
        return Instant.ofEpochMilli(Math.round(seconds * 1000)).atZone(zone);
    }
}

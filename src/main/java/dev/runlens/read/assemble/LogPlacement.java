package dev.runlens.read.assemble;

import dev.runlens.read.Source;
import dev.runlens.read.find.NaturalOrder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides which place a training belongs to.
///
/// A log that was found in a folder belongs to the nearest place: the one it lies in, else one below the nearest folder
/// above it. A log that was named belongs to the run whose name it carries. Where that leaves several, what the log
/// says decides: the folder its weights went to, the configuration file it loaded, the number of iterations.
final class LogPlacement {
    private final Collection<RunPlace> places;

    /// @param places every place that is known
    LogPlacement(Collection<RunPlace> places) {
        this.places = places;
    }

    /// The place of a training whose log was found while walking a folder; empty where none is certain.
    ///
    /// @param part the training
    /// @param input the folder that was walked, absolute and normalised
    Optional<RunPlace> ofFound(LogPart part, Path input) {
        Path file = part.log().file().toAbsolutePath().normalize();
        for (Path folder = file.getParent(); folder != null && folder.startsWith(input); folder = folder.getParent()) {
            Path level = folder;
            List<RunPlace> near = places.stream()
                    .filter(place -> place.folder().startsWith(level))
                    .toList();
            Optional<RunPlace> own = near.stream().filter(place -> place.folder().equals(level)).findFirst();
            if (own.isPresent()) {
                return own.filter(place -> !place.contradicts(part)).or(() -> byWhatItSays(part, near));
            }
            if (!near.isEmpty()) {
                Optional<RunPlace> said = byWhatItSays(part, near);
                return said.isPresent() ? said : byName(RunNames.ofFile(file), near).or(() -> byContent(part, near));
            }
        }
        return Optional.empty();
    }

    /// The place of a training whose log was named, by the name of the log; empty where none is certain.
    Optional<RunPlace> ofNamed(LogPart part) {
        return byName(RunNames.ofFile(part.log().file()), places).or(() -> byContent(part, places));
    }

    private static Optional<RunPlace> byName(String stem, Collection<RunPlace> among) {
        String log = stem.toLowerCase(Locale.ROOT);
        Predicate<RunPlace> whole = place -> log.contains(lowerCaseName(place)) || lowerCaseName(place).contains(log);
        Optional<RunPlace> byWhole = longest(among.stream().filter(whole).toList(), log);
        return byWhole.isPresent() ? byWhole : only(among, place -> hasToken(log, lastToken(lowerCaseName(place))));
    }

    /// Of several runs whose whole names fit, the one that fits best: `run10` over `run1` for `run10.log`.
    private static Optional<RunPlace> longest(List<RunPlace> fitting, String log) {
        Optional<RunPlace> exact = only(fitting, place -> lowerCaseName(place).equals(log));
        if (exact.isPresent() || fitting.size() == 1) {
            return exact.or(() -> Optional.of(fitting.getFirst()));
        }
        List<RunPlace> within = fitting.stream()
                .filter(place -> log.contains(lowerCaseName(place)))
                .toList();
        int longest = within.stream().mapToInt(place -> place.name().length()).max().orElse(0);
        return only(within, place -> place.name().length() == longest);
    }

    /// The place that the curve of a log, the folder of its weights or the configuration that it loaded point to.
    private static Optional<RunPlace> byWhatItSays(LogPart part, Collection<RunPlace> among) {
        List<RunPlace> possible = among.stream().filter(place -> !place.contradicts(part)).toList();
        return only(possible, place -> place.agreesWith(part))
                .or(() -> only(possible, place -> place.tookWeightsOf(part)))
                .or(() -> only(possible, place -> place.wasConfiguredLike(part)));
    }

    private static Optional<RunPlace> byContent(LogPart part, Collection<RunPlace> among) {
        return byWhatItSays(part, among)
                .or(() -> only(among, place -> place.plansLike(part)))
                .filter(place -> !place.contradicts(part));
    }

    private static Optional<RunPlace> only(Collection<RunPlace> among, Predicate<RunPlace> fits) {
        List<RunPlace> fitting = among.stream().filter(fits).limit(2).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static String lowerCaseName(RunPlace place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    private static String lastToken(String name) {
        return name.substring(Math.max(name.lastIndexOf('_'), name.lastIndexOf('-')) + 1);
    }

    private static boolean hasToken(String stem, String token) {
        return !token.isEmpty() && List.of(stem.split("[^\\p{L}\\p{N}]+")).contains(token);
    }

    /// Oldest first. Files of records say in their names when they began, whatever became of their times; others go by
    /// their times.
    static Comparator<LogPart> byAge(List<LogPart> parts) {
        boolean records = parts.stream().allMatch(LogPlacement::isRecord);
        Comparator<LogPart> byName = Comparator.comparing(LogPlacement::lastName, NaturalOrder.INSTANCE);
        return records ? byName.thenComparing(byPath()).thenComparing(byTime()) : byTime();
    }

    /// The same order among records, which come before all else.
    static Comparator<LogPart> byAgeWithinRanks() {
        return Comparator.comparing(
                (LogPart part) -> isRecord(part) ? lastName(part) : "", NaturalOrder.INSTANCE)
                .thenComparing(
                        part -> isRecord(part) ? part.log().file().toString() : "", NaturalOrder.INSTANCE)
                .thenComparing(byTime());
    }

    private static Comparator<LogPart> byPath() {
        return Comparator.comparing(part -> part.log().file().toString(), NaturalOrder.INSTANCE);
    }

    private static boolean isRecord(LogPart part) {
        return part.log().source().rank() == Source.Rank.RECORDS;
    }

    private static String lastName(LogPart part) {
        return String.valueOf(part.log().file().getFileName());
    }

    /// By the times of their files, then by name and line.
    static Comparator<LogPart> byTime() {
        return Comparator.comparing((LogPart part) -> part.log().source().modified())
                .thenComparing(part -> part.log().file().toString(), NaturalOrder.INSTANCE)
                .thenComparingInt(part -> part.training().header().line());
    }
}

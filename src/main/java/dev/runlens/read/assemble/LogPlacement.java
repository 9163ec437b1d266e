package dev.runlens.read.assemble;

import dev.runlens.read.Source;
import dev.runlens.read.find.NaturalOrder;
import dev.runlens.run.Order;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides which place a training belongs to.
///
/// A log that was found in a folder belongs to the nearest place: the one it lies in, else one below the nearest folder
/// above it. What little tells whose it is (a name of weights that every run has, the number of iterations) counts within
/// the [folder that the log was put in][#surroundings]; what lies further away has its losses, its name, or the very
/// files that it names. A log that was named belongs to the run whose name it carries. Where that leaves several, what
/// the log says decides: the folder its weights went to, the configuration file it loaded, the number of iterations.
final class LogPlacement {
    private final RunPlaces places;
    private final RunNames names;

    /// @param places every place that is known
    /// @param names tells which folders say nothing
    LogPlacement(RunPlaces places, RunNames names) {
        this.places = places;
        this.names = names;
    }

    /// The place of a training whose log was found while walking a folder; empty where none is certain.
    ///
    /// @param part the training
    /// @param input the folder that was walked, absolute and normalised
    Optional<RunPlace> ofFound(LogPart part, Path input) {
        Path file = RunSorting.absolute(part.log().file());
        Path surroundings = surroundings(file, input);
        for (Path folder = file.getParent(); folder != null && folder.startsWith(input); folder = folder.getParent()) {
            Path level = folder;
            Optional<RunPlace> own = places.at(level);
            if (own.isPresent() && !own.get().contradicts(part)) {
                return own;
            }
            List<RunPlace> near = places.all().stream().filter(place -> place.folder().startsWith(level)).toList();
            if (own.isPresent()) {
                return byWhatItSays(part, near);
            }
            if (!near.isEmpty()) {
                return level.startsWith(surroundings) ? byAnything(part, near) : byMuch(part, near);
            }
        }
        return Optional.empty();
    }

    /// The folder that a log was put in: its own, or the first one above whose name says something and is not that of a
    /// folder of logs.
    ///
    /// @param file absolute and normalised
    /// @param input the folder that was walked, which is the last one asked
    Path surroundings(Path file, Path input) {
        Path folder = file.getParent();
        while (folder != null && !folder.equals(input) && (names.saysNothing(folder) || LogNames.isOfLogs(folder))) {
            folder = folder.getParent();
        }
        return folder == null ? input : folder;
    }

    /// The place of a training whose log was named, by the name of the log; empty where none is certain.
    Optional<RunPlace> ofNamed(LogPart part) {
        return LogNames.carried(part.log().file(), places.all()).or(() -> byContent(part, places.all()));
    }

    private static Optional<RunPlace> byAnything(LogPart part, List<RunPlace> near) {
        return byWhatItSays(part, near)
                .or(() -> LogNames.carried(part.log().file(), near))
                .or(() -> byContent(part, near));
    }

    private static Optional<RunPlace> byMuch(LogPart part, List<RunPlace> near) {
        List<RunPlace> possible = near.stream().filter(place -> !place.contradicts(part)).toList();
        return only(possible, place -> LogTraces.shareTraining(place, part))
                .or(() -> only(possible, place -> LogTraces.leadTo(place, part)))
                .or(() -> LogNames.carried(part.log().file(), possible));
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

    /// Oldest first. Files of records say in their names when they began, whatever became of their times; others go by
    /// their times.
    static Comparator<LogPart> byAge(List<LogPart> parts) {
        boolean records = parts.stream().allMatch(LogPlacement::isRecord);
        Comparator<LogPart> byName = Order.comparing(LogPlacement::lastName, NaturalOrder.INSTANCE);
        return records ? byName.thenComparing(byPath()).thenComparing(byTime()) : byTime();
    }

    /// The same order among records, which come before all else.
    static Comparator<LogPart> byAgeWithinRanks() {
        return Order.comparing(
                (LogPart part) -> isRecord(part) ? lastName(part) : "", NaturalOrder.INSTANCE)
                .thenComparing(
                        part -> isRecord(part) ? part.log().file().toString() : "", NaturalOrder.INSTANCE)
                .thenComparing(byTime());
    }

    private static Comparator<LogPart> byPath() {
        return Order.comparing(part -> part.log().file().toString(), NaturalOrder.INSTANCE);
    }

    private static boolean isRecord(LogPart part) {
        return part.log().source().rank() == Source.Rank.RECORDS;
    }

    private static String lastName(LogPart part) {
        return String.valueOf(part.log().file().getFileName());
    }

    /// By the times of their files, then by name and line.
    static Comparator<LogPart> byTime() {
        return Order.comparing((LogPart part) -> part.log().source().modified())
                .thenComparing(part -> part.log().file().toString(), NaturalOrder.INSTANCE)
                .thenComparingInt(part -> part.training().header().line());
    }
}

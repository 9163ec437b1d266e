package dev.runlens.read.assemble;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Order;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The folders that hold a run, and everything in the inputs that belongs to a folder by where it lies: configurations,
/// saved states, records, weights, values at the end. What was printed comes later, in [RunSorting].
///
/// A run's folder is the nearest one that holds its configuration or state; a name that says nothing (`adapters`,
/// `output`) gives way to the folder above, unless two such folders lie side by side. Records and weights belong to the
/// nearest run's folder above them; where there is none, they make one.
final class RunPlaces {
    private final Map<Path, RunPlace> byFolder = new LinkedHashMap<>();
    private final Map<Path, Set<Path>> nameless = new HashMap<>();
    private final Set<List<Path>> seen = new HashSet<>();
    private final List<SourceContent> sources;
    private final RunNames names;

    /// @param inputs in the order of the user
    /// @param names tells what folders are called
    RunPlaces(List<InputContent> inputs, RunNames names) {
        this.names = names;
        sources = OneHome.of(inputs.stream().flatMap(input -> input.sources().stream()).toList());
        forEach(SourceContent.Config.class, this::countNameless);
        forEach(SourceContent.Log.class, this::countNameless);
        forEach(SourceContent.Config.class, config -> {
            if (config.saved()) {
                place(anchor(config.source().home())).add(config);
            }
        });
        forEach(SourceContent.Log.class, log -> addTrainings(log, Source.Rank.STATE));
        forEach(SourceContent.Log.class, log -> addTrainings(log, Source.Rank.LINES));
        forEach(SourceContent.Weights.class, weights -> owner(weights.source()).addWeights(weights.weights()));
        forEach(SourceContent.Finals.class, finals -> owner(finals.source()).add(finals));
        List<SourceContent.Log> records = sources.stream()
                .filter(SourceContent.Log.class::isInstance)
                .map(SourceContent.Log.class::cast)
                .sorted(Order.comparingInt(log -> log.source().home().getNameCount()))
                .toList();
        records.forEach(log -> addTrainings(log, Source.Rank.RECORDS));
        forEach(SourceContent.Config.class, config -> {
            if (!config.saved()) {
                written(config).add(config);
            }
        });
    }

    /// The places found so far.
    Collection<RunPlace> all() {
        return byFolder.values();
    }

    /// The place at a folder, or at the file that it goes by; empty where there is none.
    Optional<RunPlace> at(Path path) {
        return Optional.ofNullable(byFolder.get(path));
    }

    /// Whether a folder is one.
    boolean contains(Path folder) {
        return byFolder.containsKey(folder);
    }

    /// Whether a log's trainings go by where the log lies, rather than by what it says.
    static boolean isPlaced(SourceContent.Log log) {
        return log.source().rank().compareTo(Source.Rank.RECORDS) <= 0;
    }

    private void countNameless(SourceContent source) {
        boolean anchors = source instanceof SourceContent.Config config && config.saved()
                || source.source().rank() == Source.Rank.STATE && source instanceof SourceContent.Log;
        Path home = source.source().home();
        Path above = home.getParent();
        if (anchors && above != null && names.saysNothing(home)) {
            nameless.computeIfAbsent(above, key -> new HashSet<>()).add(home);
        }
    }

    /// The folder that stands for a home: the home itself, or the one above where the home's name says nothing.
    private Path anchor(Path home) {
        Path above = home.getParent();
        boolean alone = nameless.getOrDefault(above, Set.of()).size() <= 1;
        return above != null && alone && names.saysNothing(home) ? above : home;
    }

    private void addTrainings(SourceContent.Log log, Source.Rank rank) {
        if (log.source().rank() == rank
                && seen.add(
                        List.of(RunSorting.absolute(log.file()), log.source().home()))) {
            RunPlace place = rank == Source.Rank.RECORDS
                    ? owner(log.source())
                    : place(anchor(log.source().home()));
            log.trainings().forEach(training -> place.add(new LogPart(log, training, names.layout())));
        }
    }

    /// The nearest place at or above a home, else a place of its own.
    private RunPlace owner(Source source) {
        for (Path above = source.home(); above != null; above = above.getParent()) {
            RunPlace known = byFolder.get(anchor(above));
            if (known != null && (above.equals(source.home()) || known.folder().equals(above))) {
                return known;
            }
            RunPlace own = byFolder.get(above);
            if (own != null) {
                return own;
            }
        }
        return place(anchor(source.home()));
    }

    /// The place of a configuration that a person wrote: the run of its folder, the run whose output it names, or that was
    /// started with it, else one of its own, by its own name where several lie in one folder. Of several in the folder of a run, the one that
    /// it names is asked first.
    private RunPlace written(SourceContent.Config config) {
        Path home = config.source().home();
        boolean several = sources.stream()
                .filter(source -> source instanceof SourceContent.Config other
                        && !other.saved()
                        && other.source().home().equals(home))
                .limit(2)
                .count() > 1;
        Optional<RunPlace> own = Optional.ofNullable(byFolder.get(home));
        return own.filter(place -> !several || place.wasStartedWith(config.file()))
                .or(() -> outputOf(config))
                .or(() -> all().stream()
                        .filter(place -> place.wasStartedWith(config.file()))
                        .findFirst())
                .or(() -> own)
                .orElseGet(() -> several ? named(config.file()) : place(home));
    }

    /// The run whose folder the configuration says its output goes to.
    private Optional<RunPlace> outputOf(SourceContent.Config config) {
        Path file = RunSorting.absolute(config.file());
        return config.configuration()
                .hyperparameters()
                .text("output_dir")
                .flatMap(StatedPath::path)
                .flatMap(output -> all().stream()
                        .filter(place -> StatedPath.leadsTo(output, file, place.folder()))
                        .findFirst());
    }

    private RunPlace named(Path config) {
        Path file = RunSorting.absolute(config);
        return byFolder.computeIfAbsent(file, key -> new RunPlace(key, RunNames.ofFile(key), names.layout()));
    }

    private RunPlace place(Path folder) {
        return byFolder.computeIfAbsent(folder, key -> new RunPlace(key, names.ofFolder(key), names.layout()));
    }

    private <T extends SourceContent> void forEach(Class<T> type, Consumer<T> action) {
        sources.stream().filter(type::isInstance).map(type::cast).forEach(action);
    }
}

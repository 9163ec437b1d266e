package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Hyperparameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Sorts the sources of all inputs into places and bare logs, and makes a draft of each run.
///
/// First the places, then the logs that were found, then those that were named, because the later ones go by what the
/// earlier ones made known.
final class RunSorting {
    private final RunPlaces places;
    private final Map<Path, List<LogPart>> bare = new LinkedHashMap<>();
    private final Set<Path> ambiguous = new HashSet<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<InputContent> inputs;
    private final RunNames names;
    private final AssignedLogs assigned;

    /// @param inputs in the order of the user
    /// @param names tells what folders are called
    /// @param assigned logs whose run a person has told
    RunSorting(List<InputContent> inputs, RunNames names, AssignedLogs assigned) {
        this.inputs = inputs;
        this.assigned = assigned;
        this.names = names;
        this.places = new RunPlaces(inputs, names);
    }

    /// The drafts, places before bare logs.
    List<RunDraft> drafts() {
        placeFound();
        placeNamed();
        List<RunDraft> drafts = new ArrayList<>();
        places.all().forEach(place -> draftsOf(place, drafts));
        Continuations.joined(bare).forEach((file, parts) -> bareDrafts(file, parts, drafts));
        return drafts;
    }

    /// A run has no log only once the logs of all folders were looked at: its own may lie in the last one.
    private void placeFound() {
        LogPlacement placement = new LogPlacement(places, names);
        List<Runnable> afterwards = new ArrayList<>();
        for (InputContent input : inputs) {
            if (input.folder()) {
                Path folder = absolute(input.input());
                Map<Path, List<LogPart>> left = unplaced(input, part -> placement.ofFound(part, folder));
                afterwards.add(() -> settle(
                        left,
                        (file, place) -> places.all().size() == 1
                                || place.folder().startsWith(placement.surroundings(file, folder)),
                        file -> bareHome(file, input)));
            }
        }
        afterwards.forEach(Runnable::run);
    }

    private void placeNamed() {
        LogPlacement placement = new LogPlacement(places, names);
        Map<Path, List<LogPart>> left = new LinkedHashMap<>();
        for (InputContent input : inputs) {
            if (!input.folder()) {
                left.putAll(unplaced(input, placement::ofNamed));
            }
        }
        settle(left, (file, place) -> true, file -> file);
    }

    /// The trainings of an input that the choice leaves without a place, by log; the others are put where they belong.
    private Map<Path, List<LogPart>> unplaced(InputContent input, Function<LogPart, Optional<RunPlace>> choice) {
        Map<Path, List<LogPart>> left = new LinkedHashMap<>();
        for (SourceContent source : input.sources()) {
            if (source instanceof SourceContent.Log log && !RunPlaces.isPlaced(log) && seen.add(absolute(log.file()))) {
                for (LoggedTraining training : log.trainings()) {
                    LogPart part = new LogPart(log, training, names.layout());
                    assigned(part)
                            .or(() -> choice.apply(part))
                            .ifPresentOrElse(
                                    place -> place.add(part),
                                    () -> left.computeIfAbsent(absolute(log.file()), key -> new ArrayList<>())
                                            .add(part));
                }
            }
        }
        return left;
    }

    private Optional<RunPlace> assigned(LogPart part) {
        return assigned.folder(part.log().file())
                .flatMap(folder -> places.all().stream()
                        .filter(place -> absolute(place.folder()).equals(folder))
                        .findFirst());
    }

    /// One log left over and one run without a log belong together, where the run lies in the surroundings of the log or
    /// is all there is; anything else stays a run of its own, and where it could have been meant for several, says so.
    ///
    /// @param left the trainings without a place, by log
    /// @param meant whether a log could have been meant for a run
    /// @param home where a log without a place lies
    private void settle(
            Map<Path, List<LogPart>> left, BiPredicate<Path, RunPlace> meant, UnaryOperator<Path> home) {
        left.forEach((file, parts) -> {
            List<RunPlace> silent = places.all().stream()
                    .filter(place -> meant.test(file, place))
                    .filter(place -> place.trainings().isEmpty())
                    .toList();
            boolean pair = left.size() == 1
                    && silent.size() == 1
                    && parts.stream().noneMatch(silent.getFirst()::contradicts);
            if (pair) {
                parts.forEach(silent.getFirst()::add);
            } else {
                Path path = home.apply(file);
                bare.computeIfAbsent(path, key -> new ArrayList<>()).addAll(parts);
                if (!silent.isEmpty()) {
                    ambiguous.add(path);
                }
            }
        });
    }

    /// Where a found log without a place lies: in its folder, when it is the only log there and the folder's name says
    /// something; else it stands for itself.
    private Path bareHome(Path file, InputContent input) {
        Path folder = parent(file);
        long logs = input.sources().stream()
                .filter(SourceContent.Log.class::isInstance)
                .filter(log -> parent(log.file()).equals(folder))
                .count();
        return logs == 1 && !names.saysNothing(folder) && !places.contains(folder) ? folder : file;
    }

    private void draftsOf(RunPlace place, List<RunDraft> drafts) {
        place.mergeForms();
        List<PartChain> chains = PartChain.of(place.trainings());
        if (chains.isEmpty()) {
            drafts.add(new RunDraft(place.folder(), place.name(), place, null, null));
            return;
        }
        PlaceShares shares = new PlaceShares(place, chains);
        for (int i = 0; i < chains.size(); i++) {
            PartChain chain = chains.get(i);
            drafts.add(new RunDraft(
                    place.folder(),
                    chains.size() == 1 ? place.name() : names.ofChain(place, chain),
                    shares.share(i),
                    chain,
                    shares.isOverwritten(i) ? RunDraft.Doubt.OVERWRITTEN : null));
        }
    }

    private void bareDrafts(Path path, List<LogPart> parts, List<RunDraft> drafts) {
        boolean folder = parts.stream().noneMatch(part -> absolute(part.log().file()).equals(path));
        String name = folder ? names.ofFolder(path) : RunNames.ofFile(path);
        RunDraft.Doubt doubt = ambiguous.contains(path) ? RunDraft.Doubt.AMBIGUOUS : null;
        List<LogPart> placed = parts.stream().map(part -> part.onOneAxis(Hyperparameters.none())).toList();
        for (PartChain chain : PartChain.of(placed)) {
            drafts.add(new RunDraft(path, name, null, chain, doubt));
        }
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Path parent(Path path) {
        Path parent = absolute(path).getParent();
        return parent == null ? absolute(path) : parent;
    }
}

package dev.runlens.ask;

import dev.runlens.run.Checkpoint;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom to ask, and as what a server knows them.
///
/// @param asked in the order in which they are asked
/// @param everyFile whether every saved file of a run is asked, not only its last
/// @param folder what relative paths in runs are relative to
public record AskPlan(List<Asked> asked, boolean everyFile, Path folder) {
    /// What the model that the runs started from is called in answers.
    public static final String BASE = "base";

    /// Keeps a copy.
    public AskPlan {
        asked = List.copyOf(asked);
    }

    /// Makes folders that a saved file is loaded from.
    @FunctionalInterface
    public interface Stager {
        /// The folder of a file: its own where it has one.
        ///
        /// @throws IOException when there can be none
        Path folder(Checkpoint checkpoint) throws IOException;
    }

    private Stream<Run> runs() {
        return asked.stream().flatMap(one -> one instanceof Asked.OfRun of ? Stream.of(of.run()) : Stream.empty());
    }

    /// The questions that the first run was validated with; empty where that is not known.
    public Optional<Path> data() {
        return runs()
                .flatMap(run -> Optional.ofNullable(run.configuration().validationDigest()).stream())
                .flatMap(digest -> digest.origin() instanceof Origin.InFile file
                        ? Stream.of(file.file())
                        : Stream.empty())
                .findFirst();
    }

    /// Whether a file lies in a run: answers are never written into one.
    public boolean owns(Path file) {
        Path folder = place(file.toAbsolutePath().normalize().resolveSibling(""));
        Path target = place(file);
        return runs().map(run -> place(run.path())).anyMatch(run -> folder.startsWith(run) || target.startsWith(run));
    }

    /// Where a path ends at, links followed.
    private static Path place(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    /// Everybody who is asked, as they are called in answers.
    public List<String> names() {
        return asked.stream().flatMap(one -> switch (one) {
            case Asked.Base base -> Stream.of(BASE);
            case Asked.Named named -> Stream.of(named.name());
            case Asked.OfRun of -> everyFile
                    ? numbered(of.run()).map(checkpoint -> name(of.run(), checkpoint))
                    : Stream.of(of.run().name());
        }).toList();
    }

    private static Stream<Checkpoint> numbered(Run run) {
        return run.checkpoints().stream()
                .filter(file -> file.onDisk() && file.iteration().isPresent() && !file.last());
    }

    private static String name(Run run, Checkpoint checkpoint) {
        return Subject.ofFile(run.name(), checkpoint.iteration().orElseThrow());
    }

    /// Everybody who is asked, as the server knows them.
    ///
    /// @param staged takes numbered files, which are not loaded where they lie
    /// @throws IOException with a sentence for the user when a file cannot be staged, or the server has no model of a name
    public List<Target> targets(ModelServer server, Stager staged) throws IOException {
        List<Target> targets = new ArrayList<>();
        for (Asked one : asked) {
            switch (one) {
                case Asked.Base base -> targets.add(new Target(BASE, model(server, baseName()), null, null));
                case Asked.Named named -> targets.add(named(server, named.name()));
                case Asked.OfRun of -> add(targets, of.run(), server, staged);
            }
        }
        return targets;
    }

    /// mlx_lm.server loads whatever it is told, and lists only what it finds on its disk.
    private static Target named(ModelServer server, String name) throws ServerException {
        if (server.kind() != ServerKind.MLX && !server.models().isEmpty() && !server.models().contains(name)) {
            throw new ServerException(name + " is neither a run nor a model of the server, which has "
                    + String.join(", ", server.models().stream().limit(20).toList()), false, -1);
        }
        return new Target(name, name, null, null);
    }

    private void add(List<Target> targets, Run run, ModelServer server, Stager staged) throws IOException {
        String model = model(server, run.hyperparameters().text("model").orElse(""));
        if (!everyFile) {
            Path lies = Files.isDirectory(run.path()) ? run.path() : run.path().resolveSibling("");
            targets.add(new Target(run.name(), model, lies.toAbsolutePath().normalize(), run.path().toString()));
            return;
        }
        for (Checkpoint checkpoint : numbered(run).toList()) {
            targets.add(new Target(
                    name(run, checkpoint), model, staged.folder(checkpoint), checkpoint.path().toString()));
        }
    }

    private String baseName() {
        return runs().flatMap(run -> run.hyperparameters().text("model").stream()).findFirst().orElse("");
    }

    /// mlx_lm.server loads what it is told, so it is told the real path where there is one; the others have one name for
    /// what they serve.
    private String model(ModelServer server, String stated) {
        if (server.kind() == ServerKind.MLX && !stated.isEmpty()) {
            return real(stated);
        }
        String last = stated.substring(stated.lastIndexOf('/') + 1);
        return server.models().stream()
                .filter(name -> name.equals(stated) || !last.isEmpty() && name.endsWith(last))
                .findFirst()
                .orElse(server.models().isEmpty() ? stated : server.models().getFirst());
    }

    private String real(String stated) {
        try {
            Path path = folder.resolve(stated);
            return Files.isDirectory(path) ? path.toRealPath().toString() : stated;
        } catch (IOException | InvalidPathException aName) {
            return stated;
        }
    }
}

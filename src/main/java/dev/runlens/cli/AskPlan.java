package dev.runlens.cli;

import dev.runlens.ask.ModelServer;
import dev.runlens.ask.ServerKind;
import dev.runlens.ask.Target;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.write.StagedAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which models are asked, and as what the server knows them.
final class AskPlan {
    private static final String BASE = "base";

    private final AskOptions options;
    private final Surroundings surroundings;
    private final List<Run> runs = new ArrayList<>();

    AskPlan(AskOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
    }

    /// Finds the runs that were named.
    ///
    /// @return whether all of them are there; what is not is said on standard error
    boolean find() {
        for (String name : options.models) {
            if (!name.equals(BASE)) {
                Optional<Run> run = new NamedSide(name, null, options.modelsDir).find(surroundings);
                if (run.isEmpty()) {
                    return false;
                }
                runs.add(run.get());
            }
        }
        return true;
    }

    /// The questions: those that were named, else those that the first run was validated with; empty where that is not
    /// known.
    Optional<Path> data() {
        if (options.data != null) {
            return Optional.of(surroundings.folder().resolve(options.data));
        }
        return runs.stream()
                .map(run -> run.configuration().validationDigest())
                .filter(digest -> digest != null)
                .flatMap(digest -> digest.origin() instanceof Origin.InFile file
                        ? Stream.of(file.file())
                        : Stream.empty())
                .findFirst();
    }

    /// The folders that a server is told of, and that answers must not be written into.
    boolean owns(Path file) {
        Path target = file.toAbsolutePath().normalize();
        return runs.stream().anyMatch(run -> target.startsWith(run.path().toAbsolutePath().normalize()));
    }

    /// Everybody who is asked, in the order in which they were named.
    ///
    /// @param staged takes numbered files, which are not loaded where they lie
    /// @throws IOException when a file cannot be staged
    List<Target> targets(ModelServer server, StagedAdapters staged) throws IOException {
        List<Target> targets = new ArrayList<>();
        int next = 0;
        for (String name : options.models) {
            if (name.equals(BASE)) {
                targets.add(new Target(BASE, model(server, baseName()), null, null));
            } else {
                add(targets, runs.get(next++), server, staged);
            }
        }
        return targets;
    }

    private void add(List<Target> targets, Run run, ModelServer server, StagedAdapters staged) throws IOException {
        String model = model(server, run.hyperparameters().text("model").orElse(""));
        if (!options.allCheckpoints) {
            Path folder = Files.isDirectory(run.path()) ? run.path() : run.path().resolveSibling("");
            targets.add(new Target(run.name(), model, folder.toAbsolutePath().normalize(), run.path().toString()));
            return;
        }
        for (Checkpoint checkpoint : run.checkpoints()) {
            if (checkpoint.onDisk() && checkpoint.iteration().isPresent() && !checkpoint.last()) {
                targets.add(new Target(run.name() + "@" + checkpoint.iteration().getAsLong(), model,
                        staged.folder(checkpoint), checkpoint.path().toString()));
            }
        }
    }

    private String baseName() {
        return runs.stream().flatMap(run -> run.hyperparameters().text("model").stream()).findFirst().orElse("");
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
            Path path = surroundings.folder().resolve(stated);
            return Files.isDirectory(path) ? path.toRealPath().toString() : stated;
        } catch (IOException | InvalidPathException aName) {
            return stated;
        }
    }
}

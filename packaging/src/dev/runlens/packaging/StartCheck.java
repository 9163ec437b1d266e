package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether starts of an image really begin with its caches. The JVM passes over one that does not fit in silence, and a
/// program that starts without is merely slow, so that nobody would notice.
final class StartCheck {
    private static final List<String> CACHES = List.of("runlens.aot", "window.aot");

    /// The one over the window's other, which the launcher of Windows does not make.
    private static final String OVER = "window.jsa";

    /// The classes of ours and of picocli that a start may find outside of its cache: some that the training run did not
    /// come to. Without a cache there are several hundred.
    private static final int STRAY = 20;

    private final Project project;
    private final String[] launcher;

    /// @param launcher the command that starts the program of an image
    StartCheck(Project project, String... launcher) {
        this.project = project;
        this.launcher = launcher;
    }

    /// @throws PackagingException where a cache is missing or not taken
    void check(Path image) throws IOException {
        for (String cache : CACHES) {
            if (!Files.exists(image.resolve("app").resolve(cache))) {
                throw new PackagingException("the launcher made no " + cache + " in " + image);
            }
        }
        if (!launcher[0].equals("cmd") && !Files.exists(image.resolve("app").resolve(OVER))) {
            throw new PackagingException("the launcher made no " + OVER + " in " + image);
        }
        Path scraps = Tree.fresh(project.work("starts"));
        check(scraps, "a comparison");
        // A picture of points is drawn by the window's toolkit, with its cache.
        check(scraps, "a picture", "--plot", "loss.png");
        Tree.delete(scraps);
    }

    private void check(Path scraps, String name, String... options) throws IOException {
        Path models = project.root().resolve("samples/models");
        List<String> words = new ArrayList<>(List.of(launcher));
        words.addAll(List.of("compare", models.resolve("tiny-llama_run3").toString(),
                models.resolve("tiny-llama_run4").toString(), "--force", "--output", "comparison.json"));
        words.addAll(List.of(options));
        Shell.run(scraps, Map.of("RUNLENS_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt"), words.toArray(String[]::new));
        List<String> stray = Files.readAllLines(scraps.resolve("loaded.txt")).stream()
                .filter(line -> line.contains("] dev.runlens.") || line.contains("] picocli."))
                .filter(line -> line.contains("source: file:") || line.contains("source: jar:"))
                .toList();
        if (stray.size() > STRAY) {
            throw new PackagingException("the start of " + name + " takes " + stray.size()
                    + " classes out of jars, so that its cache is not taken, or made of another start. The first: "
                    + stray.getFirst());
        }
        System.out.println("the start of " + name + " takes " + stray.size() + " of our classes out of jars");
    }
}

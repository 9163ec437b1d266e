package dev.runlens.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// What several tools know of their files and folders together: what one of them says goes.
///
/// @param each in the order in which they are asked
public record Layouts(List<Layout> each) implements Layout {
    /// Keeps a copy.
    public Layouts {
        each = List.copyOf(each);
    }

    /// What the families of some formats know.
    public static Layouts of(List<RunFormat> formats) {
        return of(formats, List.of());
    }

    /// What the families of some formats know, and some tools that no format reads.
    public static Layouts of(List<RunFormat> formats, List<Layout> others) {
        return new Layouts(Stream.concat(formats.stream().map(RunFormat::layout), others.stream())
                .filter(layout -> !layout.equals(NONE))
                .distinct()
                .toList());
    }

    @Override
    public boolean saysNothing(String folder) {
        return each.stream().anyMatch(layout -> layout.saysNothing(folder));
    }

    @Override
    public boolean isVersion(String folder) {
        return each.stream().anyMatch(layout -> layout.isVersion(folder));
    }

    @Override
    public boolean leavesOut(Path folder) {
        return each.stream().anyMatch(layout -> layout.leavesOut(folder));
    }

    @Override
    public Optional<String> unreadFolder(Path folder) {
        return first(layout -> layout.unreadFolder(folder));
    }

    @Override
    public Optional<String> unopened(String file) {
        return first(layout -> layout.unopened(file));
    }

    @Override
    public Optional<String> partOfAnother(Path file) {
        return first(layout -> layout.partOfAnother(file));
    }

    @Override
    public Optional<String> whyNot(FileProbe probe) {
        return first(layout -> layout.whyNot(probe));
    }

    @Override
    public boolean isTrainingState(String file) {
        return each.stream().anyMatch(layout -> layout.isTrainingState(file));
    }

    @Override
    public Optional<Path> saved(Path file) {
        return first(layout -> layout.saved(file));
    }

    @Override
    public OptionalLong iteration(String weights) {
        return firstNumber(layout -> layout.iteration(weights));
    }

    @Override
    public OptionalLong goesOnFrom(String weights) {
        return firstNumber(layout -> layout.goesOnFrom(weights));
    }

    @Override
    public boolean namesItsRun(String file) {
        return each.stream().anyMatch(layout -> layout.namesItsRun(file));
    }

    private <T> Optional<T> first(Function<Layout, Optional<T>> question) {
        return each.stream().flatMap(layout -> question.apply(layout).stream()).findFirst();
    }

    private OptionalLong firstNumber(Function<Layout, OptionalLong> question) {
        return each.stream()
                .map(question)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}

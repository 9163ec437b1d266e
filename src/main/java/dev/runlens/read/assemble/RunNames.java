package dev.runlens.read.assemble;

import dev.runlens.read.Layout;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What runs are called: the folder that holds the run, or the first one above it whose name says something; a bare log
/// by its file name without extension. Clashes get the shortest path ending that tells them apart.
///
/// @param layout what tools call their folders
record RunNames(Layout layout) {
    /// Folders of any tool.
    private static final Set<String> SAY_NOTHING = Set.of("output", "outputs", "checkpoint", "checkpoints", "results",
            "logs", "runs", "models");
    private static final int LONGEST_ENDING = 40;
    /// What trackers call a project or an experiment.
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// How the path of a folder begins, on any system, which a name does not.
    private static final Pattern PATH = Pattern.compile("^(/|~|\\.{1,2}/|[A-Za-z]:[/\\\\])");

    /// Whether a folder's name tells nothing about the run in it.
    boolean saysNothing(Path folder) {
        String name = lowerCase(folder);
        return isGeneral(name) || layout.isVersion(name);
    }

    private boolean isGeneral(String folder) {
        return SAY_NOTHING.contains(folder) || layout.saysNothing(folder);
    }

    private static String lowerCase(Path folder) {
        Path last = folder.getFileName();
        return last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    }

    /// The name of the run in a folder.
    String ofFolder(Path folder) {
        Path named = named(folder);
        return named.getFileName() == null
                ? named.toString()
                : named.getFileName().toString();
    }

    private Path named(Path folder) {
        Path named = folder;
        while (saysNothing(named)
                && named.getParent() != null
                && named.getParent().getFileName() != null) {
            named = named.getParent();
        }
        return named;
    }

    /// The name that a tool gave its run; where it is the path of a folder, the last part of that which says something:
    /// trainers name a run after the path of its output.
    String ofTool(String name) {
        if (!PATH.matcher(name).find()) {
            return name;
        }
        List<String> parts = Arrays.stream(name.replace('\\', '/').split("/+"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.matches("\\.{1,2}|~|[A-Za-z]:"))
                .toList();
        return parts.reversed().stream()
                .filter(part -> !isGeneral(part.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(parts.isEmpty() ? name : parts.getLast());
    }

    /// The name of one of several runs of a folder: the tool's, that of the folder where its records lie, that of its
    /// file where that names runs, else the folder's.
    String ofChain(RunPlace place, PartChain chain) {
        List<SourceContent.Log> forms = chain.parts().stream().flatMap(part -> part.forms().stream()).toList();
        Optional<String> tool = forms.stream()
                .map(form -> form.source().runName())
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::ofTool);
        Optional<String> records = forms.stream()
                .map(SourceContent::source)
                .filter(source -> source.rank() == Source.Rank.RECORDS)
                .map(Source::home)
                .filter(home -> !home.equals(place.folder()) && !saysNothing(home))
                .findFirst()
                .map(this::ofFolder);
        Optional<String> file = forms.stream()
                .map(form -> String.valueOf(form.file().getFileName()))
                .filter(name -> layout.namesItsRun(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> ofFile(Path.of(name)));
        return tool.or(() -> records).or(() -> file).orElseGet(place::name);
    }

    /// The name of the run in a bare log.
    static String ofFile(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// One name for each place, all different. Several runs of one place get its name with `#1`, `#2`.
    ///
    /// @param places folders, or files whose last name element is to be shown without extension
    List<String> unique(List<Place> places) {
        Map<Place, String> byPlace = new LinkedHashMap<>();
        places.forEach(place -> byPlace.put(place, place.name()));
        Map<String, Integer> first = counts(byPlace.values());
        byPlace.replaceAll((place, name) -> first.getOrDefault(name, 0) > 1 ? withVersion(place) : name);
        byPlace.putAll(FolderTails.of(byPlace, this));
        Map<String, Integer> tails = counts(byPlace.values());
        byPlace.replaceAll((place, name) -> tails.getOrDefault(name, 0) > 1 ? withExtension(place, name) : name);
        Map<Place, String> brief = Map.copyOf(byPlace);
        for (int length = 2; length < LONGEST_ENDING; length++) {
            Map<String, Integer> counts = counts(byPlace.values());
            int shown = length;
            byPlace.replaceAll((place, name) -> counts.getOrDefault(name, 0) > 1
                    ? ending(place, shown, brief.getOrDefault(place, name))
                    : name);
        }
        // What no folder tells apart need not be called after the folders.
        Map<String, Integer> alike = counts(byPlace.values());
        byPlace.replaceAll(
                (place, name) -> alike.getOrDefault(name, 0) > 1 ? brief.getOrDefault(place, name) : name);
        return numbered(places.stream()
                .map(place -> byPlace.getOrDefault(place, place.name()))
                .toList());
    }

    /// Where a run lies and what it would be called if it were alone.
    ///
    /// @param path absolute and normalised
    /// @param name its own name
    record Place(Path path, String name) {}

    private String withVersion(Place place) {
        return layout.isVersion(lowerCase(place.path()))
                ? place.name() + "/" + place.path().getFileName()
                : place.name();
    }

    private static String withExtension(Place place, String name) {
        String file = String.valueOf(place.path().getFileName());
        return file.startsWith(name + ".") ? file : name;
    }

    private String ending(Place place, int length, String name) {
        Path path = named(place.path());
        Path parent = path.getParent();
        if (parent == null || parent.getNameCount() == 0) {
            return name;
        }
        int from = Math.max(0, parent.getNameCount() - (length - 1));
        Path first = parent.getName(from);
        // What lies between is left out where it says nothing: nearer folders did not tell the runs apart.
        String between = IntStream.range(from + 1, parent.getNameCount())
                .mapToObj(parent::getName)
                .filter(folder -> !saysNothing(folder) && !NUMBER.matcher(folder.toString()).matches())
                .map(folder -> folder + "/")
                .collect(Collectors.joining());
        return first + "/" + between + name;
    }

    private static Map<String, Integer> counts(Collection<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private static List<String> numbered(List<String> names) {
        Map<String, Integer> counts = counts(names);
        Map<String, Integer> given = new HashMap<>();
        return names.stream()
                .map(name -> counts.getOrDefault(name, 0) > 1 ? name + "#" + given.merge(name, 1, Integer::sum) : name)
                .toList();
    }
}

package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Bundle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds what sentences rest on that no file states: settings that are defaults of the training tools, and what follows
/// from them.
///
/// @param runs what the sentences are about
public record AssumedGrounds(List<ComparedRun> runs) {
    private static final String EPOCHS = "epochs";

    /// So many runs are named of which a setting is assumed.
    private static final int NAMED = 4;

    /// Something that is assumed.
    ///
    /// @param name of the setting, or of what follows from it
    /// @param runs of which runs, by name
    /// @param ofAll whether of all runs whose value the sentence rests on
    public record Assumed(String name, List<String> runs, boolean ofAll) {
        /// Keeps a copy.
        public Assumed {
            runs = List.copyOf(runs);
        }
    }

    /// Keeps a copy.
    public AssumedGrounds {
        runs = List.copyOf(runs);
    }

    /// What is assumed of some evidence, each once, in its order.
    public List<Assumed> of(Collection<Evidence> evidence) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        Map<String, Set<String>> assumed = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            if (one instanceof Evidence.OfRun ofRun) {
                name(ofRun).ifPresent(name -> {
                    asked.computeIfAbsent(name, missing -> new TreeSet<>()).add(ofRun.run());
                    if (isAssumed(ofRun.run(), name)) {
                        assumed.computeIfAbsent(name, missing -> new TreeSet<>()).add(ofRun.run());
                    }
                });
            }
        }
        return assumed.entrySet().stream()
                .map(one -> new Assumed(
                        one.getKey(),
                        List.copyOf(one.getValue()),
                        one.getValue().equals(asked.get(one.getKey()))))
                .toList();
    }

    /// The same in words, a sentence that rests on just these; empty where nothing is assumed.
    public Optional<Statement> statement(Collection<Evidence> evidence) {
        String words = of(evidence).stream()
                .map(one -> one.ofAll() ? one.name()
                        : Bundle.STATEMENTS.get("defaults.of", one.name(), named(one.runs())))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty()
                : Optional
                        .of(new Wording().say("defaults", evidence.stream().distinct().filter(this::isAssumed).toList(),
                                words));
    }

    private static String named(List<String> runs) {
        return runs.size() <= NAMED ? String.join(", ", runs)
                : Bundle.STATEMENTS.get("and_more", String.join(", ", runs.subList(0, NAMED)),
                        runs.size() - NAMED);
    }

    private boolean isAssumed(Evidence evidence) {
        return evidence instanceof Evidence.OfRun ofRun
                && name(ofRun).filter(name -> isAssumed(ofRun.run(), name)).isPresent();
    }

    private static Optional<String> name(Evidence.OfRun evidence) {
        return switch (evidence) {
            case Evidence.Used(String _, String setting) -> Optional.of(setting);
            case Evidence.Stated(String _, String setting) -> Optional.of(setting);
            case Evidence.Analysed(String _, Evidence.AnalysisPart part) ->
                    part == Evidence.AnalysisPart.EPOCHS ? Optional.of(EPOCHS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean isAssumed(String run, String name) {
        return runs.stream()
                .filter(one -> one.name().equals(run))
                .map(ComparedRun::effective)
                .anyMatch(used -> name.equals(EPOCHS) ? used.areEpochsAssumed() : used.isAssumed(name));
    }
}

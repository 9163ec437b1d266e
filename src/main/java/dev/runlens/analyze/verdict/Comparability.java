package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/// Whether the validation losses of two runs measure the same thing.
///
/// Base model, tokenizer, validation data, what of an example counts (`mask_prompt`) and the type of loss must not be
/// known to differ; settings count as they took effect, so that an absent key is the tool's default. What one run does
/// not say is a caution, never a reason. The two runs may be given in either order: the reasons and cautions are the
/// same.
///
/// @param reasons why they may not be compared; empty where they may
/// @param cautions what to bear in mind where they are compared
public record Comparability(List<Statement> reasons, List<Statement> cautions) {
    /// Keeps copies.
    public Comparability {
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
    }

    /// Whether their validation losses may be compared.
    public boolean comparable() {
        return reasons.isEmpty();
    }

    /// That of two runs.
    public static Comparability of(RunPair pair) {
        Wording wording = new Wording();
        List<Statement> reasons = new ArrayList<>();
        List<Statement> cautions = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Criterion.Finding finding = criterion.of(pair);
            switch (finding.likeness()) {
                case SAME -> {}
                case DIFFERENT -> reasons.add(say(wording, reasonId(criterion, finding), pair, finding));
                case PERHAPS -> cautions.add(say(wording, "caution.perhaps." + criterion.word(), pair, finding));
                case UNKNOWN -> {
                    if (criterion.isWorthTelling()) {
                        cautions.add(unknown(wording, criterion, pair, finding));
                    }
                }
            }
        }
        cautions.addAll(new Cautions(pair, wording).all());
        return new Comparability(reasons, cautions);
    }

    private static String reasonId(Criterion criterion, Criterion.Finding finding) {
        boolean digest = finding.setting().equals(Criterion.DIGEST);
        return "not_comparable." + criterion.word() + (digest ? "_content" : "");
    }

    private static Statement say(Wording wording, String id, RunPair pair, Criterion.Finding finding) {
        return wording.say(
                id,
                finding.evidence(pair),
                pair.baseline().name(),
                finding.value(pair, Side.BASELINE),
                pair.candidate().name(),
                finding.value(pair, Side.CANDIDATE),
                finding.setting());
    }

    private static Statement unknown(Wording wording, Criterion criterion, RunPair pair, Criterion.Finding finding) {
        List<String> silent = new ArrayList<>();
        for (Side side : Side.values()) {
            if (finding.value(pair, side).isEmpty()) {
                silent.add(pair.run(side).name());
            }
        }
        String who = silent.size() == 2 ? "" : silent.isEmpty() ? "" : silent.getFirst();
        String id = "caution.unknown." + criterion.word() + (who.isEmpty() ? "" : ".one");
        return wording.say(id, finding.evidence(pair), who);
    }
}

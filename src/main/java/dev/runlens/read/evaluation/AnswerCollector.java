package dev.runlens.read.evaluation;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// Takes what the files hold, subject by subject.
final class AnswerCollector {
    /// Together about half of the smallest memory that is promised to be enough.
    private static final long PROMPTS = 64L << 20;
    private static final long SCORED = 128L << 20;
    private static final int MOST_FINDINGS = 1000;

    private final TextBudget budget = new TextBudget(PROMPTS, SCORED);
    private final SequencedMap<String, SubjectDraft> drafts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /// The subject of a key; a new one of a name where there is none.
    ///
    /// @param key what tells it from other subjects, over all files
    SubjectDraft subject(String key, String name, EvaluationFormat format) {
        SubjectDraft known = drafts.get(key);
        if (known != null) {
            return known;
        }
        SubjectDraft first = drafts.isEmpty() ? null : drafts.firstEntry().getValue();
        SubjectDraft draft = new SubjectDraft(name, format.name(), budget, first);
        drafts.put(key, draft);
        return draft;
    }

    void find(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /// A line that was left out.
    void skipped(Path file, int line, String why) {
        find(Finding.in(file, line, FindingCode.SKIPPED_LINE, why));
    }

    /// Whether a file gave answers or scores, or was complained of.
    boolean hasWordOf(Path file) {
        return drafts.values().stream().anyMatch(draft -> !draft.isEmpty() && draft.isFrom(file))
                || findings.stream().anyMatch(finding -> finding.origin() != null
                        && finding.origin().file().equals(file));
    }

    Evaluation evaluation() {
        List<SubjectAnswers> subjects = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SubjectDraft draft : drafts.values()) {
            if (!draft.isEmpty()) {
                String name = draft.name().isBlank() ? "unnamed" : draft.name();
                String unique = name;
                for (int i = 2; !names.add(unique); i++) {
                    unique = name + "#" + i;
                }
                SubjectAnswers made = draft.made(unique);
                subjects.add(made);
                said(draft, made);
            }
        }
        return new Evaluation(subjects, findings);
    }

    private void said(SubjectDraft draft, SubjectAnswers made) {
        if (draft.leftOut() > 0) {
            find(Finding.in(
                    made.subject().sources().getFirst(),
                    FindingCode.TRUNCATED,
                    Numbers.count(draft.leftOut()) + " answers of " + made.subject().name()
                            + " were left out: together the files hold more text than fits. Evaluate a part of them"));
        }
    }
}

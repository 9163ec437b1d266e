package dev.runlens.write.html;

import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.advice.NextRunRules;
import dev.runlens.analyze.verdict.PlacedRun;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.run.Setting;
import dev.runlens.write.ComparisonTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to try after a run: the reason, and the keys of the configuration that change.
final class NextStep {
    private final Page page;

    NextStep(Page page) {
        this.page = page;
    }

    void of(PlacedRun run) {
        NextRun next = NextRunRules.of(run.compared(), run.index());
        page.say(next.reason());
        List<Change> changes = next instanceof NextRun.Proposal proposal ? proposal.changes() : List.of();
        if (!changes.isEmpty()) {
            page.out().open("ul").at("class", "changes");
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                String words = Words.get(
                        "change",
                        change.key(),
                        text(change.key(), change.before()),
                        text(change.key(), change.after()));
                page.out().open("li");
                page.value("code", JsonField.ofRun(run.index(), "next_run") + ".changes[" + i + "]", words);
                page.out().close();
            }
            page.out().close();
        }
    }

    private static String text(String key, @Nullable Setting setting) {
        return setting == null ? Words.get("change.unset") : ComparisonTable.setting(key, setting);
    }
}

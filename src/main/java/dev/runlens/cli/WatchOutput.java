package dev.runlens.cli;

import dev.runlens.analyze.live.LiveLine;
import dev.runlens.analyze.live.LiveRun;
import dev.runlens.analyze.live.RunNews;
import dev.runlens.write.WatchJson;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a watch prints: news on standard output, a line or a JSON object each; where a person watches, a line a run on
/// standard error that is drawn again and again.
final class WatchOutput {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final int LEAST_WIDTH = 20;

    private final Terminal terminal;
    private final Clock clock;
    private final boolean json;
    private final Map<String, String> printed = new HashMap<>();
    private int drawn;

    WatchOutput(Terminal terminal, Clock clock, boolean json) {
        this.terminal = terminal;
        this.clock = clock;
        this.json = json;
    }

    /// Prints news.
    ///
    /// @throws IOException when standard output does not take it
    void news(LiveRun run, RunNews news) throws IOException {
        erase();
        if (json) {
            WatchJson.Event event = new WatchJson.Event(clock.instant(), news.kind().word(), news.text());
            terminal.json(out -> WatchJson.line(run, event, out));
        } else {
            terminal.print(line(run, news.text()));
        }
    }

    /// Shows how the runs are doing.
    ///
    /// @throws IOException when standard output does not take it
    void lines(List<LiveRun> runs) throws IOException {
        if (json) {
            for (LiveRun run : runs) {
                progress(run);
            }
        } else if (terminal.interactive()) {
            draw(runs);
        } else {
            runs.stream()
                    .filter(run -> printed.put(run.name(), "") == null)
                    .forEach(run -> terminal.print(line(run, LiveLine.of(run))));
        }
    }

    /// Says something that is about no run.
    void say(String words) {
        erase();
        terminal.say(words);
    }

    /// Leaves the last lines where they are.
    void end() {
        drawn = 0;
    }

    private void progress(LiveRun run) throws IOException {
        String line = LiveLine.of(run);
        if (!line.equals(printed.put(run.name(), line))) {
            WatchJson.Event event = new WatchJson.Event(clock.instant(), "progress", line);
            terminal.json(out -> WatchJson.line(run, event, out));
        }
    }

    private void draw(List<LiveRun> runs) {
        String before = printed.getOrDefault("", "");
        StringBuilder block = new StringBuilder();
        int width = Math.max(LEAST_WIDTH, terminal.width() - 1);
        int names = runs.stream().mapToInt(run -> Printable.line(run.name()).length()).max().orElse(0);
        for (LiveRun run : runs) {
            String name = Printable.line(run.name());
            String line = name + " ".repeat(names - name.length() + 2) + LiveLine.of(run);
            block.append(line.length() <= width ? line : line.substring(0, width - 1) + "…").append("\u001b[K\n");
        }
        if (drawn > 0 && block.toString().equals(before)) {
            return;
        }
        printed.put("", block.toString());
        erase();
        terminal.err().print(block);
        terminal.err().flush();
        drawn = runs.size();
    }

    private void erase() {
        if (drawn > 0) {
            terminal.err().print("\u001b[" + drawn + "F\u001b[J");
            terminal.err().flush();
            drawn = 0;
        }
    }

    /// One line whatever is in a name: a line break would begin one that nobody can tell from another run's.
    private String line(LiveRun run, String words) {
        return time() + " " + Printable.line(run.name() + ": " + words) + "\n";
    }

    private String time() {
        return TIME.format(clock.instant().atZone(clock.getZone()));
    }
}
